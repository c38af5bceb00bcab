import type { Span } from '../../model/finding';

/** The longest text, in UTF-16 units, that is searched in one piece: costs add up, and must stay below 2³¹. What is longer is no sentence. */
export const LONGEST = 10_000;
const SENTENCE_END = /[、。！？]|\n\s*/g;

/**
 * Cuts a text into pieces that are searched one by one: after 、。！？ and line ends, as sentences end, and where none
 * comes for very long. The pieces cover the text in order; none splits a surrogate pair.
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
    const limit = start + LONGEST;
    const cut = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(limit - 1, limit + 1)) ? limit - 1 : limit;
    yield { start, end: cut };
    start = cut;
  }
  yield { start, end };
}
