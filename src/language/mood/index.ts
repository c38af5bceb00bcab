import type { Mood } from '../../model/grammar';
import type { ClauseSpan } from '../clauses/split-clauses';
import type { Word } from '../word';
import type { Reads } from '../grammar-parts';
import { moodsAcrossClauses } from './across-clauses';
import { moodsOfAskedQuestions } from './asked-questions';
import type { ClauseReading } from './clause-reading';
import { decideMood } from './decide-mood';
import { moodsAfterColon } from './inline-heading';
import { moodsOfListItems } from './list-items';
import { findQuotations } from './quotation';
import { readPredicate } from './read-predicate';
import { findHearsay } from './report';

export { quotedWords } from './quotation';

/** Every clause with its predicate. `clauses` index the words. */
export function readClauses(words: readonly Word[], clauses: readonly ClauseSpan[]): ClauseReading[] {
  return clauses.map((clause) => ({ words, clause, predicate: readPredicate(words, clause) }));
}

/** What the writer does in each clause. `clauses` index the words, `readings` are theirs, and `quoted` are the words' `quotedWords`. */
export function readMoods(words: readonly Word[], clauses: readonly ClauseSpan[], readings: readonly ClauseReading[], quoted: Uint8Array, reads: Reads): Mood[] {
  if (!reads('moods')) return clauses.map(() => 'request');
  let moods = moodsAcrossClauses(readings, readings.map((reading) => decideMood(reading, reads)));
  if (reads('headings')) moods = moodsAfterColon(readings, moodsOfListItems(readings, moods));
  if (reads('asked_questions')) moods = moodsOfAskedQuestions(readings, moods);
  const quotations = reads('quotation') ? findQuotations(words, clauses, quoted) : [];
  const hearsay = reads('report') ? findHearsay(words, clauses) : [];
  // A refusal that a clause has from its neighbour or its heading.
  if (!reads('refusal')) moods = moods.map((mood) => (mood === 'refusal' ? 'request' : mood));
  return moods.map((mood, index) => (quotations[index] === true ? 'quotation' : hearsay[index] === true ? 'report' : mood));
}
