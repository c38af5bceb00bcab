import browser, { type Runtime } from 'webextension-polyfill';
import type { Teller } from '../advice/teller';
import type { PostText } from '../model/condition';
import type { HandedText } from '../model/handed-text';
import { platformOfUrl } from '../model/host';
import type { BackgroundErrorCode, BackgroundReply, BackgroundRequest } from '../model/protocol';
import { parseBackgroundRequest } from '../model/background-requests';
import { EngineUnavailableError, type Analyser } from './analyser';
import { answerAnalyse } from './answer-analyse';
import type { AnswerBadges } from './answer-badges';
import type { AnswerNote } from './answer-note';
import type { TakeTurn } from './client-turns';
import type { DictionaryCopy } from './dictionary-copy';
import type { KnowThread } from './know-thread';
import { settingsOrDefault, shownBy } from './shown-by';
import type { Choices } from './storage/choices';
import type { ClientMemories } from './storage/clients';
import type { Memories } from './storage/memories';
import type { OwnData } from './storage/own-data';
import type { Records } from './storage/records';
import { StorageError } from './storage/store';
import type { ReadingDays } from './storage/well-read';
import { showOnToolbar, showPaused } from './toolbar';
import badgeStyles from '../ui/badge.css?inline';
import marks from '../ui/highlight.css?inline';
import noteLook from '../ui/note.css?inline';
import signs from '../ui/tokens-signs.css?inline';

/** What a request may be put to. */
export interface Parts {
  analyser: Analyser;
  memories: Memories;
  clients: ClientMemories;
  choices: Choices;
  ownData: OwnData;
  dictionaryCopy: Pick<DictionaryCopy, 'forget'>;
  records: Records;
  readings: ReadingDays;
  badges: AnswerBadges;
  knowThread: KnowThread;
  note: AnswerNote;
  takeTurn: TakeTurn;
  takeHandedText: () => Promise<HandedText | null>;
  /** In which words notes speak. */
  teller: Teller;
  missing: (post: PostText) => string[];
}

/** Requests that need the engine; all others need the disk alone. */
const JUDGING: ReadonlySet<BackgroundRequest['type']> = new Set(['analyse', 'note', 'badges']);

/** Requests about everything that is stored, and about what is handed to a screen: no page asks for that. */
const OF_SCREENS: ReadonlySet<BackgroundRequest['type']> = new Set(['recall-stored', 'export-stored', 'import-stored', 'erase-stored', 'recall-records', 'erase-records', 'take-handed-text']);

type Reply = BackgroundReply<BackgroundRequest['type']>;

/** Who asks: a tab on one of the two sites, or a screen of ours. */
interface Asker { tabId: number | null; url: string; incognito: boolean | null }

const refuse = (error: BackgroundErrorCode, detail: string): Reply => ({ ok: false, error, detail: detail.slice(0, 300) });

/** The asker behind a message, or null when it is neither a screen of ours nor our script in a page of the two sites. */
function askerOf(sender: Runtime.MessageSender): Asker | null {
  if (sender.id !== browser.runtime.id) return null;
  if (sender.url?.startsWith(browser.runtime.getURL('')) === true) return { tabId: null, url: sender.url, incognito: null };
  if (sender.tab?.id === undefined || platformOfUrl(sender.url) === null) return null;
  // The tab knows its address after a change without loading, too.
  return { tabId: sender.tab.id, url: sender.tab.url ?? sender.url ?? '', incognito: sender.tab.incognito };
}

/**
 * Answers one message. Every message gets an answer: a request that is not ours or does not parse gets `bad_request`,
 * and a failure says which part failed.
 */
export async function handleRequest(message: unknown, sender: Runtime.MessageSender, parts: Parts): Promise<Reply> {
  const asker = askerOf(sender);
  if (asker === null) return refuse('bad_request', 'the sender is no page of ours');
  const parsed = parseBackgroundRequest(message);
  if (!parsed.ok) return refuse('bad_request', parsed.reason);
  const { request } = parsed;
  if (asker.tabId !== null && OF_SCREENS.has(request.type)) return refuse('bad_request', 'only a screen asks for that');
  try {
    return await answer(request, asker, parts);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    if (error instanceof StorageError || !JUDGING.has(request.type)) return refuse('storage', detail);
    return refuse(error instanceof EngineUnavailableError ? 'dictionary' : 'analysis', detail);
  }
}

async function answer(request: BackgroundRequest, asker: Asker, parts: Parts): Promise<Reply> {
  const { analyser, memories, clients, choices, ownData, records, readings, badges, knowThread, note, takeHandedText, takeTurn, teller, missing, dictionaryCopy } = parts;
  if (request.type === 'report') {
    if (asker.tabId === null) return refuse('bad_request', 'only a page reports on itself');
    const { ownVerifications, readAt } = request.report;
    // What cannot be kept must not cost the toolbar its count.
    if (ownVerifications !== undefined) await memories.rememberMarks(ownVerifications, readAt, asker.incognito ?? false).catch(() => undefined);
    const { toolbarCount, paused } = await settingsOrDefault(choices, asker.incognito ?? false);
    // A page may report before it has heard that it is paused.
    if (paused.includes(request.report.platform)) await showPaused(asker.tabId);
    else await showOnToolbar(asker.tabId, request.report, toolbarCount);
    // A window of which it is not known that it is private must not be taken for one that is not.
    await readings.remember(request.report, asker.incognito ?? true);
    return { ok: true };
  }
  if (request.type === 'remember') {
    if (asker.incognito === null) return refuse('bad_request', 'only a page tells what it says');
    await clients.remember(request, asker.incognito);
    return { ok: true };
  }
  const incognito = asker.incognito ?? ('incognito' in request ? request.incognito : undefined) ?? false;
  switch (request.type) {
    case 'analyse': {
      const results = await answerAnalyse(request, analyser, shownBy(choices, incognito), teller);
      return { ok: true, results, ...(request.page && { look: { notes: signs + noteLook, marks } }) };
    }
    case 'note': {
      const parts = await note(request, { url: asker.url, incognito });
      return parts === null ? refuse('analysis', 'the text has no such finding') : { ok: true, parts };
    }
    case 'recall-thread': return { ok: true, known: await knowThread(request, await memories.recallThread({ ...request, incognito }), incognito) };
    case 'remember-escrow': return { ok: true, known: await knowThread(request, await memories.rememberEscrow({ ...request, incognito }, request.paid), incognito) };
    case 'remember-approval': return { ok: true, known: await knowThread(request, await memories.rememberApproval({ ...request, incognito }, request.approval), incognito) };
    case 'recall-ticks': {
      const [ticks, marks] = await Promise.all([memories.recallTicks(incognito), memories.recallMarks(incognito)]);
      return { ok: true, ticks, marks, setAside: await memories.countSetAside() };
    }
    case 'remember-tick': return { ok: true, ticks: await memories.rememberTick(request.verification, request.done, incognito) };
    case 'recall-checks': return { ok: true, checks: await memories.recallChecks(request, incognito) };
    case 'remember-check': return { ok: true, checks: await memories.rememberCheck(request, request.item, request.done, incognito) };
    case 'missing-conditions': return { ok: true, missing: missing(request.post) };
    case 'recall-settings': return { ok: true, settings: await choices.recallSettings(incognito) };
    case 'change-settings': return { ok: true, settings: await choices.changeSettings(request.change, incognito) };
    case 'dismiss':
      await choices.dismiss(request.target, request.on, incognito);
      return { ok: true };
    case 'recall-dismissals': return { ok: true, dismissals: await choices.recallThreadDismissals(request, incognito) };
    case 'recall-stored': return { ok: true, stored: await ownData.recall() };
    case 'export-stored': return { ok: true, file: await ownData.write() };
    case 'import-stored': return { ok: true, result: await ownData.read(request.text) };
    case 'erase-stored': {
      const erased = await ownData.erase();
      await dictionaryCopy.forget();
      return { ok: true, erased };
    }
    case 'recall-records': return { ok: true, records: await records.recall() };
    case 'erase-records':
      await records.erase(request.ids);
      return { ok: true, records: await records.recall() };
    case 'take-back': {
      const thread = { ...request, incognito };
      return { ok: true, memory: await (request.answer === 'escrow' ? memories.rememberEscrow(thread, null) : memories.rememberApproval(thread, null)) };
    }
    case 'last-read': return { ok: true, day: await readings.recall(request.platform, request.kind, incognito) };
    case 'is-paused': {
      const paused = (await settingsOrDefault(choices, incognito)).paused.includes(request.platform);
      if (paused && asker.tabId !== null) await showPaused(asker.tabId);
      return { ok: true, paused };
    }
    case 'client': return { ok: true, client: (await clients.recall(request.platform, [request.id], incognito)).get(request.id) ?? null };
    case 'take-handed-text': return { ok: true, handed: await takeHandedText() };
    case 'client-turn': return { ok: true, wait: await takeTurn() };
    case 'listed-stage': return { ok: true, listed: await clients.recallStage(request.platform, request, incognito) };
    case 'badges': {
      const { badges: wanted, dimDanger } = await settingsOrDefault(choices, incognito);
      const look = { styles: signs + badgeStyles, language: teller.language, app: teller.say('app_name'), small: teller.say('disclaimer'), wanted, dimDanger };
      // The popup shows its client in any case.
      const made = wanted || asker.tabId === null ? await badges(request, incognito, (await shownBy(choices, incognito)).anywhere) : [];
      return { ok: true, badges: made, look };
    }
  }
}
