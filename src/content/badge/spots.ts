import type { BadgePlace, TextFindings } from '../../model/badge';
import { MAX_BADGE_TEXT, type BadgeQuestion, type PageReport } from '../../model/protocol';
import type { ClientReading, ListedJobReading, Reading } from '../../model/reading';
import type { Anchors } from '../../pages/anchors';

/** A place in the page where a badge stands, and what it is to tell. All of a page's badges stand at one kind of place. */
export interface BadgeSpot { where: BadgePlace; question: BadgeQuestion; after: Element; card: Element | null }

/** What was found in the page's texts, and how much of them was judged. `suspects`: the texts that left the page for it. */
export type Judged = Pick<PageReport, 'findings' | 'texts' | 'health'> & { suspects: readonly string[] };

const told = ({ id, facts, verifications }: ClientReading): BadgeQuestion['client'] => ({ id, facts, ...(verifications && { verifications }) });

/** Characters from which the beginning of a description may have been cut off. */
const MAY_BE_CUT = 100;

/** What can be judged of a listed job: a sentence without its end may say the opposite of what it means. */
function textOf({ title, digest }: ListedJobReading): string {
  const told = digest === null || digest.length < MAY_BE_CUT ? digest : digest.replace(/[^。！？!?\n]+$/u, '');
  return (told === null ? title : `${title}\n${told}`).slice(0, MAX_BADGE_TEXT);
}

/** The cards of a list, in the order of the page. Several cards may show one job and then ask the same. */
function cardSpots({ jobs = [] }: Reading, { cards = [] }: Anchors): BadgeSpot[] {
  return cards.flatMap(({ job: index, card, after }) => {
    const job = jobs[index];
    if (job === undefined) return [];
    const question: BadgeQuestion = { key: job.id, client: told(job.client), tags: job.tags, text: textOf(job), textFindings: null, textRead: 'part' };
    return [{ where: 'listing', after, card, question }];
  });
}

function countFindings({ findings }: Judged): TextFindings {
  const counts: TextFindings = {};
  for (const { category, severity } of findings) (counts[category] ??= {})[severity] = (counts[category][severity] ?? 0) + 1;
  return counts;
}

/** The page's one client: of a post, a conversation or a client's own page. */
function clientSpot({ kind, client, job }: Reading, { client: after }: Anchors, judged: Judged): BadgeSpot[] {
  if (after === null || after === undefined || client === undefined || (kind !== 'job' && kind !== 'thread' && kind !== 'client')) return [];
  const { texts: { total, judged: done }, health, suspects } = judged;
  const question: BadgeQuestion = {
    // A post without any of the words that count does not leave the page.
    key: 'client', client: told(client), tags: job?.tags ?? [], text: (kind === 'job' ? suspects.join('\n') : job?.title ?? '').slice(0, MAX_BADGE_TEXT),
    textFindings: countFindings(judged), textRead: done === 0 ? 'none' : done === total && health.state === 'ok' ? 'whole' : 'part',
  };
  return [{ where: kind, after, card: null, question }];
}

/** Everywhere on the page where a badge is to stand. */
export function spotsOf(reading: Reading, anchors: Anchors, judged: Judged): BadgeSpot[] {
  return reading.jobs === undefined ? clientSpot(reading, anchors, judged) : cardSpots(reading, anchors);
}
