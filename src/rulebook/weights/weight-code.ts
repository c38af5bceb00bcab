import { BitReader, createBitWriter } from './bits';
import type { FeatureWeights } from './lay-weights';

const COUNT_BITS = 24;
const OUTPUT_BITS = 5;
const K_BITS = 5;
const MOST_K = 27;

/**
 * Weights in as few bytes as the repository can have them. For each feature, in the order of their hashes: the distance from the hash before (Golomb–Rice), the rank
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
  return Uint8Array.from(writer.bytes());
}

/**
 * Reads what `encodeWeights` wrote.
 * @throws RangeError where the bytes end inside a feature
 */
export function decodeWeights(bytes: Uint8Array): FeatureWeights[] {
  const reader = new BitReader(bytes);
  const count = reader.bits(COUNT_BITS);
  const outputs = reader.bits(OUTPUT_BITS);
  const gapK = reader.bits(K_BITS);
  const weightK = Array.from({ length: outputs }, () => reader.bits(K_BITS));
  const ranked = Array.from({ length: reader.bits(COUNT_BITS) }, () => reader.bits(outputs));
  const features: FeatureWeights[] = [];
  for (let feature = 0, hash = 0; feature < count; feature += 1) {
    hash += reader.rice(gapK);
    const set = ranked[reader.gamma()] ?? 0;
    features.push({ hash, weights: weightK.map((k, output) => ((set >>> output & 1) === 1 ? unfolded(reader.rice(k)) : 0)) });
  }
  return features;
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
