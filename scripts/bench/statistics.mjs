// What is said of a row of measurements. Every function leaves its input as it was.

/** @param {readonly number[]} values @returns {number[]} from the smallest to the greatest */
const sorted = (values) => [...values].sort((one, other) => one - other);

/**
 * The value below which a share of the values lies, between neighbours in proportion. NaN where there is none.
 * @param {readonly number[]} values
 * @param {number} share from 0 to 1
 */
export function percentile(values, share) {
  const row = sorted(values);
  const place = (row.length - 1) * share;
  const below = row[Math.floor(place)] ?? NaN;
  const above = row[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** @param {readonly number[]} values */
export const median = (values) => percentile(values, 0.5);

/**
 * @typedef {{ median: number, min: number, max: number, n: number }} Summary of measurements in one unit
 * @param {readonly number[]} values
 * @returns {Summary}
 */
export function summarise(values) {
  if (values.length === 0) throw new Error('nothing was measured');
  return { median: median(values), min: Math.min(...values), max: Math.max(...values), n: values.length };
}

/**
 * How many times `ours` the other took, round by round: what disturbs a round disturbs both.
 * @param {readonly number[]} theirs
 * @param {readonly number[]} ours as many, none of them 0
 */
export function ratios(theirs, ours) {
  if (theirs.length !== ours.length) throw new Error(`${theirs.length} rounds beside ${ours.length}`);
  return theirs.map((value, round) => value / ours[round]);
}
