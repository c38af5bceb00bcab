import type { BadgePlace } from '../../model/badge';
import { questionOfClient, questionOfJob } from '../../model/badge-question';
import type { BadgeQuestion, PageReport } from '../../model/protocol';
import type { ListedJobReading, Reading } from '../../model/reading';
import type { Anchors } from '../../pages/anchors';

/** A place in the page where a badge stands, and what it is to tell; `job`: what a card of a list shows. All of a page's badges stand at one kind of place. */
export interface BadgeSpot { where: BadgePlace; question: BadgeQuestion; after: Element; card: Element | null; job: ListedJobReading | null }

/** What was found in the page's texts, and how much of them was judged. `suspects`: the texts that left the page for it; no other has any of the words that count. */
export type Judged = Pick<PageReport, 'findings' | 'texts' | 'health'> & { suspects: readonly string[] };

/** The cards of a list, in the order of the page. Several cards may show one job and then ask the same. */
function cardSpots({ jobs = [] }: Reading, { cards = [] }: Anchors): BadgeSpot[] {
  return cards.flatMap(({ job: index, card, after }) => {
    const job = jobs[index];
    return job === undefined ? [] : [{ where: 'listing', after, card, job, question: questionOfJob(job) }];
  });
}

/** The page's one client: of a post, a conversation or a client's own page. */
function clientSpot(reading: Reading, { client: after }: Anchors, judged: Judged): BadgeSpot[] {
  if (after === null || after === undefined) return [];
  const asked = questionOfClient(reading, judged);
  return asked === null ? [] : [{ ...asked, after, card: null, job: null }];
}

/** Everywhere on the page where a badge is to stand. */
export function spotsOf(reading: Reading, anchors: Anchors, judged: Judged): BadgeSpot[] {
  return reading.jobs === undefined ? clientSpot(reading, anchors, judged) : cardSpots(reading, anchors);
}
