/** Sorts of features: runs of letters (`l:`), runs of tokens (`g:`), concepts (`c:`), and whatever else the language layer and the rules say. */
export type FeatureSort = 'letters' | 'tokens' | 'concepts' | 'other';

/** Hashes are whole numbers from 0 up to, not including, two to the power of this. */
const HASH_BITS = 25;
/** The highest three bits tell the sort, so that sorts can be told apart without names: each has as many eighths as it has features. */
const EIGHTH_BITS = HASH_BITS - 3;
const EIGHTHS: readonly FeatureSort[] = ['letters', 'letters', 'letters', 'letters', 'tokens', 'tokens', 'concepts', 'other'];
const SORTS: Readonly<Record<string, { first: number; mask: number }>> = { 'l:': { first: 0, mask: 3 }, 'g:': { first: 4, mask: 1 }, 'c:': { first: 6, mask: 0 } };
const OTHER = { first: 7, mask: 0 };

/**
 * The number by which the table of weights knows a feature: its sort, and FNV-1a over the UTF-16 code units of its name, with
 * the bits mixed once more so that names that differ in the last letter lie far apart. Of a hundred thousand features some
 * hundred and fifty share their number with another one, which costs little; a name that was never learnt meets a weight in
 * one of some three hundred cases.
 */
export function featureHash(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash ^= hash >>> 16;
  const { first, mask } = SORTS[name.slice(0, 2)] ?? OTHER;
  return (first + (hash & mask)) * 2 ** EIGHTH_BITS + (hash >>> (32 - EIGHTH_BITS));
}

/** The sort of the feature that has this hash. */
export function sortOf(hash: number): FeatureSort {
  return EIGHTHS[hash >>> EIGHTH_BITS] ?? 'other';
}
