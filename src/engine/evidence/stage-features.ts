import type { FeatureSet } from './feature-set';
import type { Situation } from './text-features';

/**
 * Between agreement and escrow the same words mean something else: 「表紙だけ今日中にください」 is work at one's own risk there, and a
 * plain order once escrow is paid. So what a clause says there is said once more (`y:`), for that stage alone: moods, concepts by
 * themselves, and runs of one or two tokens.
 */
export function isSaidOnceMore({ kind, stage }: Situation): boolean {
  return kind === 'message' && stage === 'contracted';
}

/** Adds to a set, and where `onceMore` is true each feature a second time for that stage. */
export function teller(out: FeatureSet, onceMore: boolean): FeatureSet['add'] {
  if (!onceMore) return (sort, b, c, d, e, f) => { out.add(sort, b, c, d, e, f); };
  return (sort, b, c, d, e, f) => {
    out.add(sort, b, c, d, e, f);
    out.add('y:', sort, b, c, d, e, f);
  };
}
