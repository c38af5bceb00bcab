import type { Mood } from '../../model/grammar';
import type { ClauseSpan } from '../clauses/split-clauses';
import { is, isSign, type Word } from '../word';
import type { ClauseReading } from './clause-reading';

const BULLET = /^[・■□●○◆◇▼▶※*\-–—−①-⑳◎✓✔☑▪•]+$/u;
const ASKING: ReadonlySet<Mood> = new Set(['request', 'requirement', 'refusal', 'proposal']);

/**
 * Items of a list have the mood of the sentence that introduces it: 以下をご記入ください。 ・氏名 ・電話番号; and of a heading
 * that names requirements. Only items without a predicate of their own.
 */
export function moodsOfListItems(readings: readonly ClauseReading[], moods: readonly Mood[]): Mood[] {
  const result = [...moods];
  let introduced: Mood | null = null;
  readings.forEach((reading, index) => {
    const mood = result[index] ?? 'statement';
    if (introduced !== null && isItem(reading, readings[index - 1])) result[index] = introduced;
    else introduced = introducedMood(reading, mood);
  });
  return result;
}

/** A line without a predicate, behind a bullet or alone on its line. */
function isItem({ predicate, clause, words }: ClauseReading, before: ClauseReading | undefined): boolean {
  const isBare = predicate.layers.every(({ word }) => word.pos === '名詞' && !is(word, 'prohibition_word', 'absence_word')) && predicate.ending !== 'particle';
  return isBare && !predicate.question && before?.clause.link === 'end' && clause.link === 'end' && (startsWithBullet(words, clause) || endsLine(words, before.clause));
}

function introducedMood({ words, clause, predicate }: ClauseReading, mood: Mood): Mood | null {
  if (clause.link !== 'end' || !endsLine(words, clause)) return null;
  let names = false;
  for (let at = clause.start; at < clause.end; at += 1) names ||= is(words[at], 'introduction_word');
  if (names && ASKING.has(mood)) return mood;
  const isHeading = predicate.ending === 'noun' || predicate.ending === 'none';
  if (!isHeading) return null;
  for (let at = clause.start; at < clause.end; at += 1) {
    if (is(words[at], 'requirement_word')) return 'requirement';
    if (is(words[at], 'prohibition_word')) return 'refusal';
  }
  return null;
}

function startsWithBullet(words: readonly Word[], { start, end }: ClauseSpan): boolean {
  let at = start;
  while (at < end && words[at]?.surface.trim() === '') at += 1;
  return BULLET.test(words[at]?.surface ?? '');
}

function endsLine(words: readonly Word[], { start, end }: ClauseSpan): boolean {
  for (let at = end - 1; at >= start && isSign(words[at]); at -= 1) if (words[at]?.surface.includes('\n')) return true;
  return false;
}
