import { beforeAll, describe, expect, test } from 'vitest';
import { nodeDictionary } from '../../../cli/node-dictionary';
import { checksum } from '../../../text/checksum';
import { DictionaryError } from './dictionary-error';
import { CHECKED_FROM, FORMAT_VERSION, HEADER, LAST_ENTRY, SECTIONS } from './format';
import { inputsOf, openDictionary } from './open-dictionary';

let whole: ArrayBuffer;
beforeAll(async () => { whole = await nodeDictionary(); });

/** A copy of the dictionary, changed. */
function spoilt(change: (bytes: Uint8Array, header: Uint32Array) => void): ArrayBuffer {
  const copy = whole.slice(0);
  change(new Uint8Array(copy), new Uint32Array(copy, 0, HEADER.sections));
  return copy;
}

function failure(bytes: ArrayBuffer): string {
  try {
    openDictionary(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(DictionaryError);
    return (error as Error).message;
  }
  throw new Error('was opened');
}

test('the numbers are read where they lie', () => {
  const dictionary = openDictionary(whole);
  for (const section of Object.keys(SECTIONS).filter((name) => name !== 'tables') as Exclude<keyof typeof SECTIONS, 'tables'>[]) {
    expect(dictionary[section].buffer, section).toBe(whole);
    expect(dictionary[section].length, section).toBeGreaterThan(0);
  }
});

test('is at most 9 MB, and fits together', () => {
  expect(whole.byteLength).toBeLessThanOrEqual(9e6);
  const { connections, columns, connectionRows, connectionColumns, entryContexts, entryCosts, entryBaseForms, trieBase, trieCheck, features, classes } = openDictionary(whole);
  expect(connections.length).toBe(columns * (Math.max(...connectionRows) + 1));
  expect([entryCosts.length, entryBaseForms.length]).toEqual([entryContexts.length, entryContexts.length]);
  expect(trieCheck.length).toBe(trieBase.length);
  expect([connectionRows.length, connectionColumns.length]).toEqual([features.length, features.length]);
  expect(entryContexts.every((context) => features[context & 0x7fff] !== undefined)).toBe(true);
  expect(classes.map(({ name }) => name)).toEqual(['DEFAULT', 'SPACE', 'KANJI', 'SYMBOL', 'NUMERIC', 'ALPHA', 'HIRAGANA', 'KATAKANA', 'KANJINUMERIC', 'GREEK', 'CYRILLIC']);
});

test('has no entry that could never be taken: none of a word shares its context with another one', () => {
  const { entryContexts } = openDictionary(whole);
  const doubled: number[] = [];
  let own = new Set<number>();
  entryContexts.forEach((context, entry) => {
    const bare = context & ~LAST_ENTRY;
    if (own.has(bare)) doubled.push(entry);
    own.add(bare);
    if (context >= LAST_ENTRY) own = new Set();
  });
  expect(doubled).toEqual([]);
});

test('contexts that say the same share what they say', () => {
  const said = openDictionary(whole).features.filter((each) => each !== undefined);
  expect(new Set(said).size).toBe(new Set(said.map((each) => JSON.stringify(each))).size);
});

describe('what is no dictionary is an error in both languages, and never a wrong word', () => {
  test.each([0, 3, 100, 200, 5_000_000])('cut off after %i bytes', (size) => {
    expect(failure(whole.slice(0, size))).toMatch(/途中で切れています.* \/ the dictionary is cut off/u);
  });

  test('cut off before its last byte', () => {
    expect(failure(whole.slice(0, -1))).toMatch(/is cut off after \d+ of \d+ bytes$/u);
  });

  test('something after it', () => {
    const longer = new Uint8Array(whole.byteLength + 4);
    longer.set(new Uint8Array(whole));
    expect(failure(longer.buffer)).toBe('辞書が壊れています / the dictionary is damaged');
  });

  test('some other file', () => {
    expect(failure(new TextEncoder().encode('<!doctype html>'.repeat(100)).buffer)).toBe('辞書ではないファイルです / the dictionary is some other file');
  });

  test('another version, which says which', () => {
    expect(failure(spoilt((_, header) => { header[HEADER.version] = FORMAT_VERSION + 1; }))).toContain(`is of format ${FORMAT_VERSION + 1}, and ${FORMAT_VERSION} is what can be read`);
  });

  test.each([16, 50, 100, 134, 136, 1_000, 3_333_333, 8_000_000, -1])('one bit wrong in byte %i', (place) => {
    expect(failure(spoilt((bytes) => { const at = (place + bytes.length) % bytes.length; bytes[at] = (bytes[at] ?? 0) ^ 4; }))).toBe('辞書が壊れています / the dictionary is damaged');
  });

  test('a page of zeros in the middle', () => {
    expect(failure(spoilt((bytes) => { bytes.fill(0, 4_000_000, 4_004_096); }))).toContain('is damaged');
  });

  test('sections that lie outside, though the checksum be right', () => {
    const bytes = spoilt(() => undefined);
    const words = new Uint32Array(bytes);
    words[HEADER.sections + 2] = bytes.byteLength - 8;
    words[HEADER.checksum] = checksum(new Int32Array(bytes, CHECKED_FROM));
    expect(failure(bytes)).toContain('is damaged');
  });
});

test('says what it was made of, without being read whole', () => {
  expect(inputsOf(whole)).toMatch(/^[0-9a-f]{64}$/u);
  expect(inputsOf(whole.slice(0, 48))).toBe(inputsOf(whole));
  expect(inputsOf(whole.slice(0, 47))).toBeNull();
  expect(inputsOf(spoilt((_, header) => { header[HEADER.version] = 0; }))).toBeNull();
});
