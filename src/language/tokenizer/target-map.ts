import { DictionaryError } from './dictionary-error';

/**
 * Reads a map from keys to the byte offsets of entries: pairs of key and list, each list led by its length, all as 32-bit
 * integers after the number of keys; zeros may follow. kuromoji's own reader makes a hash table of it and takes
 * the zeros for entries.
 * @param end size in bytes of what the offsets point into
 */
export function readTargetMap(file: string, bytes: ArrayBuffer, end: number): number[][] {
  const values = new Int32Array(bytes);
  const keys = values[0] ?? 0;
  const map: number[][] = [];
  let at = 1;
  for (let read = 0; read < keys; read += 1) {
    const key = values[at] ?? -1;
    const count = values[at + 1] ?? 0;
    // Every key is a number of a word, so none is beyond their count.
    if (key < 0 || key > values.length || count <= 0 || at + 2 + count > values.length) throw new DictionaryError(file, 'is cut off or broken');
    const entries: number[] = [];
    for (let index = at + 2; index < at + 2 + count; index += 1) {
      const entry = values[index] ?? -1;
      if (entry < 0 || entry + ENTRY_SIZE > end) throw new DictionaryError(file, 'points outside the dictionary');
      entries.push(entry);
    }
    map[key] = entries;
    at += 2 + count;
  }
  if (map.length === 0) throw new DictionaryError(file, 'is empty');
  return map;
}

/** Bytes of one entry: two connection ids and a cost (16 bits each) and the place of its features (32 bits). */
export const ENTRY_SIZE = 10;
