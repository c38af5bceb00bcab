import { hasLetter } from '../../text/letters';
import { isFinite, type Word } from '../word';

/** Indexes into a text's words, end exclusive. */
export interface WordSpan { start: number; end: number }

const LINE_END = /\n/u;
const STOP = /^[。！？!?．｡]+[\p{Emoji_Presentation}♪♫☆★♡♥❤]*$|\n/u;
/** What people set after a sentence in place of a full stop: pictures, hearts, notes, dots, a face in brackets. */
const FLOURISH = /^[\p{Emoji_Presentation}\p{Emoji_Modifier}♂♀♪♫☆★♡♥❤☺]+$|^\.{2,}$|^\([^\p{L}\p{N}\n]{2,}\)$/u;
const OPENING = '「『（(【［[〈《';
const CLOSING = '」』）)】］]〉》';
/** A bracket that is not closed within so many words is a slip of the pen, or a face. */
const LONGEST_BRACKET = 120;

/**
 * Runs of words up to 。！？, a flourish after a predicate's end (待ってます🙏) or a line's end, the ending included; a sentence inside
 * brackets does not end the one around it.
 */
export function splitSentences(words: readonly Word[]): WordSpan[] {
  const sentences: WordSpan[] = [];
  let start = 0;
  let closesAt = -1;
  words.forEach((word, index) => {
    if (index > closesAt && OPENING.includes(word.surface)) closesAt = closingOf(words, index) ?? closesAt;
    const next = words[index + 1];
    const stops = mayStop(word) && (STOP.test(word.surface) || closesWithFlourish(words, index));
    const isStop = stops && (LINE_END.test(word.surface) || index > closesAt) && (next === undefined || !isTail(next));
    if (isStop) {
      sentences.push({ start, end: index + 1 });
      start = index + 1;
    }
  });
  if (start < words.length) sentences.push({ start, end: words.length });
  return sentences;
}

/** False of nearly all words: what ends a sentence is a sign or a line's end. */
function mayStop({ surface }: Word): boolean {
  return !hasLetter(surface) || surface.includes('\n');
}

/** More signs that end the same sentence: 「！！」, 「？。」, 「！✨」, the line break after 。 */
function isTail({ surface }: Word): boolean {
  return STOP.test(surface) || FLOURISH.test(surface);
}

/** 「お願いします🙏」, but not 「LINE📱で」: the flourish stands after the end of a predicate, or of a sentence. */
function closesWithFlourish(words: readonly Word[], index: number): boolean {
  if (!FLOURISH.test(words[index]?.surface ?? '')) return false;
  let before = index - 1;
  while (FLOURISH.test(words[before]?.surface ?? '')) before -= 1;
  const word = words[before];
  return word !== undefined && (STOP.test(word.surface) || isFinite(word) || word.conjugationForm.startsWith('命令') || word.posDetail[0] === '終助詞');
}

/** The word that closes the bracket at `index`, or null when none does on its line. */
export function closingOf(words: readonly Word[], index: number): number | null {
  const sort = OPENING.indexOf(words[index]?.surface ?? '');
  const closing = CLOSING[sort];
  if (sort < 0 || closing === undefined) return null;
  for (let at = index + 1; at < Math.min(words.length, index + LONGEST_BRACKET); at += 1) {
    const surface = words[at]?.surface ?? '';
    if (surface === closing) return at;
    if (LINE_END.test(surface)) return null;
  }
  return null;
}
