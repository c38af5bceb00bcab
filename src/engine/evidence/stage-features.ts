import { nameSort, type NameSort } from './feature-hash';
import type { FeatureSet } from './feature-set';
import type { NamePart } from './name-parts';
import type { Situation } from './text-features';

/** How a feature is named: as it is, or once more for a stage at which the same words mean something else. */
export interface Telling {
  sortOf(sort: NameSort): NameSort;
  name<Name>(out: FeatureSet<Name>, sort: NameSort, part: NamePart): Name;
}

const PLAINLY: Telling = {
  sortOf: (sort) => sort,
  name: (out, sort, part) => out.name(sort, part),
};
const STAGE = nameSort('y:');
const ONCE_MORE: Telling = {
  sortOf: () => STAGE,
  name: (out, sort, part) => out.longer(out.name(STAGE, sort), part),
};
const ONCE: readonly Telling[] = [PLAINLY];
const TWICE: readonly Telling[] = [PLAINLY, ONCE_MORE];

/**
 * Between agreement and escrow the same words mean something else: 「表紙だけ今日中にください」 is work at one's own risk there, and a
 * plain order once escrow is paid. So what a clause says there is said once more (`y:`), for that stage alone: moods, concepts by
 * themselves, and runs of one or two tokens.
 */
export function tellingsFor({ kind, stage }: Situation): readonly Telling[] {
  return kind === 'message' && stage === 'contracted' ? TWICE : ONCE;
}
