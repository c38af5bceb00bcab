import type { Span } from '../model/finding';

/** A text made regular for reading by machine, with the way back. */
export interface NormalisedText {
  original: string;
  text: string;
  /** The smallest span of the original that gave `text.slice(start, end)`. Offsets are UTF-16 units. */
  toOriginal(start: number, end: number): Span;
}

export function normalise(original: string): NormalisedText {
  return { original, text: original, toOriginal: (start, end) => ({ start, end }) };
}
