import type { Span } from '../../model/finding';

/**
 * The longest text, in UTF-16 units, that goes to kuromoji in one piece: its time grows with the square of the length.
 * Sentences are shorter; what is longer is a list, a table or an attack.
 */
const LONGEST = 120;
const SENTENCE_END = /[、。！？]|\n\s*/g;

/**
 * Cuts a text into pieces that can be analysed one by one: after 、。！？ and line ends, as sentences end, and where none
 * comes for long at the best border near the limit. The pieces cover the text in order; none splits a surrogate pair.
 */
export function* stretches(text: string): Generator<Span> {
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(SENTENCE_END)) {
    const end = index + mark.length;
    yield* shortened(text, start, end);
    start = end;
  }
  if (start < text.length) yield* shortened(text, start, text.length);
}

function* shortened(text: string, from: number, end: number): Generator<Span> {
  let start = from;
  while (end - start > LONGEST) {
    const cut = bestBorder(text, start + LONGEST / 2, start + LONGEST);
    yield { start, end: cut };
    start = cut;
  }
  yield { start, end };
}

/** Ways to tell that a word may begin between two characters, best first. */
const BORDERS = [
  // After white space, closing brackets and marks that part phrases.
  /[\s!?…」』）)】〉》・,，.．:：;；/／|｜~〜](?![\s!?…」』）)】〉》・,，.．:：;；/／|｜~〜])/g,
  // Phrases end in hiragana; the next begins in another script.
  /[ぁ-ゟ](?![ぁ-ゟー])/g,
  // Any change between letters, kana and kanji.
  /[a-zA-Z0-9](?![a-zA-Z0-9])|[ァ-ヶー](?![ァ-ヶー])|[一-鿿々](?![一-鿿々])/g,
];

/** The last border of the best kind in `(from, to]`; `to` itself where there is none. */
function bestBorder(text: string, from: number, to: number): number {
  const nearby = text.slice(from, to + 1);
  for (const border of BORDERS) {
    const ends = [...nearby.matchAll(border)].map(({ index }) => from + index + 1).filter((end) => end <= to);
    const last = ends.at(-1);
    if (last !== undefined) return last;
  }
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(to - 1, to + 1)) ? to - 1 : to;
}
