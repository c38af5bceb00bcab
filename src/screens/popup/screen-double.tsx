import { render, type RenderResult } from '@testing-library/preact';
import { afterAll, vi } from 'vitest';
import { createAnalyser } from '../../background/analyser';
import { createBadgeAnswers } from '../../background/answer-badges';
import { createTeller } from '../../advice/teller';
import { createTurns } from '../../background/client-turns';
import { handleRequest, type Parts } from '../../background/handle-request';
import { createThreadKnowledge } from '../../background/know-thread';
import { createResultCache } from '../../background/result-cache';
import { takeHandedText } from '../../background/selection-menu';
import { createChoices } from '../../background/storage/choices';
import { createClientMemories } from '../../background/storage/clients';
import { createMemories } from '../../background/storage/memories';
import { createDictionaryCopy } from '../../background/dictionary-copy';
import { createOwnData } from '../../background/storage/own-data';
import { createStorageDouble } from '../../background/storage/storage-double';
import { createRecords } from '../../background/storage/records';
import { createStore } from '../../background/storage/store';
import { createReadingDays } from '../../background/storage/well-read';
import { missingConditions } from '../../engine/missing-conditions';
import type { PostText } from '../../model/condition';
import type { Language } from '../../model/local-text';
import type { BackgroundReply, ListedBadge, PageReport, PageRequest } from '../../model/protocol';
import { conditions } from '../../rulebook/conditions';
import { pageRules } from '../../rulebook/pages';
import { createRowFinder } from '../../rulebook/row-of-thread';
import { trust } from '../../rulebook/trust';
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import ja from '../../../public/_locales/ja/messages.json' with { type: 'json' };
import { createScreenLanguage, LanguageContext } from '../parts/language';
import { Popup } from './popup';

// Preact gives effects up to 35 ms to meet a frame: on a busy machine the page must not be gone before.
afterAll(() => new Promise((resolve) => { setTimeout(resolve, 60); }));

type Messages = Partial<Record<string, { message: string; placeholders?: Partial<Record<string, { content: string }>> }>>;
const MESSAGES: Record<Language, Messages> = { ja, en };

/** The sentence of a key, its placeholders filled as the browser fills them; a key that is missing fails the test. */
export function getMessage(language: Language, key: string, values: string[] = []): string {
  const entry = MESSAGES[language][key];
  if (entry === undefined) throw new Error(`no sentence for ${key}`);
  return entry.message.replaceAll(/\$(\w+)\$/gu, (_, name: string) => values[Number(entry.placeholders?.[name.toLowerCase()]?.content.slice(1)) - 1] ?? '');
}

/** What the popup stands over, and what the person has done there. */
export interface Scene {
  /** Undefined where the browser does not tell it. */
  url: string | undefined;
  /** Null: our script runs and has nothing to say. `no script`: none of ours runs. */
  page: PageReport | null | 'no script';
  /** The jobs of the list that the page is. */
  jobs: ListedBadge[];
  /** What stands in the post that the page is. */
  post: PostText | null;
  incognito: boolean;
  /** Origins to which there is no access. */
  withdrawn: string[];
  grants: boolean;
  /** Whether a finding that is asked for is still on the page. */
  shows: boolean;
  backgroundAnswers: boolean;
}

/** The real background's parts, with all but its dictionary. */
export function createParts(): Parts {
  const store = createStore();
  const analyser = createAnalyser(() => Promise.reject(new Error('no dictionary here')), createResultCache(), () => true);
  const clients = createClientMemories(store);
  return { analyser, clients, choices: createChoices(store), ownData: createOwnData(store, '0.1.0'), dictionaryCopy: createDictionaryCopy(), memories: createMemories(store), readings: createReadingDays(store), badges: createBadgeAnswers({ trust, analyser, clients, language: 'ja' }), knowThread: createThreadKnowledge(clients, createRowFinder(pageRules)), note: () => Promise.resolve(null), takeTurn: createTurns(), takeHandedText, teller: createTeller((key) => key), records: createRecords(store), missing: (post) => missingConditions(post, conditions.conditions) };
}

/**
 * A browser in memory: a tab with a page that answers as the content script does, and the real background with its storage.
 * `api` takes the place of the browser's.
 */
export function createScene(change: Partial<Scene> = {}) {
  const scene: Scene = {
    url: 'https://crowdworks.jp/proposals/12', page: 'no script', jobs: [], post: null, incognito: false, withdrawn: [], grants: true, shows: true, backgroundAnswers: true, ...change,
  };
  const local = createStorageDouble();
  const asked: PageRequest[] = [];
  let parts: Parts | null = null;

  const background = (request: unknown): Promise<unknown> => {
    if (!scene.backgroundAnswers) return Promise.reject(new Error('Could not establish connection'));
    parts ??= createParts();
    return handleRequest(request, { id: 'ours', url: 'chrome-extension://ours/popup.html' }, parts);
  };

  /** The page judges itself anew by what the person said, as the content script does. */
  const rereadPage = async () => {
    if (scene.page === null || scene.page === 'no script') return;
    const { platform, subject, stage } = scene.page;
    const reply = await background({ type: 'recall-thread', platform, subject, url: scene.url, incognito: scene.incognito }) as BackgroundReply<'recall-thread'>;
    if (stage.value === 'unknown' || stage.source === 'person' || stage.source === 'list') {
      scene.page = { ...scene.page, stage: (reply.ok ? reply.known.stage : null) ?? { value: 'unknown', evidence: null, source: 'page' } };
    }
  };

  const api = {
    runtime: { id: 'ours', getURL: (path: string) => `chrome-extension://ours/${path}`, getManifest: () => ({ version: '1.2.3' }), sendMessage: background },
    tabs: {
      query: () => Promise.resolve([{ id: 7, url: scene.url, incognito: scene.incognito }]),
      reload: vi.fn(() => Promise.resolve()),
      sendMessage: async (_: number, request: PageRequest): Promise<unknown> => {
        if (scene.page === 'no script') throw new Error('Receiving end does not exist');
        if (request.type === 'page-status') return scene.page;
        if (request.type === 'listed-badges') return scene.jobs;
        if (request.type === 'post-text') return scene.post;
        asked.push(request);
        if (request.type === 'reread') await rereadPage();
        return request.type === 'show-finding' ? scene.shows : true;
      },
    },
    permissions: {
      contains: ({ origins }: { origins: string[] }) => Promise.resolve(origins.every((origin) => !scene.withdrawn.includes(origin))),
      request: vi.fn(({ origins }: { origins: string[] }) => {
        if (scene.grants) scene.withdrawn = scene.withdrawn.filter((origin) => !origins.includes(origin));
        return Promise.resolve(scene.grants);
      }),
    },
    storage: { local, session: createStorageDouble() },
  };
  return { scene, api, local, asked };
}

/** Opens the popup and turns to one of its other tabs. */
export async function openTab(name: string, language: Language = 'ja'): Promise<RenderResult> {
  const popup = await openPopup(language);
  popup.getByRole('tab', { name }).click();
  await popup.findByRole('tabpanel', { name });
  return popup;
}

/** Opens the popup and waits until it has something to say. */
export async function openPopup(language: Language = 'ja'): Promise<RenderResult> {
  const words = createScreenLanguage(language, (key, values) => getMessage(language, key, values));
  const popup = render(<LanguageContext.Provider value={words}><Popup /></LanguageContext.Provider>);
  await vi.waitFor(() => {
    if (popup.container.querySelector('[data-state]:not([data-state="loading"])') === null) throw new Error('still loading');
    // A page that stays silent is waited for.
  }, { timeout: 6000 });
  return popup;
}
