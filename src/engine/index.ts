import { createAnalyser } from '../language';
import type { Detection, Finding } from '../model/finding';
import type { JudgementContext } from '../model/judgement';
import type { CompiledLexicon } from '../model/lexicon';
import type { Platform } from '../model/platform';
import type { Tokenizer } from '../model/token';
import type { CompiledEvidence, CompiledPolicy, CompiledRule } from '../rulebook/compiled-rule';
import { applyPolicy } from './apply-policy';
import { createDetector, type DetectionContext } from './detect';
import { createEvidence, type EvidenceReport } from './evidence';
import { evidenceFinding } from './evidence/to-finding';

export interface EngineParts {
  tokenizer: Tokenizer;
  lexicon: CompiledLexicon;
  rules: readonly CompiledRule[];
  policies: Readonly<Record<Platform, CompiledPolicy>>;
  /** The linear model beside the rules; null: the rules judge alone. */
  evidence: CompiledEvidence | null;
}

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
export function createEngine({ tokenizer, lexicon, rules, policies, evidence }: EngineParts): Engine {
  const analyse = createAnalyser({ tokenizer, lexicon });
  const detectIn = createDetector(rules);
  const model = evidence === null ? null : createEvidence(evidence);
  const words = new Map(rules.map(({ id, what }) => [id, what]));
  const detect: Engine['detect'] = (text, context) => detectIn(analyse(text, context.kind), context);
  return {
    detect,
    judge(text, context) {
      const situation: JudgementContext = context.kind === 'job' ? { ...context, stage: 'before_contract' } : context;
      const policy = policies[context.platform];
      const analysed = analyse(text, context.kind);
      const detections = detectIn(analysed, context);
      const { kept, raised } = model?.weigh(analysed, detections, context.sender) ?? { kept: detections, raised: [] };
      const findings = kept.flatMap((detection) => {
        const what = words.get(detection.rule);
        return (what && applyPolicy(detection, what, policy, situation)) ?? [];
      });
      const weighed = raised.flatMap((detection) => evidenceFinding(detection, evidence?.wording ?? {}, policy, situation) ?? []);
      return weighed.length === 0 ? findings : [...findings, ...weighed].sort((a, b) => a.start - b.start || a.end - b.end);
    },
    weigh(text, context) {
      const analysed = analyse(text, context.kind);
      return model?.report(analysed, detectIn(analysed, context), context.sender) ?? [];
    },
  };
}
