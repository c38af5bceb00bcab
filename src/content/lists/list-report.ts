import type { BadgeLevel } from '../../model/badge';
import type { Failure, PageReport } from '../../model/protocol';
import type { Reading } from '../../model/reading';
import type { Anchors } from '../../pages/anchors';

/** What was read of a list, a worklist or a person's page. */
export interface ReadList { reading: Reading; anchors: Anchors; ways?: string[] }

interface Moment {
  /** How many badges stand at each level, and how many have no answer yet. */
  levels: Partial<Record<BadgeLevel, number>>;
  open: number;
  failure: Failure | null;
  /** Whether the page may still be building itself, so that what is missing may yet come. */
  building: boolean;
}

/** What such a page reports of itself: its badges are its texts. */
export function listReport({ reading, anchors: { cards = [] }, ways }: ReadList, { levels, open, failure, building }: Moment): PageReport {
  const { platform, kind, viewer, subject, health, stage, client, jobs = [], rows = [], ownVerifications } = reading;
  const total = Object.values(levels).reduce((sum, count) => sum + count, open);
  return {
    platform, kind, viewer, subject, health, stage, approval: 'none', client: client ?? null, failure,
    progress: failure !== null ? 'failed' : open > 0 || (building && health.state === 'unreadable') ? 'reading' : 'done',
    texts: { total, judged: total - open }, findings: [], badges: levels,
    counts: { jobs: jobs.length, cards: cards.length, rows: rows.length }, ...(ways && { ways }), ...(ownVerifications && { ownVerifications }),
    readAt: new Date().toISOString(),
  };
}
