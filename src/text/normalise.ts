import type { Span } from '../model/finding';
import { isCircledDigit, isExtender, isInvisible, isLineBreak, regularForm } from './character-form';
import { evenOffsets, OffsetMapBuilder } from './offset-map';

/** A text made regular for reading by machine, with the way back. */
export interface NormalisedText {
  original: string;
  text: string;
  /** The smallest span of the original that gave `text.slice(start, end)`. Offsets are UTF-16 units. */
  toOriginal: (start: number, end: number) => Span;
}

/** More marks than this on one character are noise; the rest stand alone, so that sorting them costs nothing. */
const MOST_EXTENDERS = 16;

const LONE_SURROGATE = /\p{Cs}/u;

const PLAIN = 1;
const INVISIBLE = 2;
const EXTENDER = 3;
const SURROGATE = 4;
const OTHER = 5;

/** Ranges that NFKC leaves as they are: ASCII, arrows, lines, shapes, kana, kanji. Known beforehand, so that the first page need not ask. */
const PLAIN_RANGES = [[0x20, 0x7e], [0x2190, 0x21ff], [0x2500, 0x25ff], [0x3001, 0x3029], [0x3041, 0x3096], [0x30a1, 0x30fe], [0x4e00, 0x9ffc]] as const;
const WIDE_FIRST = 0xff01;
const WIDE_LAST = 0xff5e;
/** From ！ to ! and so on. */
const WIDE_TO_ASCII = 0xfee0;

/** What each UTF-16 unit is, 0 while it was never met: kept lazily, because filling it all would cost every page. */
const known = new Uint8Array(0x10000);
for (const [first, last] of PLAIN_RANGES) known.fill(PLAIN, first, last + 1);
known.fill(OTHER, WIDE_FIRST, WIDE_LAST + 1);
known[0x0a] = PLAIN;

/** The forms of single units that have been met; at most one for each of them. */
const formsOfOne = new Map<string, string>();

/**
 * NFKC by character, so that every character knows where it came from; invisible characters out; lone surrogates → U+FFFD;
 * every line break → LF. Linear in the length.
 */
export function normalise(original: string): NormalisedText {
  const firstSpecial = endOfPlain(original, 0);
  if (firstSpecial === original.length) return { original, text: original, toOriginal: evenOffsets(original.length) };

  const map = new OffsetMapBuilder();
  let text = '';
  let done = 0;
  let at = firstSpecial;
  while (at < original.length) {
    const seen = endOfInvisible(original, at);
    if (seen > at && !(at > done && isExtenderAt(original, seen))) {
      map.addEven(done, at - done);
      text += original.slice(done, at);
      done = seen;
    } else {
      const start = at > done && isExtenderAt(original, seen) ? at - 1 : at;
      map.addEven(done, start - done);
      text += original.slice(done, start);
      const cluster = readCluster(original, start);
      const form = formOf(cluster, original, start);
      map.addWhole(start, cluster.end, form.length);
      text += form;
      done = cluster.end;
    }
    at = endOfPlain(original, done);
  }
  map.addEven(done, original.length - done);
  text += original.slice(done);
  return { original, text, toOriginal: map.build() };
}

interface Cluster { characters: string; end: number }

/** The character at `start` with the extenders after it; invisible characters between them are passed over. */
function readCluster(original: string, start: number): Cluster {
  let characters = characterAt(original, start);
  let end = start + characters.length;
  if (characters === '\r' && original[end] === '\n') return { characters, end: end + 1 };
  if (isLineBreak(characters)) return { characters, end };
  for (let extenders = 0; extenders < MOST_EXTENDERS; extenders += 1) {
    const next = endOfInvisible(original, end);
    if (!isExtenderAt(original, next)) break;
    const extender = characterAt(original, next);
    characters += extender;
    end = next + extender.length;
  }
  return { characters, end };
}

function formOf({ characters, end }: Cluster, original: string, start: number): string {
  if (characters.length > 1) return regularForm(characters.replace(LONE_SURROGATE, '\ufffd'));
  if (isCircledDigit(characters) && (isCircledDigit(original.charAt(start - 1)) || isCircledDigit(original.charAt(end)))) {
    return characters.normalize('NFKC');
  }
  const unit = characters.charCodeAt(0);
  if (unit >= WIDE_FIRST && unit <= WIDE_LAST) return String.fromCharCode(unit - WIDE_TO_ASCII);
  let form = formsOfOne.get(characters);
  if (form === undefined) {
    form = LONE_SURROGATE.test(characters) ? '\ufffd' : regularForm(characters);
    formsOfOne.set(characters, form);
  }
  return form;
}

function endOfPlain(original: string, from: number): number {
  let at = from;
  while (at < original.length && classOf(original.charCodeAt(at)) === PLAIN) at += 1;
  return at;
}

function classOf(unit: number): number {
  const before = known[unit] ?? 0;
  if (before !== 0) return before;
  const now = classify(String.fromCharCode(unit));
  known[unit] = now;
  return now;
}

function classify(character: string): number {
  if (LONE_SURROGATE.test(character)) return SURROGATE;
  if (isInvisible(character)) return INVISIBLE;
  if (isExtender(character)) return EXTENDER;
  return isCircledDigit(character) || regularForm(character) !== character ? OTHER : PLAIN;
}

function endOfInvisible(original: string, from: number): number {
  let at = from;
  while (at < original.length) {
    const sort = classOf(original.charCodeAt(at));
    if (sort === SURROGATE && isInvisible(characterAt(original, at))) at += 2;
    else if (sort === INVISIBLE) at += 1;
    else break;
  }
  return at;
}

function isExtenderAt(original: string, at: number): boolean {
  if (at >= original.length) return false;
  const sort = classOf(original.charCodeAt(at));
  return sort === EXTENDER || (sort === SURROGATE && isExtender(characterAt(original, at)));
}

/** The character at an offset: a surrogate pair, or one unit. */
function characterAt(original: string, at: number): string {
  const point = original.codePointAt(at) ?? 0;
  return point > 0xffff ? String.fromCodePoint(point) : original.charAt(at);
}
