/** The normal deviate of 95 %. */
const Z = 1.959964;

/** A share with its 95 % interval after Wilson; null where nothing was counted. */
export interface Share { hits: number; of: number; value: number; low: number; high: number }

export function share(hits: number, of: number): Share | null {
  if (of === 0) return null;
  const value = hits / of;
  const weight = 1 + Z * Z / of;
  const middle = (value + Z * Z / (2 * of)) / weight;
  const reach = Z / weight * Math.sqrt(value * (1 - value) / of + Z * Z / (4 * of * of));
  return { hits, of, value, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
