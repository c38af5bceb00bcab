import type { BadgeLevel } from '../../model/badge';
import type { Failure, PageReport } from '../../model/protocol';
import { isJudged } from '../../model/reading';
import { createAnnouncer } from '../announcer';
import { createAsk, OrphanedError, UnreachableError } from '../ask-background';
import type { badgesWith } from '../badge/badge-keeper';
import type { Session, Visit } from '../guard';
import { readSafely } from '../read-safely';
import { createReporter } from '../report';
import { lineContent } from '../status-line/line-content';
import { createStatusLine } from '../status-line/status-line';
import { listReport, type ReadList } from './list-report';
import { watchPage } from '../watch';

/** Milliseconds for which a page may still be building itself: until then it is not called unreadable. */
const BUILDING_TIME = 2500;

/** Reads a list of jobs, a worklist or a person's page, keeps watching it and shows its badges and, in a line, what could not be read, until it is closed. */
export const createListSessions = (makeBadges: ReturnType<typeof badgesWith>) => ({ document, url, platform, extension, readers, wording, patience }: Visit): Session => {
  const controller = new AbortController();
  const { signal } = controller;
  const ask = createAsk(extension, patience);
  const tell = createReporter(ask, signal);
  const line = createStatusLine(document, wording, { answer: () => Promise.resolve(false), retry: reread });
  // Once the extension is gone from under the page it cannot be asked for its wording any more.
  const farewell = wording.say('note_orphaned');
  const announcer = createAnnouncer(document);
  const badges = makeBadges({ platform, document, wording, readers, ask, signal });
  let read: ReadList | null = null;
  let report: PageReport | null = null;
  let building = true;
  let failure: Failure | null = null;
  let passes = 0;
  /** Milliseconds that the last reading took. */
  let took = 0;

  function present(levels: Partial<Record<BadgeLevel, number>>, open: number): void {
    if (signal.aborted || read === null) return;
    report = listReport(read, { levels, open, failure, building });
    line.show(lineContent(report, wording));
    tell(report);
  }

  const empty = { findings: [], suspects: [], texts: { total: 0, judged: 0 }, health: { state: 'ok' as const, missing: [] } };

  async function pass(): Promise<void> {
    if (signal.aborted) return;
    passes += 1;
    const mine = passes;
    const progress: typeof present = (levels, open) => { if (mine === passes) present(levels, open); };
    try {
      if (!extension.alive()) throw new OrphanedError();
      const began = performance.now();
      read = readSafely(readers, document, url);
      took = performance.now() - began;
      failure = null;
      if (read === null) {
        report = null;
        line.remove();
        badges.clear();
      } else await badges.show(isJudged(read.reading) ? read : { reading: read.reading, anchors: { messages: [], fields: {}, composer: null } }, empty, progress);
    } catch (error) {
      if (hasEnded(error) || mine !== passes) return;
      failure = error instanceof UnreachableError ? 'background_unreachable' : 'analysis';
      present(report?.badges ?? {}, 0);
    }
  }

  /** Whether the visit is over; so it is when the extension has gone. What stands goes on standing, and the line says so. */
  function hasEnded(error: unknown): boolean {
    if ((error instanceof OrphanedError || !extension.alive()) && !signal.aborted) {
      controller.abort();
      if (report !== null) report = { ...report, progress: 'failed', failure: 'orphaned' };
      line.close(farewell);
    }
    return signal.aborted;
  }

  function reread(): void {
    badges.forget();
    void pass();
  }

  const settle = setTimeout(() => {
    building = false;
    // What was read whole is not read again: its changes are seen.
    if (read?.reading.health.state !== 'ok' || failure !== null) void pass();
  }, BUILDING_TIME);
  signal.addEventListener('abort', () => { clearTimeout(settle); });
  // Meanwhile the person may have looked at a client's page in another tab.
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') reread(); }, { signal });
  watchPage(document, { composer: () => null, reread: () => void pass(), took: () => took, isWaiting: () => false, signal });
  void pass();

  return {
    report: () => report,
    listed: () => badges.listed(),
    reveal: (id) => badges.reveal(id),
    // Such a page has badges and no notes.
    walk() {
      announcer.say(wording.say('note_walk_none'));
      return false;
    },
    reread,
    close() {
      controller.abort();
      line.remove();
      badges.clear();
      announcer.remove();
    },
  };
};
