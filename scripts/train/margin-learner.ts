import type { FeatureTable } from './feature-table';

/** For each row its side (+1, −1) and how much it counts (0: not at all). */
export interface Answers { side: Int8Array; count: Float64Array }

export interface LinearModel { weights: Float64Array; bias: number }

const MOST_PASSES = 24;
/** Rows are satisfied when none of them is further from its margin than this. */
const SMALLEST_SLOPE = 0.1;
/** Between two passes over all rows, those are left out that pull nothing and lie so far beyond their margin. */
const FULL_EVERY = 6;
const FAR_BEYOND = 0.2;

/**
 * A linear classifier with squared hinge loss and L2 penalty, by coordinate descent in the dual (Hsieh and others, 2008). A
 * feature's penalty is divided by its ease.
 * The order of the rows is shuffled by a generator with a fixed seed: the same problem gives the same weights.
 * @param cost what a row on the wrong side costs beside the penalty; higher fits closer
 * @param usable 1 of every feature that may get a weight; null: all may
 */
export function learn(table: FeatureTable, { side, count }: Answers, cost: number, usable: Uint8Array | null = null): LinearModel {
  const weights = new Float64Array(table.hashes.length);
  let bias = 0;
  const ease = usable === null ? table.ease : table.ease.map((each, feature) => each * (usable[feature] ?? 0));
  const order = Int32Array.from(side.keys()).filter((row) => count[row] !== 0);
  const pull = new Float64Array(side.length);
  const random = generator();

  const marginOf = (row: number): number => bias + sumOf(weights, table.own[row], table.ownWorth[row]) + sumOf(weights, table.whole[row], table.wholeWorth[row]);
  const move = (row: number, step: number): void => {
    bias += step;
    shift(weights, table.own[row], step * (table.ownWorth[row] ?? 0), ease);
    shift(weights, table.whole[row], step * (table.wholeWorth[row] ?? 0), ease);
  };
  const lengths = new Float64Array(side.length);
  for (const row of order) lengths[row] = lengthOf(table, row, ease);

  let near = order;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const isFull = pass % FULL_EVERY === 0;
    const rows = isFull ? order : near;
    shuffle(rows, random);
    let largest = 0;
    const kept: number[] = [];
    for (const row of rows) {
      const sign = side[row] ?? 0;
      const softness = 1 / (2 * cost * (count[row] ?? 0));
      const before = pull[row] ?? 0;
      const slope = sign * marginOf(row) - 1 + before * softness;
      if (before > 0 || slope < FAR_BEYOND) kept.push(row);
      if (before === 0 && slope >= 0) continue;
      largest = Math.max(largest, Math.abs(slope));
      const after = Math.max(0, before - slope / ((lengths[row] ?? 1) + softness));
      if (after === before) continue;
      pull[row] = after;
      move(row, (after - before) * sign);
    }
    if (isFull && largest < SMALLEST_SLOPE) break;
    near = Int32Array.from(kept);
  }
  return { weights, bias };
}

/** The score of a row. */
export function scoreOf({ weights, bias }: LinearModel, table: FeatureTable, row: number): number {
  return bias + sumOf(weights, table.own[row], table.ownWorth[row]) + sumOf(weights, table.whole[row], table.wholeWorth[row]);
}

function sumOf(weights: Float64Array, features: Int32Array | undefined, worth = 0): number {
  let sum = 0;
  if (features !== undefined) for (const feature of features) sum += weights[feature] ?? 0;
  return sum * worth;
}

function shift(weights: Float64Array, features: Int32Array | undefined, step: number, ease: Float64Array): void {
  if (features === undefined) return;
  for (const feature of features) weights[feature] = (weights[feature] ?? 0) + step * (ease[feature] ?? 0);
}

/** The row's length, squared, with one for the bias. */
function lengthOf({ own, whole, ownWorth, wholeWorth }: FeatureTable, row: number, ease: Float64Array): number {
  return 1 + sumOf(ease, own[row], (ownWorth[row] ?? 0) ** 2) + sumOf(ease, whole[row], (wholeWorth[row] ?? 0) ** 2);
}

function shuffle(list: Int32Array, random: () => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other] ?? 0, list[at] ?? 0];
  }
}

/** Marsaglia's xorshift with 32 bits: numbers from 0 up to 1, the same in every run. */
function generator(): () => number {
  let state = 0x2545f491;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
