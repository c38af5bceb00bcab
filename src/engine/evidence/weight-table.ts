import { checksum } from '../../text/checksum';
import { BitReader, createBitWriter } from './bits';

/** The weights of one feature in the order of the outputs; 0 where it says nothing. Whole numbers from −127 to 127. */
export interface FeatureWeights { hash: number; weights: readonly number[] }

/** Looks up weights by the hash of a feature's name. */
export interface WeightTable {
  /** The place of a feature in the table; −1 of an unknown one. */
  find(hash: number): number;
  /** Adds the weights of the feature at a place, each times its output's scale, to `sums`. */
  add(place: number, sums: Float64Array): void;
}

const COUNT_BITS = 24;
const OUTPUT_BITS = 5;
const K_BITS = 5;
const MOST_K = 27;

/**
 * Weights as bytes. Before all a checksum. For each feature, in the order of their hashes: the distance from the hash before (Golomb–Rice), the rank
 * of the set of outputs that it speaks for among all such sets, the commonest first (Elias gamma), and each of its weights,
 * small ones in few bits (Golomb–Rice). Before them the sets and the parameters.
 */
export function encodeWeights(features: readonly FeatureWeights[]): Uint8Array<ArrayBuffer> {
  const sorted = [...features].sort((a, b) => a.hash - b.hash);
  const outputs = sorted[0]?.weights.length ?? 0;
  const gaps = sorted.map(({ hash }, index) => hash - (sorted[index - 1]?.hash ?? 0));
  const masks = sorted.map(({ weights }) => maskOf(weights));
  const ranked = byFrequency(masks);
  const ranks = new Map(ranked.map((mask, rank) => [mask, rank]));
  const gapK = bestK(gaps);
  const weightK = Array.from({ length: outputs }, (_, output) => bestK(sorted.flatMap(({ weights }) => (weights[output] === 0 ? [] : [folded(weights[output] ?? 0)]))));

  const writer = createBitWriter();
  writer.bits(sorted.length, COUNT_BITS);
  writer.bits(outputs, OUTPUT_BITS);
  writer.bits(gapK, K_BITS);
  for (const k of weightK) writer.bits(k, K_BITS);
  writer.bits(ranked.length, COUNT_BITS);
  for (const mask of ranked) writer.bits(mask, outputs);
  sorted.forEach(({ weights }, index) => {
    writer.rice(gaps[index] ?? 0, gapK);
    writer.gamma(ranks.get(masks[index] ?? 0) ?? 0);
    weights.forEach((weight, output) => { if (weight !== 0) writer.rice(folded(weight), weightK[output] ?? 0); });
  });
  return sealed(writer.bytes());
}

/**
 * Reads what `encodeWeights` wrote.
 * @param scales of each output, what one step of a weight is worth
 * @throws RangeError where the bytes are not those that were written
 */
export function decodeWeights(bytes: Uint8Array, scales: readonly number[]): WeightTable {
  const reader = new BitReader(unsealed(bytes));
  const count = reader.bits(COUNT_BITS);
  const outputs = reader.bits(OUTPUT_BITS);
  const gapK = reader.bits(K_BITS);
  const weightK = Array.from({ length: outputs }, () => reader.bits(K_BITS));
  const sets = Int32Array.from({ length: reader.bits(COUNT_BITS) }, () => reader.bits(outputs));
  const records = new RecordWriter(count * USUAL_RECORD);
  for (let feature = 0, hash = 0; feature < count; feature += 1) {
    hash += reader.rice(gapK);
    const rank = reader.gamma();
    records.begin(hash, rank);
    for (let rest = sets[rank] ?? 0; rest !== 0; rest &= rest - 1) records.weight(unfolded(reader.rice(weightK[31 - Math.clz32(rest & -rest)] ?? 0)));
  }
  return createTable(records, sets, scales);
}

/** Of a hash so many low bits stand in its record; the others are its bucket, of which each holds a handful of records. */
const LOW_BITS = 10;
const LOW = 2 ** LOW_BITS - 1;
/** A record is a head of four bytes (the low bits of the hash, and above them the rank of its set of outputs), then its weights. */
const HEAD = 4;
const USUAL_RECORD = HEAD + 3;

/**
 * Writes records bucket by bucket, hashes ascending. All that is known of a feature lies side by side: of the thousands that are
 * looked up for a text, each costs hardly more than two looks into the memory, and those are what takes the time.
 */
class RecordWriter {
  bytes: Uint8Array;
  length = 0;
  /** Where the records of each bucket begin. */
  readonly begins: number[] = [];

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
  }

  begin(hash: number, rank: number): void {
    while (this.begins.length <= hash >>> LOW_BITS) this.begins.push(this.length);
    const head = (hash & LOW) | (rank << LOW_BITS);
    for (let shift = 0; shift < 32; shift += 8) this.weight(head >>> shift);
  }

  weight(step: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(2 * this.length + 64);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length] = step;
    this.length += 1;
  }
}

function createTable({ bytes, length, begins }: RecordWriter, sets: Int32Array, scales: readonly number[]): WeightTable {
  const starts = Int32Array.from([...begins, length]);
  const sizes = Uint8Array.from(sets, (set) => HEAD + countOf(set));
  const steps = new Int8Array(bytes.buffer);
  const headAt = (place: number): number => (bytes[place] ?? 0) | ((bytes[place + 1] ?? 0) << 8) | ((bytes[place + 2] ?? 0) << 16) | ((bytes[place + 3] ?? 0) << 24);
  return {
    find(hash) {
      const end = starts[(hash >>> LOW_BITS) + 1] ?? 0;
      for (let place = starts[hash >>> LOW_BITS] ?? 0; place < end;) {
        const head = headAt(place);
        if ((head & LOW) === (hash & LOW)) return place;
        place += sizes[head >>> LOW_BITS] ?? HEAD;
      }
      return -1;
    },
    add(place, sums) {
      let at = place + HEAD;
      for (let rest = sets[headAt(place) >>> LOW_BITS] ?? 0; rest !== 0; rest &= rest - 1) {
        const output = 31 - Math.clz32(rest & -rest);
        sums[output] = (sums[output] ?? 0) + (scales[output] ?? 0) * (steps[at] ?? 0);
        at += 1;
      }
    },
  };
}

function countOf(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

const SEAL = 4;

/** The bytes, filled up with zeros to whole words, behind their checksum (little-endian, as every machine is that runs a browser). */
function sealed(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(SEAL + Math.ceil(bytes.length / 4) * 4);
  whole.set(bytes, SEAL);
  new Uint32Array(whole.buffer, 0, 1)[0] = checksum(new Int32Array(whole.buffer, SEAL));
  return whole;
}

function unsealed(whole: Uint8Array): Uint8Array {
  const damaged = new RangeError('the table of weights is damaged');
  if (whole.length < SEAL || whole.length % 4 !== 0) throw damaged;
  // Numbers of four bytes are read only where they are aligned.
  const { buffer, byteOffset, length } = whole.byteOffset % 4 === 0 ? whole : whole.slice();
  if (checksum(new Int32Array(buffer, byteOffset + SEAL, length / 4 - 1)) !== new Uint32Array(buffer, byteOffset, 1)[0]) throw damaged;
  return whole.subarray(SEAL);
}

function maskOf(weights: readonly number[]): number {
  return weights.reduce((mask, weight, output) => (weight === 0 ? mask : mask | (1 << output)), 0);
}

/** Each number once, the commonest first, of equally common ones the smaller. */
function byFrequency(numbers: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([a, times], [b, others]) => others - times || a - b).map(([number]) => number);
}

/** 1, −1, 2, −2 … as 0, 1, 2, 3 … */
function folded(weight: number): number {
  return weight > 0 ? 2 * (weight - 1) : -2 * weight - 1;
}

function unfolded(value: number): number {
  return (value & 1) === 0 ? value / 2 + 1 : -(value + 1) / 2;
}

/** The Rice parameter that writes these numbers in the fewest bits. */
function bestK(values: readonly number[]): number {
  let [best, fewest] = [0, Infinity];
  for (let k = 0; k <= MOST_K; k += 1) {
    const total = values.reduce((sum, value) => sum + Math.floor(value / 2 ** k) + 1 + k, 0);
    if (total < fewest) [best, fewest] = [k, total];
  }
  return best;
}
