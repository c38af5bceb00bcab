import type { Span } from '../model/finding';
import { formOf, LOOK_ALIKE, traitsOf, UNSETTLED } from './letter-table';
import { readLookAlike } from './look-alike';
import { evenOffsets, OffsetMapBuilder } from './offset-map';
import { type Edit, findEdits, mayNeedEdit } from './spaced-out';

export { maskedVariants } from './masked-variants';

/** A text in which different ways to write a word look alike, with the way back. Made for matching, not for reading. */
export interface FoldedText {
  text: string;
  /** The smallest span of the source that gave `text.slice(start, end)`. Offsets are UTF-16 units. */
  toSource: (start: number, end: number) => Span;
}

/** The quickest way from units to a string: every machine that runs a browser is little-endian. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

let units = new Uint16Array(1024);

/**
 * Folds a text that is already normalised: lower case, katakana for hiragana, look-alikes, mask signs → ○, spaced-out
 * words closed up. Borders of words must be looked for in the source: masks and separators change them here.
 * Linear in the length.
 */
export function fold(source: string): FoldedText {
  const { text, toSource } = withoutSpaces(source);
  return { text: decoder.decode(units.subarray(0, text.length)), toSource };
}

/** The UTF-16 units of `fold(source).text`, until the next text is folded. */
export function foldedUnits(source: string): Uint16Array {
  const { text } = withoutSpaces(source);
  return units.subarray(0, text.length);
}

/** The source with its spaced-out words closed up, with the way back; its folded units are in `units`. */
function withoutSpaces(source: string): FoldedText {
  const mayNeedEdits = foldUnits(source);
  const edits = mayNeedEdits ? findEdits(source) : [];
  if (edits.length === 0) return { text: source, toSource: evenOffsets(source.length) };
  const edited = apply(edits, source);
  foldUnits(edited.text);
  return edited;
}

/** Folds case and kana alone and sees through no disguise: what `fold` is measured against. */
export function foldPlainly(source: string): FoldedText {
  const text = source.replace(/[A-Zぁ-ゖ]/gu, (letter) => String.fromCharCode(formOf(letter.charCodeAt(0))));
  return { text, toSource: evenOffsets(source.length) };
}

function apply(edits: readonly Edit[], source: string): FoldedText {
  const map = new OffsetMapBuilder();
  let text = '';
  let done = 0;
  for (const { start, end, letter } of edits) {
    map.addEven(done, start - done);
    map.addWhole(start, end, letter.length);
    text += source.slice(done, start) + letter;
    done = end;
  }
  map.addEven(done, source.length - done);
  return { text: text + source.slice(done), toSource: map.build() };
}

/** Folds unit for unit into `units`, so that offsets stay; tells whether there may be something to edit first. */
function foldUnits(text: string): boolean {
  if (units.length < text.length) units = new Uint16Array(text.length * 2);
  let mayNeedEdits = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const traits = traitsOf(unit);
    if ((traits & UNSETTLED) === 0) {
      units[at] = formOf(unit);
    } else {
      units[at] = (traits & LOOK_ALIKE) === 0 ? formOf(unit) : readLookAlike(text, at);
      if (!mayNeedEdits) mayNeedEdits = mayNeedEdit(text, at);
    }
  }
  return mayNeedEdits;
}
