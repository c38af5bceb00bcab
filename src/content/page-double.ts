import { vi } from 'vitest';
import type { ListedStage } from '../model/client-memory';
import { createTeller } from '../advice/teller';
import { tellNote } from '../advice/text-note';
import type { NotePage } from '../model/note';
import type { AnalysisResult, AnalysisText, BackgroundReply, BackgroundRequest, PageReplies, ShownFinding, ThreadKnowledge, ThreadMemory } from '../model/protocol';
import type { Reading } from '../model/reading';
import { rememberedStage } from '../model/remembered-stage';
import type { Anchors } from '../pages/anchors';
import { linearise } from '../pages/linear-text';
import type { Extension, GuardRequest } from './extension';
import type { Readers } from './read-safely';

// A page, an extension and a background for the tests of this room.

export const PAGE_URL = 'https://crowdworks.jp/proposals/1';

export const TIMELY = { pauses: [1, 1], longestTry: 1000 };

/** A finding on the word LINE of a text. */
function findingIn(text: string, change: Partial<ShownFinding> = {}): ShownFinding {
  const start = text.indexOf('LINE');
  return {
    rule: 'contact-line', category: 'off_platform_contact', severity: 'violation', grade: 'explicit', start, end: start + 4, quote: 'LINE',
    what: '外部の連絡先', why: '仮払いがまだです。', advice: 'サイト内で続けましょう。',
    basis: { title: '利用規約', url: 'https://crowdworks.jp/terms', grade: 'official', seen: '2026-11' }, ...change,
  };
}

/** Reads `<div data-message="key" data-sender="client">` as messages; a page without any is unreadable. */
export function readersOf(change: Partial<Reading> = {}): Readers {
  return {
    isExcluded: (url) => url.includes('/login'),
    isBlank: () => false,
    readAhead: () => [],
    classify: (url) => (url.includes('/proposals/') ? { platform: 'crowdworks', kind: 'thread', subject: '1' } : null),
    readPage(document, url) {
      if (!url.includes('/proposals/')) return null;
      const elements = [...document.querySelectorAll<HTMLElement>('[data-message]')];
      const anchors: Anchors = {
        messages: elements.map((after) => ({ key: after.dataset.message ?? '', body: linearise(after), after })), fields: {}, composer: document.querySelector('textarea'),
      };
      const reading: Reading = {
        platform: 'crowdworks', kind: 'thread', viewer: 'worker', subject: '1', stage: { value: 'before_contract', evidence: null, source: 'page' },
        health: elements.length === 0 ? { state: 'unreadable', missing: [{ what: 'unknown_layout' }] } : { state: 'ok', missing: [] },
        messages: anchors.messages.map(({ key, body }, index) => ({ key, body: body.text, sender: elements[index]?.dataset.sender === 'worker' ? 'worker' : 'client', time: null })),
        ...change,
      };
      return { reading, anchors };
    },
  };
}

const inBoth = (text: string) => ({ ja: text, en: text });

/** What the background says of a text, with the note that it makes of its findings. */
function resultOf({ key, kind, sender }: AnalysisText, findings: ShownFinding[], page: NotePage | undefined): AnalysisResult {
  if (page === undefined) return { key, findings };
  const shown = findings.map((one) => ({ ...one, what: inBoth(one.what), why: inBoth(one.why), advice: inBoth(one.advice), basis: { ...one.basis, title: inBoth(one.basis.title) } }));
  const note = tellNote({ platform: 'crowdworks', kind, sender, page, shown, hidden: [] }, createTeller(sayKey));
  return { key, findings, ...(note && { note }) };
}

/** Each sentence is named by its key. */
const sayKey = (key: string, substitutions: readonly string[] = []) => [key, ...substitutions.filter((one) => one !== '')].join(' ');

/** A background that finds the word LINE, with a log of what it was sent. */
export function extensionDouble(change: { judge?: (text: string, context: string) => ShownFinding[]; fail?: (request: BackgroundRequest, times: number) => unknown } = {}) {
  const log: BackgroundRequest[] = [];
  const state = { alive: true, memory: { escrow: null, approval: null } as ThreadMemory, listed: null as ListedStage | null };
  const known = (): ThreadKnowledge => ({ memory: state.memory, listed: state.listed, stage: rememberedStage('crowdworks', { escrow: state.memory.escrow, listed: state.listed }) });
  let listener: (request: GuardRequest) => unknown = () => null;
  const judge = change.judge ?? ((text) => (text.includes('LINE') ? [findingIn(text)] : []));

  const reply = (request: BackgroundRequest): BackgroundReply<BackgroundRequest['type']> => {
    switch (request.type) {
      case 'analyse':
        return { ok: true, look: { notes: '.note {}', marks: '' }, results: request.texts.map((text) => resultOf(text, judge(text.text, request.context.stage), request.page)) };
      case 'note': return { ok: true, parts: [['div', { class: 'text' }, `${request.act} <b>`], ['button', { 'data-act': 'copy', 'data-done': 'done', 'data-failed': 'failed' }, 'copy'], ['button', { 'data-act': 'close' }, 'close'], ['span', { class: 'said' }]] };
      case 'recall-thread': return { ok: true, known: known() };
      case 'remember-escrow':
        state.memory = { ...state.memory, escrow: request.paid === null ? null : { paid: request.paid, at: '2026-11-24T10:00:00+09:00' } };
        return { ok: true, known: known() };
      default: return { ok: true };
    }
  };
  const extension: Extension = {
    alive: () => state.alive,
    async send(request) {
      log.push(structuredClone(request));
      await Promise.resolve();
      const failed = change.fail?.(request, log.filter(({ type }) => type === request.type).length);
      if (failed instanceof Error) throw failed;
      return failed === undefined ? reply(request) : failed;
    },
    listen: (answer) => { listener = answer; },
    getMessage: sayKey,
  };
  return {
    extension, state, log,
    of: <T extends BackgroundRequest['type']>(type: T) => log.filter((request): request is Extract<BackgroundRequest, { type: T }> => request.type === type),
    page: <R extends GuardRequest>(request: R) => listener(request) as PageReplies[R['type']],
  };
}

/** What jsdom lacks. */
export function completeWindow(): void {
  window.matchMedia = vi.fn((query: string) => ({ matches: query === '' }) as MediaQueryList);
  Element.prototype.scrollIntoView = vi.fn();
  Object.defineProperty(HTMLElement.prototype, 'innerText', { configurable: true, get(this: HTMLElement) { return this.textContent; } });
}

/** Puts messages on the page. */
export function showMessages(...messages: (readonly [key: string, text: string])[]): HTMLElement {
  const list = document.createElement('main');
  for (const [key, text] of messages) {
    const message = document.createElement('div');
    message.dataset.message = key;
    message.textContent = text;
    list.append(message);
  }
  document.body.replaceChildren(list);
  return list;
}

export const messageOf = (key: string) => document.querySelector<HTMLElement>(`[data-message="${key}"]`);
/** The note of a message, or null. */
export const noteOf = (key: string) => messageOf(key)?.shadowRoot?.querySelector<HTMLElement>('.note') ?? null;
/** The page line, or null. */
export const lineOf = () => [...document.documentElement.children].map(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('.line')).find(Boolean) ?? null;
