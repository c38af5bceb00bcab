import { createAnalyser } from '../language';
import type { Detection, Finding } from '../model/finding';
import type { JudgementContext } from '../model/judgement';
import type { CompiledLexicon } from '../model/lexicon';
import type { Platform } from '../model/platform';
import type { Tokenizer } from '../model/token';
import type { CompiledPolicy, CompiledRule } from '../rulebook/compiled-rule';
import { applyPolicy } from './apply-policy';
import { createDetector, type DetectionContext } from './detect';

export interface EngineParts {
  tokenizer: Tokenizer;
  lexicon: CompiledLexicon;
  rules: readonly CompiledRule[];
  policies: Readonly<Record<Platform, CompiledPolicy>>;
}

/** Pure and synchronous: the same text in the same context gives the same findings. */
export interface Engine {
  /** What a text asks for, whatever a platform makes of it. Sorted by place; spans are UTF-16 offsets in `text`. */
  detect(text: string, context: DetectionContext): Detection[];
  /** What the platform's rules say to it, at this stage. A job post is before any contract by its nature. */
  judge(text: string, context: JudgementContext): Finding[];
}

/** Puts the layers together: text → units, clauses and moods → rules → policy. */
export function createEngine({ tokenizer, lexicon, rules, policies }: EngineParts): Engine {
  const analyse = createAnalyser({ tokenizer, lexicon });
  const detectIn = createDetector(rules);
  const words = new Map(rules.map(({ id, what }) => [id, what]));
  const detect: Engine['detect'] = (text, context) => detectIn(analyse(text, context.kind), context);
  return {
    detect,
    judge(text, context) {
      const situation: JudgementContext = context.kind === 'job' ? { ...context, stage: 'before_contract' } : context;
      return detect(text, context).flatMap((detection) => {
        const what = words.get(detection.rule);
        return (what && applyPolicy(detection, what, policies[context.platform], situation)) ?? [];
      });
    },
  };
}
