import { createAnalyser, type AnalyserParts } from '../language';
import type { Detection, Finding } from '../model/finding';
import type { JudgementContext } from '../model/judgement';
import type { DetectionContext } from './detect';
import type { EvidenceReport } from './evidence';
import { createJudge, type Knowledge } from './judge-read-text';

export type EngineParts = AnalyserParts & Knowledge;

/** Pure and synchronous: the same text in the same context gives the same findings. */
export interface Engine {
  /** What a text asks for by the rules, whatever a platform makes of it. Sorted by place; spans are UTF-16 offsets in `text`. */
  detect(text: string, context: DetectionContext): Detection[];
  /** What the platform's rules say to it, at this stage. A job post is before any contract by its nature. */
  judge(text: string, context: JudgementContext): Finding[];
  /** What the model weighs in a text, category by category; empty without a model. */
  weigh(text: string, context: DetectionContext): EvidenceReport[];
}

/** Puts the layers together: text → units, clauses and moods → rules and evidence → policy. */
export function createEngine({ rules, policies, evidence, ...grammar }: EngineParts): Engine {
  const read = createAnalyser(grammar);
  const judge = createJudge({ rules, policies, evidence });
  return {
    detect: (text, context) => judge.detect(read(text, context.kind), context),
    judge: (text, context) => judge.judge(read(text, context.kind), context),
    weigh: (text, context) => judge.weigh(read(text, context.kind), context),
  };
}
