import type { Mood } from '../../model/grammar';
import type { ClauseSpan } from '../clauses/split-clauses';
import type { Word } from '../word';
import { moodsAcrossClauses } from './across-clauses';
import { moodsOfListItems } from './list-items';
import { findQuotations } from './quotation';
import { readPredicate } from './read-predicate';

/** What the writer does in each clause. `clauses` index the words. */
export function readMoods(words: readonly Word[], clauses: readonly ClauseSpan[]): Mood[] {
  const readings = clauses.map((clause) => ({ words, clause, predicate: readPredicate(words, clause) }));
  const moods = moodsOfListItems(readings, moodsAcrossClauses(readings));
  const quotations = findQuotations(words, clauses);
  return moods.map((mood, index) => (quotations[index] === true ? 'quotation' : mood));
}
