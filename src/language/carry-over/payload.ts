import { hasLetter } from '../../text/letters';
import type { Unit } from '../analysed-text';
import type { WordSpan } from '../clauses/split-sentences';

/** A label before the thing itself: ID：abc, TEL 090…. */
const MOST_LABEL_WORDS = 3;

/** True of a clause that is nothing but an ID, a link, a mail address or a number, a label and signs. */
export function isPayload(units: readonly Unit[], { start, end }: WordSpan): boolean {
  let entities = 0;
  let words = 0;
  for (let at = start; at < end; at += 1) {
    const unit = units[at];
    if (unit === undefined) continue;
    if (unit.entity !== null) entities += 1;
    else if (hasLetter(unit.surface)) words += unit.pos === '名詞' ? 1 : MOST_LABEL_WORDS + 1;
  }
  return entities > 0 && words <= MOST_LABEL_WORDS;
}
