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
  const hashes = new Int32Array(count);
  const ranks = new Uint16Array(count);
  const starts = new Int32Array(count);
  let steps = new Int8Array(count * USUAL_WEIGHTS);
  let weights = 0;
  for (let feature = 0, hash = 0; feature < count; feature += 1) {
    hash += reader.rice(gapK);
    const rank = reader.gamma();
    hashes[feature] = hash;
    ranks[feature] = rank;
    starts[feature] = weights;
    if (weights + outputs > steps.length) steps = grown(steps);
    for (let rest = sets[rank] ?? 0; rest !== 0; rest &= rest - 1) {
      steps[weights] = unfolded(reader.rice(weightK[31 - Math.clz32(rest & -rest)] ?? 0));
      weights += 1;
    }
  }
  const find = createFinder(hashes);
  return {
    find,
    add(place, sums) {
      let at = starts[place] ?? 0;
      for (let rest = sets[ranks[place] ?? 0] ?? 0; rest !== 0; rest &= rest - 1) {
        const output = 31 - Math.clz32(rest & -rest);
        sums[output] = (sums[output] ?? 0) + (scales[output] ?? 0) * (steps[at] ?? 0);
        at += 1;
      }
    },
  };
}

/** So many weights of each feature are made room for before it is known how many there are. */
const USUAL_WEIGHTS = 3;

function grown(steps: Int8Array<ArrayBuffer>): Int8Array<ArrayBuffer> {
  const larger = new Int8Array(steps.length * 2 + 64);
  larger.set(steps);
  return larger;
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

/** Finds a hash among hashes that ascend: by its first bits where those like it begin, of which there are one or two. */
function createFinder(hashes: Int32Array): (hash: number) => number {
  const largest = hashes[hashes.length - 1] ?? 0;
  const shift = Math.max(0, 32 - Math.clz32(largest) - (32 - Math.clz32(hashes.length)));
  const begins = new Int32Array((largest >>> shift) + 2);
  for (const hash of hashes) begins[(hash >>> shift) + 1] = (begins[(hash >>> shift) + 1] ?? 0) + 1;
  for (let bucket = 1; bucket < begins.length; bucket += 1) begins[bucket] = (begins[bucket] ?? 0) + (begins[bucket - 1] ?? 0);
  return (hash) => {
    if (hash > largest) return -1;
    const end = begins[(hash >>> shift) + 1] ?? 0;
    for (let place = begins[hash >>> shift] ?? 0; place < end; place += 1) if (hashes[place] === hash) return place;
    return -1;
  };
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
