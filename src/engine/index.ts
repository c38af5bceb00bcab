import { prepareAnalyser, type AnalyserParts } from '../language';
import type { Explanation } from '../model/explanation';
import type { Detection, Finding } from '../model/finding';
import type { JudgementContext } from '../model/judgement';
import type { Tokenizer } from '../model/token';
import type { DetectionContext } from './detect';
import { createExplainer, type FindingName } from './explain';
import { createJudge, type Knowledge } from './judge-read-text';

export type EngineParts = AnalyserParts & Knowledge;

/** Pure and synchronous: the same text in the same context gives the same findings. */
export interface Engine {
  /** What a text asks for by the rules, whatever a platform makes of it. Sorted by place; spans are UTF-16 offsets in `text`. */
  detect(text: string, context: DetectionContext): Detection[];
  /** What the platform's rules say to it, at this stage. A job post is before any contract by its nature. */
  judge(text: string, context: JudgementContext): Finding[];
  /** Why `judge` gives this finding: the text is read once more. Null where it gives none of that name. */
  explain(text: string, context: JudgementContext, finding: FindingName): Explanation | null;
}

/** Puts the layers together: text → units, clauses and moods → rules and evidence → policy. */
export function createEngine({ tokenizer, ...parts }: EngineParts): Engine {
  return prepareEngine(parts)(tokenizer);
}

/** Does all of `createEngine` for which no dictionary is needed: half of a start's work can be done while that is on its way. */
export function prepareEngine({ rules, policies, evidence, ...grammar }: Omit<EngineParts, 'tokenizer'>): (tokenizer: Tokenizer) => Engine {
  const analyserOver = prepareAnalyser(grammar);
  const judge = createJudge({ rules, policies, evidence });
  return (tokenizer) => {
    const read = analyserOver(tokenizer);
    const judgeText: Engine['judge'] = (text, context) => judge.judge(read(text, context.kind), context);
    const explain = createExplainer({ rules, judge, judgeText });
    return {
      detect: (text, context) => judge.detect(read(text, context.kind), context),
      judge: judgeText,
      explain: (text, context, finding) => explain(read(text, context.kind), context, finding),
    };
  };
}
