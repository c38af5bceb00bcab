import type { UnitSpan } from './match-sequence';

// Texts have no longest length: whatever is looked for once for each match must not look at all of the text.

/** Of spans that ascend and do not overlap, the index of the first that ends behind `at`; their number where none does. */
export function firstEndingAfter(spans: readonly UnitSpan[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Of ascending numbers, the index of the first that is `least` or more; their number where none is. */
export function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) >= least) high = middle;
    else low = middle + 1;
  }
  return low;
}
