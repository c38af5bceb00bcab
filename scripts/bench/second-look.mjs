// A ratio may waver on a busy machine: one that has fallen is measured once more, and has fallen only where it does so twice.
import { holdRatios } from './verdicts.mjs';

/** @typedef {import('./verdicts.mjs').Ratio & { before?: number }} Judged `before`: what it was at the first look, where there was a second */

/**
 * Holds every ratio of a run against those that were written down. A part with one that has fallen is measured again, the others are not.
 * @param {Readonly<Record<string, number>>} reference by the figure's id
 * @param {Readonly<Record<string, { figures: readonly import('./verdicts.mjs').Figure[] }>>} parts as they were measured, by their names
 * @param {(name: string) => Promise<readonly import('./verdicts.mjs').Figure[]>} measure one part once more
 * @returns {Promise<Judged[]>}
 */
export async function holdRatiosTwice(reference, parts, measure) {
  const judged = [];
  for (const [name, { figures }] of Object.entries(parts)) {
    const first = holdRatios(reference, figures);
    const second = first.every(({ held }) => held) ? [] : holdRatios(reference, await measure(name));
    judged.push(...first.map((ratio) => (ratio.held ? ratio : { ...ratio, is: NaN, ...second.find(({ id }) => id === ratio.id), before: ratio.is })));
  }
  return judged;
}

/** What is said of a ratio that does not hold. @param {Judged} ratio */
export function fallWords({ id, was, is, before }) {
  if (before === undefined && Number.isNaN(is)) return `${id}: 書き留めてあるのに、測られていません。 / was written down, and is not measured any more`;
  const seen = [before, is].filter((value) => value !== undefined).map((value) => `${value.toFixed(2)}×`);
  return `${id}: 書き留めてある ${was}× の半分に届きません（測定値 ${seen.join('、測り直して ')}）。 / less than half of the ${was}× that were written down: ${seen.join(', measured again ')}`;
}
