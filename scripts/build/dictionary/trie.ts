import { END_OF_WORD, NO_LETTER, UNITS, type Sections } from '../../../src/language/tokenizer/dictionary/format';
import { chanceOf } from './chance';

/** A word and the number that the trie gives for it. */
interface Key { letters: Uint16Array; value: number }

/** Words `from` to `to` begin alike in `depth` letters, which lead to `node`; `chance` is theirs. */
interface Branch { node: number; depth: number; from: number; to: number; chance: number }

/** A search for room that has passed so many slots is in a crowded part, which later ones leave out. */
const CROWDED = 3000;
const LEFT_OUT = 64;

/**
 * Builds a double-array trie over the UTF-16 units of words. A node's children lie in an array at its base plus the code
 * of their letter, so a step is an addition and a comparison. Frequent letters have small codes, which keeps the array dense.
 * Short beginnings come first, and of these what is met most, so that most steps of a search lie close together.
 * No two nodes have the same base, so that a letter's code alone tells whose child lies in a slot.
 * @param words without twins; `value` is zero or more
 */
export function buildTrie(words: readonly { surface: string; value: number }[]): Pick<Sections, 'trieBase' | 'trieCheck' | 'letterCodes'> {
  const letterCodes = rankLetters(words.map(({ surface }) => surface));
  const keys = words.map(({ surface, value }): Key => ({ letters: Uint16Array.from(surface, (_, at) => letterCodes[surface.charCodeAt(at)] ?? 0), value }));
  keys.sort((a, b) => compareLetters(a.letters, b.letters));
  const slots = new Slots();
  const chances = Float64Array.from(letterCodes, () => 0);
  letterCodes.forEach((code, unit) => { chances[code] = chanceOf(String.fromCharCode(unit)); });
  let level: Branch[] = [{ node: 0, depth: 0, from: 0, to: keys.length, chance: 1 }];
  while (level.length > 0) level = level.flatMap((branch) => grow(branch, keys, slots, chances)).sort((a, b) => b.chance - a.chance);
  return { ...slots.trimmed(), letterCodes };
}

/** Gives a node its children, and returns those that have more of their own. */
function grow({ node, depth, from, to, chance }: Branch, keys: readonly Key[], slots: Slots, chances: Float64Array): Branch[] {
  const first = keys[from];
  const endsHere = first?.letters.length === depth;
  if (first !== undefined && endsHere && to - from === 1) {
    slots.setValue(node, first.value);
    return [];
  }
  const children: Branch[] = [];
  const letters: number[] = endsHere ? [END_OF_WORD] : [];
  for (let at = endsHere ? from + 1 : from; at < to;) {
    const letter = keys[at]?.letters[depth] ?? 0;
    let end = at + 1;
    while (end < to && keys[end]?.letters[depth] === letter) end += 1;
    letters.push(letter);
    children.push({ node: letter, depth: depth + 1, from: at, to: end, chance: chance * (chances[letter] ?? 0) });
    at = end;
  }
  const base = slots.place(node, letters);
  if (first !== undefined && endsHere) slots.setValue(base + END_OF_WORD, first.value);
  return children.map((child) => ({ ...child, node: base + child.node }));
}

/** The slots of the double array while it grows. Node 0 is the root. */
class Slots {
  #base = new Int32Array(1 << 16);
  #check = new Uint16Array(1 << 16).fill(NO_LETTER);
  /** Slots with a node, and numbers that are a node's base. */
  #isTaken = new Uint8Array(1 << 16);
  #isBase = new Uint8Array(1 << 16);
  #firstFree = 1;
  #last = 0;

  constructor() {
    this.#isTaken[0] = 1;
  }

  /** Finds a base at which all children have room, the first there is, and takes it for `node`. `letters`: ascending, not empty. */
  place(node: number, letters: readonly number[]): number {
    const [lowest = 0] = letters;
    while (this.#isTaken[this.#firstFree] === 1) this.#firstFree += 1;
    let slot = this.#firstFree;
    while (!this.#hasRoom(slot - lowest, letters)) slot += 1;
    if (slot - this.#firstFree > CROWDED && letters.length === 1) this.#firstFree += LEFT_OUT;
    const base = slot - lowest;
    this.#makeRoom(base + (letters.at(-1) ?? 0) + 1);
    this.#base[node] = base;
    this.#isBase[base] = 1;
    for (const letter of letters) {
      this.#isTaken[base + letter] = 1;
      this.#check[base + letter] = letter;
    }
    this.#last = Math.max(this.#last, base + (letters.at(-1) ?? 0));
    return base;
  }

  setValue(node: number, value: number): void {
    this.#base[node] = ~value;
  }

  trimmed(): Pick<Sections, 'trieBase' | 'trieCheck'> {
    return { trieBase: this.#base.slice(0, this.#last + 1), trieCheck: this.#check.slice(0, this.#last + 1) };
  }

  /** Beyond the end of the arrays all is free. */
  #hasRoom(base: number, letters: readonly number[]): boolean {
    return base >= 1 && this.#isBase[base] !== 1 && letters.every((letter) => this.#isTaken[base + letter] !== 1);
  }

  #makeRoom(size: number): void {
    if (size <= this.#base.length) return;
    const [base, check, isTaken, isBase] = [this.#base, this.#check, this.#isTaken, this.#isBase];
    const room = 2 ** Math.ceil(Math.log2(size));
    this.#base = new Int32Array(room);
    this.#check = new Uint16Array(room).fill(NO_LETTER);
    this.#isTaken = new Uint8Array(room);
    this.#isBase = new Uint8Array(room);
    this.#base.set(base);
    this.#check.set(check);
    this.#isTaken.set(isTaken);
    this.#isBase.set(isBase);
  }
}

/** Codes from 1 by frequency; of equals the smaller unit first. */
function rankLetters(surfaces: readonly string[]): Uint16Array<ArrayBuffer> {
  const counts = new Int32Array(UNITS);
  for (const surface of surfaces) {
    for (let at = 0; at < surface.length; at += 1) {
      const unit = surface.charCodeAt(at);
      counts[unit] = (counts[unit] ?? 0) + 1;
    }
  }
  const codes = new Uint16Array(UNITS);
  Array.from(counts, (count, unit) => ({ count, unit })).filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.unit - b.unit)
    .forEach(({ unit }, rank) => { codes[unit] = rank + 1; });
  return codes;
}

function compareLetters(a: Uint16Array, b: Uint16Array): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
