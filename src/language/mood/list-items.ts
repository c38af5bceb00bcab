import type { Mood } from '../../model/grammar';
import type { ClauseSpan } from '../clauses/split-clauses';
import { is, isSign, type Word } from '../word';
import { mentionsWord, type ClauseReading } from './clause-reading';

/** What stands before an item: a sign, a number with its sign, a heading's level. */
const BULLET = /^\s*(?:[・■□●○◆◇▼▶※*\-–—−①-⑳◎✓✔☑▪•]|[（(]?\d{1,2}[)）.．、:：]|第\d+章|H[1-6]\b|STEP\d)/u;
/** What stands between a heading and its items on the same line; and between the place to write in and the items. */
const BEHIND_HEADING = /^\s*(?:[】」』\])〕》>:：/|→]|には?|は)\s*[】:：]?\s*[\p{L}①-⑳・(（]/u;
const INTO_TEXT = /^(?:の(?:冒頭|最初|頭|中|末尾|最後|はじめ))?(?:に|には|へ)\s*[:：、]?\s*[\p{L}①-⑳・(（1-9]/u;
const ASKING: ReadonlySet<Mood> = new Set(['request', 'requirement', 'refusal', 'proposal']);
/** Nouns that name what a list under them does. */
const HEADINGS = [['requirement_word', 'requirement'], ['prohibition_word', 'refusal'], ['refusal_heading', 'refusal'], ['application_heading', 'request'], ['example_heading', 'quotation']] as const;
/** So many words show how a line begins. */
const BEGINNING = 6;

/**
 * Items of a list have the mood of the line that introduces it: 以下をご記入ください。 ・氏名 ・電話番号; and of a heading
 * that names requirements, what to write, or examples. Only items without a predicate of their own; under a heading of
 * examples, every item that is marked as one: what an article shall tell is asked of nobody.
 */
export function moodsOfListItems(readings: readonly ClauseReading[], moods: readonly Mood[]): Mood[] {
  const result = [...moods];
  let introduced: Mood | null = null;
  /** Said on the line that is being read; it holds from the next line on. */
  let pending: Mood | null = null;
  let item: ClauseReading | null = null;
  readings.forEach((reading, index) => {
    const before = readings[index - 1];
    const opens = before === undefined || endsLine(reading.words, before.clause);
    if (opens) item = introduced !== null && isItem(reading, before, introduced) ? reading : null;
    const inItem = item !== null && (opens || introduced === 'quotation' || isItem(reading, before, introduced ?? 'statement'));
    // What is refused is named there, as after a colon (`inline-heading.ts`).
    if (inItem && introduced !== null) result[index] = introduced === 'refusal' ? 'quotation' : introduced;
    else if (result[index] === 'statement' && namesWhatToWrite(reading)) result[index] = 'request';
    else pending = introducedMood(reading, result[index] ?? 'statement') ?? pending;
    if (!endsLine(reading.words, reading.clause) || inItem) return;
    introduced = pending;
    pending = null;
  });
  return result;
}

/** A line without a predicate, behind a bullet or alone on its line. */
function isItem({ predicate, clause, words }: ClauseReading, before: ClauseReading | undefined, introduced: Mood): boolean {
  if (introduced === 'quotation') return startsWithBullet(words, clause);
  const isBare = predicate.layers.every(({ word }) => word.pos === '名詞' && !is(word, 'prohibition_word', 'absence_word')) && predicate.ending !== 'particle';
  return isBare && !predicate.question && before?.clause.link === 'end' && clause.link === 'end' && (startsWithBullet(words, clause) || endsLine(words, before.clause));
}

/** 【応募項目】氏名／年齢, 記入事項：氏名, 応募文に①氏名 ②経歴: the heading and its items on one line. */
function namesWhatToWrite(reading: ClauseReading): boolean {
  const { words, clause, predicate } = reading;
  if (clause.link !== 'end' || predicate.question || !mentionsWord(reading, 'application_heading', 'application_text')) return false;
  if (!predicate.layers.every(({ word }) => word.pos === '名詞')) return false;
  const clauseWords = words.slice(clause.start, clause.end);
  const last = clauseWords.findLastIndex((word) => is(word, 'application_heading', 'application_text'));
  if (last < 0) return false;
  const rest = clauseWords.slice(last + 1).map(({ surface }) => surface).join('');
  return is(clauseWords[last], 'application_text') ? INTO_TEXT.test(rest) : BEHIND_HEADING.test(rest);
}

function introducedMood(reading: ClauseReading, mood: Mood): Mood | null {
  const { words, clause, predicate } = reading;
  const names = mentionsWord(reading, 'introduction_word');
  if (names && ASKING.has(mood)) return mood;
  const isHeading = (predicate.ending === 'noun' || predicate.ending === 'none') && clause.link === 'end' && endsLine(words, clause);
  if (!isHeading && !names) return null;
  const named = HEADINGS.find(([concept]) => mentionsWord(reading, concept))?.[1];
  return named !== undefined && (isHeading || named === 'quotation') ? named : null;
}

function startsWithBullet(words: readonly Word[], { start, end }: ClauseSpan): boolean {
  return BULLET.test(words.slice(start, Math.min(end, start + BEGINNING)).map(({ surface }) => surface).join(''));
}

function endsLine(words: readonly Word[], { start, end }: ClauseSpan): boolean {
  for (let at = end - 1; at >= start && isSign(words[at]); at -= 1) if (words[at]?.surface.includes('\n')) return true;
  return false;
}
