import type { Mood } from '../../model/grammar';
import { isSign } from '../word';
import type { ClauseReading } from './clause-reading';

/** How a question of a list of questions and answers begins. */
const MARK = /^(?:[QqＱｑ]\d{0,2}|質問)$/u;
const ASKING: ReadonlySet<Mood> = new Set(['request', 'proposal']);

/** Q. 電話での問い合わせはできますか: what readers ask, told by the writer, asks the reader for nothing. */
export function moodsOfAskedQuestions(readings: readonly ClauseReading[], moods: readonly Mood[]): Mood[] {
  let marked = -1;
  return moods.map((mood, index) => {
    const { words, clause } = readings[index] ?? {};
    if (words === undefined || clause === undefined) return mood;
    let first = clause.start;
    while (first < clause.end && isSign(words[first])) first += 1;
    if (MARK.test(words[first]?.surface ?? '') && (index === 0 || readings[index - 1]?.clause.sentence !== clause.sentence)) marked = clause.sentence;
    return marked === clause.sentence && ASKING.has(mood) ? 'question' : mood;
  });
}
