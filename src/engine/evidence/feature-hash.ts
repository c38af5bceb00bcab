import { partOf, type NamePart } from './name-parts';

/** Sorts of features: runs of letters (`l:`), runs of tokens (`g:`), concepts (`c:`), and whatever else the language layer and the rules say. */
export type FeatureSort = 'letters' | 'tokens' | 'concepts' | 'other';

/** Hashes are whole numbers from 0 up to, not including, two to the power of this. */
const HASH_BITS = 25;
/** The highest three bits tell the sort, so that sorts can be told apart without names: each has as many eighths as it has features. */
const EIGHTH_BITS = HASH_BITS - 3;
const EIGHTHS: readonly FeatureSort[] = ['letters', 'letters', 'letters', 'letters', 'tokens', 'tokens', 'concepts', 'other'];

/** The first two letters of a name, and the eighths that are theirs: from `first` on, `mask` more. */
export interface NameSort extends NamePart { readonly first: number; readonly mask: number }

export function nameSort(text: string): NameSort {
  const { units } = partOf(text);
  switch (text) {
    case 'l:': return { text, units, first: 0, mask: 3 };
    case 'g:': return { text, units, first: 4, mask: 1 };
    case 'c:': return { text, units, first: 6, mask: 0 };
    default: return { text, units, first: 7, mask: 0 };
  }
}

/**
 * The number by which the table of weights knows a feature: its sort, and FNV-1a over the UTF-16 code units of its name, with
 * the bits mixed once more so that names that differ in the last letter lie far apart. Of a hundred thousand features some
 * hundred and fifty share their number with another one, which costs little; a name that was never learnt meets a weight in
 * one of some three hundred cases.
 */
export function featureHash(name: string): number {
  return hashOf(nameSort(name.slice(0, 2)), longerName(EMPTY_NAME, partOf(name)));
}

/** FNV-1a over the units of a name that is being made. Names that begin alike share what was made of their beginning. */
export type NameState = number;

export const EMPTY_NAME: NameState = 0x811c9dc5 | 0;

export function longerName(name: NameState, { units }: NamePart): NameState {
  let state = name;
  for (const unit of units) state = longerByUnit(state, unit);
  return state;
}

/** The same by one UTF-16 unit. */
export function longerByUnit(name: NameState, unit: number): NameState {
  return Math.imul(name ^ unit, 0x01000193);
}

/** The hash of a name that is made. */
export function hashOf({ first, mask }: NameSort, name: NameState): number {
  let bits = Math.imul(name ^ (name >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  bits ^= bits >>> 16;
  return ((first + (bits & mask)) << EIGHTH_BITS) | (bits >>> (32 - EIGHTH_BITS));
}

/** The sort of the feature that has this hash. */
export function sortOf(hash: number): FeatureSort {
  return EIGHTHS[hash >>> EIGHTH_BITS] ?? 'other';
}
