/** Sorts of features: runs of letters (`l:`), runs of tokens (`g:`), concepts (`c:`), and whatever else the language layer and the rules say. */
export type FeatureSort = 'letters' | 'tokens' | 'concepts' | 'other';

/** Hashes are whole numbers from 0 up to, not including, two to the power of this. */
const HASH_BITS = 25;
/** The highest three bits tell the sort, so that sorts can be told apart without names: each has as many eighths as it has features. */
const EIGHTH_BITS = HASH_BITS - 3;
const EIGHTHS: readonly FeatureSort[] = ['letters', 'letters', 'letters', 'letters', 'tokens', 'tokens', 'concepts', 'other'];
const LETTERS = { first: 0, mask: 3 };
const TOKENS = { first: 4, mask: 1 };
const CONCEPTS = { first: 6, mask: 0 };
const OTHER = { first: 7, mask: 0 };

function placeOf(sort: string): { first: number; mask: number } {
  switch (sort) {
    case 'l:': return LETTERS;
    case 'g:': return TOKENS;
    case 'c:': return CONCEPTS;
    default: return OTHER;
  }
}

/**
 * The number by which the table of weights knows a feature: its sort, and FNV-1a over the UTF-16 code units of its name, with
 * the bits mixed once more so that names that differ in the last letter lie far apart. Of a hundred thousand features some
 * hundred and fifty share their number with another one, which costs little; a name that was never learnt meets a weight in
 * one of some three hundred cases.
 */
export function featureHash(name: string): number {
  const sort = name.slice(0, 2);
  return hashOf(sort, longerName(EMPTY_NAME, name));
}

/** FNV-1a over the units of a name that is being made. Names that begin alike share what was made of their beginning. */
export type NameState = number;

export const EMPTY_NAME: NameState = 0x811c9dc5;

export function longerName(name: NameState, part: string): NameState {
  let state = name;
  for (let at = 0; at < part.length; at += 1) state = longerByUnit(state, part.charCodeAt(at));
  return state;
}

/** The same by one UTF-16 unit. */
export function longerByUnit(name: NameState, unit: number): NameState {
  return Math.imul(name ^ unit, 0x01000193);
}

/** The hash of a name that is made. */
export function hashOf(sort: string, name: NameState): number {
  let bits = Math.imul(name ^ (name >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  bits ^= bits >>> 16;
  const { first, mask } = placeOf(sort);
  return (first + (bits & mask)) * 2 ** EIGHTH_BITS + (bits >>> (32 - EIGHTH_BITS));
}

/** The sort of the feature that has this hash. */
export function sortOf(hash: number): FeatureSort {
  return EIGHTHS[hash >>> EIGHTH_BITS] ?? 'other';
}
