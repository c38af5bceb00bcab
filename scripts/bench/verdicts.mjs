// Holds figures against the bars that the product must reach, and against what ratios were before.

/**
 * @typedef {{ figure: string, of: 'median' | 'min' | 'max', at_most?: number, at_least?: number }} Bar
 * @typedef {{ id: string, what: string, unit: string, summary: import('./statistics.mjs').Summary, values: number[] }} Figure
 */

/** @param {Bar} bar @returns {string} `median ≤ 120` */
export const barWords = ({ of, at_most: atMost, at_least: atLeast }) => `${of} ${atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`}`;

/** Whether a figure reaches a bar. What is no number reaches none. @param {Bar} bar @param {Figure} figure */
export function isMet(bar, { summary }) {
  const { of, at_most: atMost = Infinity, at_least: atLeast = -Infinity } = bar;
  return summary[of] <= atMost && summary[of] >= atLeast;
}

/**
 * Every bar whose figure was measured, and whether it is met.
 * @param {readonly Bar[]} bars
 * @param {readonly Figure[]} figures
 */
export function holdAgainst(bars, figures) {
  return bars.flatMap((bar) => {
    const figure = figures.find(({ id }) => id === bar.figure);
    return figure === undefined ? [] : [{ bar, figure, met: isMet(bar, figure) }];
  });
}

/** How far a ratio may fall: to half of what it was. Times differ between machines and hours; ratios within a run hardly do. */
const HALF = 0.5;

/**
 * @typedef {{ id: string, was: number, is: number, held: boolean }} Ratio what it was when it was written down, and what it is
 *
 * Every ratio that was written down and measured. More is better in all of them.
 * @param {Readonly<Record<string, number>>} reference by the figure's id
 * @param {readonly Figure[]} figures
 * @returns {Ratio[]}
 */
export const holdRatios = (reference, figures) => figures.flatMap(({ id, summary }) =>
  (id in reference ? [{ id, was: reference[id], is: summary.median, held: summary.median >= reference[id] * HALF }] : []));

/** Ratios that a quick run leaves out. Any other that it does not give has been lost on the way. */
const NOT_QUICK = new Set(['memory.kuromoji_ratio', 'memory.lindera_ratio', 'cold_start.lindera_ratio']);

/**
 * Ratios that were written down and that a quick run of all parts should have measured, but has not.
 * @param {Readonly<Record<string, number>>} reference by the figure's id
 * @param {readonly Figure[]} figures
 * @returns {Ratio[]}
 */
export const lostRatios = (reference, figures) => Object.keys(reference)
  .filter((id) => !NOT_QUICK.has(id) && figures.every((figure) => figure.id !== id))
  .map((id) => ({ id, was: reference[id], is: NaN, held: false }));
