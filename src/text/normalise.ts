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
const SPECIAL = 2;

/** What is known of each UTF-16 unit, 0 while it was never met: kept lazily, because filling it all would cost every page. */
const known = new Uint8Array(0x10000);

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
  let characters = characterAt(original, start).replace(LONE_SURROGATE, '\ufffd');
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

function formOf(cluster: Cluster, original: string, start: number): string {
  const spellsNumber = isCircledDigit(cluster.characters)
    && (isCircledDigit(original.charAt(start - 1)) || isCircledDigit(original.charAt(cluster.end)));
  return spellsNumber ? cluster.characters.normalize('NFKC') : regularForm(cluster.characters);
}

function endOfPlain(original: string, from: number): number {
  let at = from;
  while (at < original.length) {
    const unit = original.charCodeAt(at);
    if ((known[unit] ?? 0) !== PLAIN && look(unit) !== PLAIN) break;
    at += 1;
  }
  return at;
}

function look(unit: number): number {
  const before = known[unit] ?? 0;
  if (before !== 0) return before;
  const character = String.fromCharCode(unit);
  const plain = !LONE_SURROGATE.test(character) && !isInvisible(character) && !isExtender(character)
    && !isCircledDigit(character) && regularForm(character) === character;
  known[unit] = plain ? PLAIN : SPECIAL;
  return plain ? PLAIN : SPECIAL;
}

function endOfInvisible(original: string, from: number): number {
  let at = from;
  while (at < original.length && known[original.charCodeAt(at)] !== PLAIN) {
    const character = characterAt(original, at);
    if (!isInvisible(character)) break;
    at += character.length;
  }
  return at;
}

function isExtenderAt(original: string, at: number): boolean {
  if (at >= original.length || known[original.charCodeAt(at)] === PLAIN) return false;
  return isExtender(characterAt(original, at));
}

/** The character at an offset: a surrogate pair, or one unit. */
function characterAt(original: string, at: number): string {
  const point = original.codePointAt(at) ?? 0;
  return point > 0xffff ? String.fromCodePoint(point) : original.charAt(at);
}
