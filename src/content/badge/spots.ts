import type { BadgePlace } from '../../model/badge';
import { questionOfClient, type JudgedTexts } from '../../model/badge-question';
import type { BadgeQuestion } from '../../model/protocol';
import type { ListedJobReading, Reading } from '../../model/reading';
import type { Anchors } from '../../pages/anchors';

/** A place in the page where a badge stands, and what it is to tell; `job`: what a card of a list shows. All of a page's badges stand at one kind of place. */
export interface BadgeSpot { where: BadgePlace; question: BadgeQuestion; after: Element; card: Element | null; job: ListedJobReading | null }

/** The place of the page's one client, as far as it has one: of a post, a conversation or a client's own page. */
export function clientSpots(reading: Reading, { client: after }: Anchors, judged: JudgedTexts): BadgeSpot[] {
  if (after === null || after === undefined) return [];
  const asked = questionOfClient(reading, judged);
  return asked === null ? [] : [{ ...asked, after, card: null, job: null }];
}
