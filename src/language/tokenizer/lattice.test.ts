import { beforeEach, describe, expect, test } from 'vitest';
import { buildTrie } from '../../../scripts/build/dictionary/trie';
import { LAST_ENTRY } from './dictionary/format';
import type { Dictionary } from './dictionary/open-dictionary';
import { Lattice, UNKNOWN } from './lattice';

/** Words with the contexts and costs of their entries. */
type Words = Record<string, [context: number, cost: number][]>;

/** A dictionary in which `connect` says what it costs that a word of one context follows one of another. Kanji are a class of single letters, all else is grouped. */
function dictionaryOf(words: Words, connect: (before: number, after: number) => number = () => 0): Dictionary {
  const contexts = 4;
  const entries = Object.values(words).flatMap((list) => list.map(([context, cost], index) => ({ context: index === list.length - 1 ? context | LAST_ENTRY : context, cost })));
  let first = 0;
  const values = Object.entries(words).map(([surface, list]) => {
    const value = first;
    first += list.length;
    return { surface, value };
  });
  return {
    ...buildTrie(values),
    entryContexts: Uint16Array.from(entries, ({ context }) => context), entryCosts: Int16Array.from(entries, ({ cost }) => cost), entryBaseForms: new Uint8Array(entries.length),
    connections: Int16Array.from({ length: contexts ** 2 }, (_, at) => connect(at % contexts, Math.floor(at / contexts))), columns: contexts,
    connectionRows: Uint16Array.of(0, 1, 2, 3), connectionColumns: Uint16Array.of(0, 1, 2, 3),
    unitClasses: new Uint8Array(65_536).fill(1, 0x4e00, 0x9fff).fill(2, 0x30a0, 0x30ff), features: [], baseForms: [],
    classes: [
      { name: 'grouped', always: false, grouped: true, entries: [[3, 1000]] },
      { name: 'single', always: false, grouped: false, entries: [[3, 1000]] },
      { name: 'always', always: true, grouped: true, entries: [[3, 100]] },
    ],
  };
}

function cut(dictionary: Dictionary, text: string, start = 0, end = text.length): [surface: string, entry: number][] {
  const lattice = new Lattice(dictionary);
  return read(lattice, text, start, end);
}

function read(lattice: Lattice, text: string, start: number, end: number): [string, number][] {
  const count = lattice.search(text, start, end);
  return Array.from({ length: count }, (_, index) => {
    const next = index + 1 < count ? lattice.startOf(index + 1) : end - start;
    return [text.slice(start + lattice.startOf(index), start + next), lattice.entryOf(index)];
  });
}

describe('of all ways the cheapest is taken', () => {
  const words: Words = { 東: [[1, 30]], 東京: [[1, 50]], 京: [[1, 30]], 京都: [[1, 40]], 都: [[2, 30]] };

  test('by the costs of words', () => {
    expect(cut(dictionaryOf(words), '東京都')).toEqual([['東', 0], ['京都', 3]]);
  });

  test('by the costs of neighbours', () => {
    expect(cut(dictionaryOf(words, (before, after) => (before === 1 && after === 2 ? -50 : 0)), '東京都')).toEqual([['東京', 1], ['都', 4]]);
  });

  test('by the costs of the sentence\'s borders', () => {
    expect(cut(dictionaryOf(words, (before, after) => (before === 2 && after === 0 ? -50 : 0)), '東京都')).toEqual([['東京', 1], ['都', 4]]);
  });

  test('of equals the one whose words came first', () => {
    expect(cut(dictionaryOf({ 京: [[1, 10], [2, 10]] }), '京')).toEqual([['京', 0]]);
    expect(cut(dictionaryOf({ 東京: [[1, 20]], 東: [[1, 10]], 京: [[1, 10]] }), '東京')).toEqual([['東京', 0]]);
  });
});

describe('unknown words', () => {
  let dictionary: Dictionary;
  beforeEach(() => { dictionary = dictionaryOf({ 東: [[1, 10]], ア: [[1, 500]], アア: [[1, 50]] }); });

  test('go on as far as their class, or are one letter', () => {
    expect(cut(dictionary, 'abc東西南xy')).toEqual([['abc', UNKNOWN], ['東', 0], ['西', UNKNOWN], ['南', UNKNOWN], ['xy', UNKNOWN]]);
  });

  test('are weighed beside known ones where their class asks for it', () => {
    expect(cut(dictionary, 'アアア')).toEqual([['アアア', UNKNOWN]]);
    expect(cut(dictionary, 'アア')).toEqual([['アア', 2]]);
  });
});

test('the text around the sentence does not count', () => {
  expect(cut(dictionaryOf({ 東京: [[1, 10]] }), 'ab東京ab', 1, 3)).toEqual([['b', UNKNOWN], ['東', UNKNOWN]]);
});

test('nothing has no words', () => {
  expect(cut(dictionaryOf({ 東: [[1, 10]] }), 'ab', 1, 1)).toEqual([]);
});

test('a search leaves nothing behind for the next, however long it was', () => {
  const dictionary = dictionaryOf({ 東: [[1, 10]], 東東: [[2, 25]], 東東東: [[1, 28]] }, (before, after) => before * after);
  const lattice = new Lattice(dictionary);
  const fresh = cut(dictionary, '東東東西');
  expect(read(lattice, '東'.repeat(9000), 0, 9000)).toHaveLength(3000);
  expect(read(lattice, '東東東西', 0, 4)).toEqual(fresh);
});

test('the dearest sentence of the greatest length does not overflow', () => {
  const dear = dictionaryOf({ 東: [[1, 32_767]] }, () => 32_767);
  expect(cut(dear, '東'.repeat(10_000))).toHaveLength(10_000);
  const cheap = dictionaryOf({ 東: [[1, -32_768]], 東東: [[1, 32_767]] }, () => -32_768);
  expect(cut(cheap, '東'.repeat(10_000))).toHaveLength(10_000);
});
