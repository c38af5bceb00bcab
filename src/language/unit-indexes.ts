import type { Unit } from './analysed-text';
import type { Word } from './word';

/**
 * Turns a border between words into a border between units: the index of the first unit that begins at or after the
 * word's start. A unit over the border stays whole, with what stands before.
 */
export function unitIndexes(words: readonly Word[], units: readonly Unit[]): (word: number) => number {
  const indexes = new Int32Array(words.length + 1).fill(units.length);
  let unit = 0;
  words.forEach(({ start }, index) => {
    while ((units[unit]?.start ?? Infinity) < start) unit += 1;
    indexes[index] = unit;
  });
  return (word) => indexes[word] ?? units.length;
}
