import type { AnalysedText } from '../language';
import type { Detection, Finding } from '../model/finding';
import type { JudgementContext } from '../model/judgement';
import type { Platform } from '../model/platform';
import type { CompiledEvidence, CompiledPolicy, CompiledRule } from '../rulebook/compiled-rule';
import { applyPolicy } from './apply-policy';
import { createDetector, type Detect } from './detect';
import { createEvidence, type EvidenceReport } from './evidence';
import { evidenceFinding } from './evidence/to-finding';

/** What is known beside the grammar. */
export interface Knowledge {
  rules: readonly CompiledRule[];
  policies: Readonly<Record<Platform, CompiledPolicy>>;
  /** The linear model beside the rules; null: the rules judge alone. */
  evidence: CompiledEvidence | null;
}

/** An engine for texts that are already read: `Engine` says what each of these gives. */
export interface Judge {
  detect: Detect;
  judge(text: AnalysedText, context: JudgementContext): Finding[];
  /** What is shown when the rules have found this. */
  judgeFound(text: AnalysedText, detections: readonly Detection[], context: JudgementContext): Finding[];
  /** What the model weighs, category by category; empty without a model. */
  weigh(text: AnalysedText, context: JudgementContext): EvidenceReport[];
}

/** A job post is before any contract by its nature. */
function situationOf(context: JudgementContext): JudgementContext {
  return context.kind === 'job' ? { ...context, stage: 'before_contract' } : context;
}

/** Puts together what comes after the reading: rules and evidence → policy. One reading may go through several judges. */
export function createJudge({ rules, policies, evidence }: Knowledge): Judge {
  const detect = createDetector(rules);
  const model = evidence === null ? null : createEvidence(evidence);
  const words = new Map(rules.map(({ id, what }) => [id, what]));
  const judgeFound: Judge['judgeFound'] = (text, detections, context) => {
    // The platform's own messages ask nothing, whatever they look like.
    if (context.sender === 'system') return [];
    const situation = situationOf(context);
    const policy = policies[context.platform];
    const { kept, raised } = model?.weigh(text, detections, situation) ?? { kept: detections, raised: [] };
    const findings = detections.flatMap((detection) => {
      const what = words.get(detection.rule);
      return (what && applyPolicy(detection, what, policy, situation, !kept.includes(detection))) ?? [];
    });
    const weighed = raised.flatMap((detection) => evidenceFinding(detection, evidence?.wording ?? {}, policy, situation) ?? []);
    return weighed.length === 0 ? findings : [...findings, ...weighed].sort((a, b) => a.start - b.start || a.end - b.end);
  };
  return {
    detect,
    judge: (text, context) => judgeFound(text, detect(text, context), context),
    judgeFound,
    weigh: (text, context) => model?.report(text, detect(text, context), situationOf(context)) ?? [],
  };
}
