import type { Span } from '../../model/finding';

/** The longest text, in UTF-16 units, that is searched in one piece: costs add up, and must stay below 2³¹. What is longer is no sentence. */
export const LONGEST = 10_000;
const SENTENCE_END = /[、。！？]|\n\s*/g;

/**
 * Cuts a text into pieces that are searched one by one: after 、。！？ and line ends, as sentences end, and where none
 * comes for very long. The pieces cover the text in order; none splits a surrogate pair.
 */
export function stretches(text: string): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  SENTENCE_END.lastIndex = 0;
  while (SENTENCE_END.test(text)) {
    addShortened(text, start, SENTENCE_END.lastIndex, pieces);
    start = SENTENCE_END.lastIndex;
  }
  if (start < text.length) addShortened(text, start, text.length, pieces);
  return pieces;
}

function addShortened(text: string, from: number, end: number, pieces: Span[]): void {
  let start = from;
  while (end - start > LONGEST) {
    const limit = start + LONGEST;
    const cut = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(limit - 1, limit + 1)) ? limit - 1 : limit;
    pieces.push({ start, end: cut });
    start = cut;
  }
  pieces.push({ start, end });
}

/** A part of two texts of one length in which both are cut into whole pieces, so that nothing in it depends on what lies around it. */
export interface CommonPart extends Span {
  /** Whether both texts say the same there. */
  isSame: boolean;
  /** The pieces of the second text. */
  pieces: Span[];
}

/** The smallest such parts. They cover the texts in order. */
export function commonParts(one: string, other: string): CommonPart[] {
  const parts: CommonPart[] = [];
  const borders = new Set(stretches(one).map(({ end }) => end));
  let [start, pieces]: [number, Span[]] = [0, []];
  for (const piece of stretches(other)) {
    pieces.push(piece);
    const { end } = piece;
    if (!borders.has(end)) continue;
    parts.push({ start, end, isSame: one.slice(start, end) === other.slice(start, end), pieces });
    [start, pieces] = [end, []];
  }
  return parts;
}
