import { checksum } from '../../text/checksum';

/** The weights of one feature in the order of the outputs; 0 where it says nothing. Whole numbers from −127 to 127. */
export interface FeatureWeights { hash: number; weights: readonly number[] }

/** What stands in which word of 32 bits at the beginning of a table. The others are counts: of buckets, of sets, and of bytes that the records take. */
export const HEADER = { checksum: 0, buckets: 1, sets: 2, records: 3, words: 4 } as const;

/** Of a hash so many low bits stand in its record; the others are its bucket, of which each holds a handful of records. */
export const LOW_BITS = 10;
const LOW = 2 ** LOW_BITS - 1;

/** A record is a head of four bytes (the low bits of the hash, and above them the rank of its set of outputs), then its weights. */
export const HEAD = 4;

/**
 * Lays weights out so that they are read where they lie: after the header the byte at which the records of each bucket begin,
 * and where the last end (Int32); the sets of outputs that features speak for, as bits (Int32); the records, bucket by bucket,
 * hashes ascending. All that is known of a feature lies side by side: of the thousands that are looked up for a text, each costs
 * hardly more than two looks into the memory, and those are what takes the time. The checksum covers whatever follows it.
 * Little-endian, as every machine is that runs a browser.
 */
export function layWeights(features: readonly FeatureWeights[]): Uint8Array<ArrayBuffer> {
  const sorted = [...features].sort((a, b) => a.hash - b.hash);
  const sets = [...new Set(sorted.map(({ weights }) => setOf(weights)))];
  const ranks = new Map(sets.map((set, rank) => [set, rank]));
  const begins: number[] = [];
  const records: number[] = [];
  for (const { hash, weights } of sorted) {
    while (begins.length <= hash >>> LOW_BITS) begins.push(records.length);
    const head = (hash & LOW) | ((ranks.get(setOf(weights)) ?? 0) << LOW_BITS);
    for (let shift = 0; shift < 8 * HEAD; shift += 8) records.push(head >>> shift & 0xff);
    for (const weight of weights) if (weight !== 0) records.push(weight & 0xff);
  }
  const words = [0, begins.length, sets.length, records.length, ...begins, records.length, ...sets];
  const bytes = new Uint8Array(4 * words.length + Math.ceil(records.length / 4) * 4);
  const numbers = new Int32Array(bytes.buffer);
  numbers.set(words);
  bytes.set(records, 4 * words.length);
  numbers[HEADER.checksum] = checksum(numbers.subarray(HEADER.checksum + 1));
  return bytes;
}

function setOf(weights: readonly number[]): number {
  return weights.reduce((set, weight, output) => (weight === 0 ? set : set | (1 << output)), 0);
}
