import type { Mood } from '../../model/grammar';
import type { ClauseSpan } from '../clauses/split-clauses';
import type { Word } from '../word';
import { moodsAcrossClauses } from './across-clauses';
import { moodsOfAskedQuestions } from './asked-questions';
import { moodsOfListItems } from './list-items';
import { findQuotations } from './quotation';
import { readPredicate } from './read-predicate';
import { findHearsay } from './report';

export { quotedWords } from './quotation';

/** What the writer does in each clause. `clauses` index the words. */
export function readMoods(words: readonly Word[], clauses: readonly ClauseSpan[]): Mood[] {
  const readings = clauses.map((clause) => ({ words, clause, predicate: readPredicate(words, clause) }));
  const moods = moodsOfAskedQuestions(readings, moodsOfListItems(readings, moodsAcrossClauses(readings)));
  const quotations = findQuotations(words, clauses);
  const hearsay = findHearsay(words, clauses);
  return moods.map((mood, index) => (quotations[index] === true ? 'quotation' : hearsay[index] === true ? 'report' : mood));
}
