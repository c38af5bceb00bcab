import { createBitReader, createBitWriter } from './bits';

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
 * Weights as text. For each feature, in the order of their hashes: the distance from the hash before (Golomb–Rice), the rank
 * of the set of outputs that it speaks for among all such sets, the commonest first (Elias gamma), and each of its weights,
 * small ones in few bits (Golomb–Rice). Before them the sets and the parameters; all in base64.
 */
export function encodeWeights(features: readonly FeatureWeights[]): string {
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
  return btoa(Array.from(writer.bytes(), (byte) => String.fromCharCode(byte)).join(''));
}

/**
 * Reads what `encodeWeights` wrote.
 * @param scales of each output, what one step of a weight is worth
 * @throws RangeError where the text ends inside a feature
 */
export function decodeWeights(text: string, scales: readonly number[]): WeightTable {
  const reader = createBitReader(bytesOf(text));
  const count = reader.bits(COUNT_BITS);
  const outputs = reader.bits(OUTPUT_BITS);
  const gapK = reader.bits(K_BITS);
  const weightK = Array.from({ length: outputs }, () => reader.bits(K_BITS));
  const ranked = Array.from({ length: reader.bits(COUNT_BITS) }, () => reader.bits(outputs));
  const features = openAddressing(count);
  const weights: number[] = [];
  for (let feature = 0, hash = 0; feature < count; feature += 1) {
    hash += reader.rice(gapK);
    const rank = reader.gamma();
    features.put(hash, rank, weights.length);
    for (let rest = ranked[rank] ?? 0, output = 0; rest !== 0; rest >>>= 1, output += 1) if ((rest & 1) === 1) weights.push(unfolded(reader.rice(weightK[output] ?? 0)));
  }
  const sets = Int32Array.from(ranked);
  const steps = Int8Array.from(weights);
  return {
    find: (hash) => features.find(hash),
    add(place, sums) {
      let at = features.startAt(place);
      for (let rest = sets[features.rankAt(place)] ?? 0; rest !== 0; rest &= rest - 1) {
        const output = 31 - Math.clz32(rest & -rest);
        sums[output] = (sums[output] ?? 0) + (scales[output] ?? 0) * (steps[at] ?? 0);
        at += 1;
      }
    },
  };
}

function bytesOf(base64: string): Uint8Array {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

/** Of a feature the rank of its set of outputs and the place of its first weight stand in one number. */
const START_BITS = 20;

interface FeaturePlaces {
  put(hash: number, rank: number, start: number): void;
  /** The place of a hash; −1 where it was not put. */
  find(hash: number): number;
  rankAt(place: number): number;
  startAt(place: number): number;
}

/**
 * A table with linear probing, half empty. A hash and what is known of it stand side by side: most of what is looked up costs
 * one look into the memory.
 */
function openAddressing(count: number): FeaturePlaces {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, count * 2)));
  const slots = new Int32Array(2 * size).fill(-1);
  const placeOf = (hash: number): number => {
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 8) & (size - 1);
    while (slots[2 * slot] !== -1 && slots[2 * slot] !== hash) slot = (slot + 1) & (size - 1);
    return 2 * slot;
  };
  return {
    put(hash, rank, start) {
      const place = placeOf(hash);
      slots[place] = hash;
      slots[place + 1] = rank * 2 ** START_BITS + start;
    },
    find(hash) {
      const place = placeOf(hash);
      return slots[place] === -1 ? -1 : place;
    },
    rankAt: (place) => (slots[place + 1] ?? 0) >>> START_BITS,
    startAt: (place) => (slots[place + 1] ?? 0) & (2 ** START_BITS - 1),
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
