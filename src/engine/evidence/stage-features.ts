import type { ClauseFeatures } from './clause-features';
import type { Situation } from './text-features';

/** Moods, concepts by themselves, and runs of one or two tokens. */
const TOLD = /^(?:m:|c:[^&]*$|g:[^+]*(?:\+[^+]*)?$)/u;

/**
 * Between agreement and escrow the same words mean something else: 「表紙だけ今日中にください」 is work at one's own risk there, and a
 * plain order once escrow is paid. So what a clause says there is said once more (`y:`), for that stage alone.
 */
export function atStage(features: ClauseFeatures, { kind, stage }: Situation): ClauseFeatures {
  if (kind === 'job' || stage !== 'contracted') return features;
  return { ...features, names: [...features.names, ...features.names.filter((name) => TOLD.test(name)).map((name) => `y:${name}`)] };
}
