import type { Platform } from '../../model/platform';
import type { Stage } from '../../model/stage';

/** Sentences that look alike and are not: each has a label and a text of its own among our sentences. */
export const EXAMPLES = ['contact', 'refusal', 'topic', 'purchase'] as const;
export type Example = (typeof EXAMPLES)[number];

/** The stages between which a verdict changes most. */
export const SAMPLE_STAGES = ['before_contract', 'contracted', 'funded'] as const satisfies readonly Stage[];

/** By what the sample is judged. */
export interface SampleChoice { platform: Platform; stage: Stage }
