import type { Detection, Finding } from '../model/finding';
import type { JudgementContext } from '../model/judgement';
import type { LocalText } from '../model/local-text';
import { plainnessOf } from '../model/severity';
import type { CompiledPolicy } from '../rulebook/compiled-rule';

type Verdict = NonNullable<CompiledPolicy['verdicts'][Detection['category']]>[number];

/**
 * What the platform makes of a detection now: the first verdict of its category whose conditions hold.
 * @param what what the detection's rule recognises
 * @param isDoubted whether the model withholds the detection: then only a verdict that stands all the same is said
 * @returns null where nothing is to be shown
 */
export function applyPolicy(detection: Detection, what: LocalText, policy: CompiledPolicy, context: JudgementContext, isDoubted = false): Finding | null {
  const verdict = policy.verdicts[detection.category]?.find(({ when }) => holds(when, detection, context));
  if (verdict === undefined || verdict.severity === 'none' || (isDoubted && verdict.stands !== true)) return null;
  const basis = policy.bases[verdict.basis];
  if (basis === undefined) return null;
  const { rule, category, grade, start, end, quote } = detection;
  return { rule, category, severity: verdict.severity, grade, start, end, quote, what, why: verdict.why, basis, advice: verdict.advice };
}

function holds(when: Verdict['when'], detection: Detection, context: JudgementContext): boolean {
  return includes(when.grade, plainnessOf(detection.grade))
    && includes(when.timing, detection.timing)
    && includes(when.rule, detection.rule)
    && includes(when.kind, context.kind)
    && includes(when.stage, context.stage)
    && includes(when.sender, context.sender)
    && includes(when.approval, context.approval)
    && (when.amount_at_most === undefined || (context.contractAmount !== null && context.contractAmount <= when.amount_at_most));
}

function includes<T>(allowed: readonly T[] | undefined, value: T): boolean {
  return allowed === undefined || allowed.includes(value);
}
