import type { Part } from '../model/note';
import type { Failure, PageReport } from '../model/protocol';
import { isJudged, type Reading } from '../model/reading';
import type { Anchors } from '../pages/anchors';
import type { Kept } from '../pages/page-reader';
import { createAsk, OrphanedError, UnreachableError } from './ask-background';
import type { BadgeKeeper, BadgeParts } from './badge/badge-keeper';
import type { Session, Visit } from './guard';
import { createJudge } from './judge-page';
import { judgeInParts } from './judge-in-parts';
import { pressNote } from './note/press-note';
import { pageState, situationOf, timeOf } from './page-state';
import { createPageTexts, type PageText } from './page-text';
import { createPageView } from './page-view';
import { notRead, readSafely } from './read-safely';
import { createReporter } from './report';
import { createResults, type Results } from './results';
import { createThreadMemory } from './thread-memory';
import { inSlices } from './slices';
import { watchPage } from './watch';

/** Milliseconds for which a page may still be building itself: until then it is not called unreadable. */
const BUILDING_TIME = 2500;

/** Makes the badges of a visit, where a site's script has any. */
export type MakeBadges = (parts: BadgeParts) => BadgeKeeper;

interface SessionParts extends Visit { couldFire: (text: string) => boolean; results: Results; makeBadges: MakeBadges | undefined }

/**
 * Opens the sessions of conversations and posts. What is known of their texts outlives a visit.
 * @param loadPrefilter makes the prefilter; called when the first text is there
 */
export function createSessions(loadPrefilter: () => (text: string) => boolean, makeBadges?: MakeBadges): (visit: Visit) => Session {
  const results = createResults();
  let prefilter: ((text: string) => boolean) | null = null;
  const couldFire = (text: string) => (prefilter ??= loadPrefilter())(text);
  return (visit) => openSession({ ...visit, couldFire, results, makeBadges });
}

interface Read { reading: Reading; anchors: Anchors; ways?: string[]; texts: PageText[]; suspects: PageText[] }

const mayStillCome = ({ health }: Reading) => health.state === 'unreadable' || health.missing.some(({ what }) => what === 'messages');

/** Reads the page, keeps watching it, has it judged and shows the result, until it is closed. */
function openSession({ document, url, platform, extension, readers, couldFire, results, wording, patience, makeBadges }: SessionParts): Session {
  const controller = new AbortController();
  const { signal } = controller;
  const ask = createAsk(extension, patience);
  const judge = createJudge({ ask, couldFire, results, signal });
  const memory = createThreadMemory(ask, url, signal);
  const tell = createReporter(ask, signal);
  let badges: BadgeKeeper | undefined;
  const view = createPageView(document, wording, { answer, retry: () => { reread(); } }, press);
  /** What was read in single elements, until they change. */
  const kept: Kept = new WeakMap();
  const textsIn = createPageTexts();
  let read: Read | null = null;
  let report: PageReport | null = null;
  let building = true;
  let failure: Failure | null = null;
  let passes = 0;
  /** Whether what is to be read is awaited. */
  let isBlank = false;
  /** Milliseconds of work that the last reading took. */
  let took = 0;

  // The page in front wins over all that is remembered, and the platform's own word over the person's tick.
  const stage = ({ reading }: Read) => (reading.stage.value === 'unknown' ? memory.current()?.stage : null) ?? reading.stage;
  const approval = () => read?.reading.approval?.value ?? memory.current()?.memory.approval?.value ?? 'none';

  function present(): void {
    if (signal.aborted || read === null) return;
    const { reading, texts, ways } = read;
    const situation = situationOf(reading, stage(read), approval());
    const state = pageState({
      reading, texts, stage: stage(read), approval: approval(), results: texts.map((text) => judge.resultOf(text, situation)),
      building: building && mayStillCome(reading), failure, ways, readAt: new Date().toISOString(),
    });
    ({ report } = state);
    view.show(state, results.look);
    tell(report);
  }

  async function readAndJudge(): Promise<void> {
    passes += 1;
    const pass = passes;
    const outdated = () => pass !== passes || signal.aborted;
    // What the page's application has yet to draw is read when it stands there.
    isBlank = building && readers.isBlank(document, url);
    // On what a reader stumbles, it stumbles below as well, and that is told.
    const ahead = isBlank ? 0 : await inSlices(readers.readAhead(document, url, kept), () => undefined, signal).catch(() => 0);
    if (outdated()) return;
    const began = performance.now();
    const found = isBlank ? notRead(readers, url, 'messages') : readSafely(readers, document, url, kept);
    took = ahead + performance.now() - began;
    if (found === null) {
      read = null;
      report = null;
      view.clear();
      badges?.clear();
      return;
    }
    const texts = textsIn(found.reading, found.anchors);
    const suspects = isJudged(found.reading) ? await judge.sift(texts) : [];
    const current = { ...found, texts, suspects };
    if (outdated()) return;
    read = current;
    failure = null;
    if (found.reading.kind === 'thread' && (suspects.length > 0 || found.reading.stage.value === 'unknown')) {
      // Without an answer the page is judged by its own words.
      await memory.recall(found.reading).catch((error: unknown) => { if (!(error instanceof UnreachableError)) throw error; });
      if (outdated()) return;
    }
    present();
    const situation = situationOf(found.reading, stage(current), approval());
    await judgeInParts(suspects.filter((text) => !results.knows(text, situation)), (part, answered) => judge.judge(part, situation, answered), present, outdated);
    if (!outdated()) await showBadges(current);
  }

  /** The badge of the client comes last: it knows what was found. Without an answer the page is as good as without it. */
  async function showBadges(current: Read): Promise<void> {
    if (report === null) return;
    if (!isJudged(current.reading)) {
      badges?.clear();
      return;
    }
    badges ??= makeBadges?.({ platform, document, wording, readers, ask, signal });
    const judged = { ...report, findings: [...report.findings, ...report.hidden ?? []], suspects: current.suspects.map(({ text }) => text) };
    await badges?.show(current, judged, () => undefined).catch((error: unknown) => { if (error instanceof OrphanedError) throw error; });
  }

  async function pass(): Promise<void> {
    if (signal.aborted) return;
    try {
      if (!extension.alive()) throw new OrphanedError();
      await readAndJudge();
    } catch (error) {
      if (hasEnded(error)) return;
      failure = 'analysis';
      present();
    }
  }

  /** Whether the visit is over; so it is when the extension has gone: what stands says so, and nothing is tried again. */
  function hasEnded(error: unknown): boolean {
    if ((error instanceof OrphanedError || !extension.alive()) && !signal.aborted) {
      controller.abort();
      if (report !== null) report = { ...report, progress: 'failed', failure: 'orphaned' };
      view.farewell();
    }
    return signal.aborted;
  }

  async function answer(paid: boolean | null): Promise<boolean> {
    if (read === null) return false;
    try {
      const kept = await memory.rememberEscrow(read.reading, paid);
      if (kept) await pass();
      return kept;
    } catch (error) {
      hasEnded(error);
      return false;
    }
  }

  /** A button of a note was pressed. Rejects where there is no answer. */
  async function press(note: string, act: string): Promise<readonly Part[]> {
    const text = read?.texts.find(({ id }) => id === note);
    if (read === null || text === undefined) throw new UnreachableError();
    try {
      return await pressNote(ask, signal, act, { text, situation: situationOf(read.reading, stage(read), approval()), time: timeOf(text, read.reading) });
    } catch (error) {
      hasEnded(error);
      throw error;
    }
  }

  /** Something has changed in an element: what was read of those around it holds no longer. */
  function touched(element: Element | null): void {
    for (let at = element; at !== null; at = at.parentElement) kept.delete(at);
  }

  function reread(anew = false): void {
    results.forget(anew ? 'all' : 'failures');
    memory.forget();
    badges?.forget();
    void pass();
  }

  const settle = setTimeout(() => {
    building = false;
    // Without the extension there is not even its wording any more.
    if (!extension.alive()) hasEnded(new OrphanedError());
    else if (read?.reading.health.state === 'unreadable') void pass();
    else present();
  }, BUILDING_TIME);
  signal.addEventListener('abort', () => { clearTimeout(settle); });
  watchPage(document, { composer: () => read?.anchors.composer ?? null, touched, reread: () => void pass(), took: () => took, isWaiting: () => isBlank, signal });
  void pass();

  return {
    report: () => report,
    reveal: view.reveal,
    walk: (step) => view.walk(step, report !== null && report.progress !== 'reading'),
    reread,
    close() {
      controller.abort();
      view.clear();
      badges?.clear();
    },
  };
}
