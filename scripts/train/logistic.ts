/** Features as columns: the rows that have each, and what one counts there. */
export interface Columns {
  rows: number;
  columns: readonly Int32Array[];
  /** What one feature counts in each row: those of the sentence, and those of the whole text. */
  worth: readonly [Float64Array, Float64Array];
  /** 1 of a feature of the whole text. */
  isWhole: Uint8Array;
}

/** For each row its side (+1, −1) and how much it counts (0: not at all). */
export interface Answers { side: Int8Array; count: Float64Array }

export interface Penalty { l1: number; l2: number }

export interface LinearModel { weights: Float64Array; bias: number }

const MOST_PASSES = 25;
/** Passes between two that look at every feature, not only at those that weigh something. */
const FULL_EVERY = 4;
const SMALLEST_STEP = 0.005;

/**
 * Logistic regression with L1 and L2 penalties, by cyclic coordinate descent with a trust region for each coordinate
 * (Genkin, Lewis and Madigan, 2007). No chance is involved: the same problem gives the same weights.
 */
export function learn({ rows, columns, worth, isWhole }: Columns, { side, count }: Answers, { l1, l2 }: Penalty, start?: LinearModel): LinearModel {
  const weights = start === undefined ? new Float64Array(columns.length) : Float64Array.from(start.weights);
  const regions = new Float64Array(columns.length).fill(1);
  const used = columns.map((column) => column.filter((row) => count[row] !== 0));
  const everyRow = Int32Array.from(count.keys()).filter((row) => count[row] !== 0);
  const ones = new Float64Array(rows).fill(1);
  const valueOf = (feature: number) => worth[isWhole[feature] === 1 ? 1 : 0];
  const margins = new Float64Array(rows);
  let bias = start?.bias ?? 0;
  let biasRegion = 1;
  const shift = (column: Int32Array, step: number, value: Float64Array): void => {
    if (step !== 0) for (const row of column) margins[row] = (margins[row] ?? 0) + (side[row] ?? 0) * (value[row] ?? 0) * step;
  };
  shift(everyRow, bias, ones);
  used.forEach((column, feature) => { shift(column, weights[feature] ?? 0, valueOf(feature)); });
  /** 1 − the probability of the row's own side. */
  const doubt = margins.map((margin) => 1 / (1 + Math.exp(margin)));

  const stepOf = (column: Int32Array, weight: number, region: number, penalty: Penalty, value: Float64Array): number => {
    let slope = 0;
    let curve = 0;
    for (const row of column) {
      const [p, c, x] = [doubt[row] ?? 0, count[row] ?? 0, value[row] ?? 0];
      slope += (side[row] ?? 0) * c * p * x;
      curve += c * x * x * Math.min(0.25, p * (1 - p) * growth(region * x));
    }
    const bend = curve + penalty.l2 + 1e-9;
    const target = shrink(weight * curve + slope, penalty.l1) / bend;
    return Math.max(-region, Math.min(region, target - weight));
  };
  const move = (column: Int32Array, step: number, value: Float64Array): void => {
    shift(column, step, value);
    for (const row of column) doubt[row] = 1 / (1 + Math.exp(margins[row] ?? 0));
  };

  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const isFull = pass % FULL_EVERY === 0;
    let largest = 0;
    const biasStep = stepOf(everyRow, bias, biasRegion, { l1: 0, l2: 0 }, ones);
    bias += biasStep;
    move(everyRow, biasStep, ones);
    biasRegion = Math.max(2 * Math.abs(biasStep), biasRegion / 2);
    used.forEach((column, feature) => {
      const weight = weights[feature] ?? 0;
      if (column.length === 0 || (!isFull && weight === 0)) return;
      const step = stepOf(column, weight, regions[feature] ?? 1, { l1, l2 }, valueOf(feature));
      regions[feature] = Math.max(2 * Math.abs(step), (regions[feature] ?? 1) / 2);
      if (step === 0) return;
      weights[feature] = weight + step;
      move(column, step, valueOf(feature));
      largest = Math.max(largest, Math.abs(step));
    });
    if (isFull && pass > 0 && largest < SMALLEST_STEP) break;
  }
  return { weights, bias };
}

/** No less than e to the power `x`, and cheaper: how much a row's own curve may grow inside the region. */
function growth(x: number): number {
  return x < 1.7 ? 1 + x + x * x : Math.exp(x);
}

function shrink(value: number, by: number): number {
  if (value > by) return value - by;
  return value < -by ? value + by : 0;
}

/** The score of every row. */
export function scoresOf({ weights, bias }: LinearModel, { rows, columns, worth, isWhole }: Columns): Float64Array {
  const scores = new Float64Array(rows).fill(bias);
  columns.forEach((column, feature) => {
    const weight = weights[feature] ?? 0;
    const value = worth[isWhole[feature] === 1 ? 1 : 0];
    if (weight !== 0) for (const row of column) scores[row] = (scores[row] ?? 0) + weight * (value[row] ?? 0);
  });
  return scores;
}
