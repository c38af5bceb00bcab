/**
 * McNemar's exact p-value, two-sided: how likely chance alone would part `gained` and `lost` changes as far as this or
 * further, if a change were as likely either way.
 */
export function mcnemar(gained: number, lost: number): number {
  const changes = gained + lost;
  // In logarithms: 2 to the power of thousands is no number of a machine.
  let term = -changes * Math.LN2;
  let tail = Math.exp(term);
  for (let count = 1; count <= Math.min(gained, lost); count += 1) {
    term += Math.log((changes - count + 1) / count);
    tail += Math.exp(term);
  }
  return Math.min(1, 2 * tail);
}
