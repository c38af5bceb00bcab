import type { Detection, Finding } from '../../model/finding';
import type { JudgementContext } from '../../model/judgement';
import type { CompiledEvidence, CompiledPolicy } from '../../rulebook/compiled-rule';
import { applyPolicy } from '../apply-policy';

/**
 * What the platform makes of a detection that rests on the model alone: a caution in the model's own careful words, with
 * the platform's basis, wherever the policy would show a caution or worse. Never a violation, and no mere notice.
 */
export function evidenceFinding(detection: Detection, wording: CompiledEvidence['wording'], policy: CompiledPolicy, context: JudgementContext): Finding | null {
  const words = wording[detection.category];
  const finding = words === undefined ? null : applyPolicy(detection, words.what, policy, context);
  if (words === undefined || finding === null || finding.severity === 'notice') return null;
  return { ...finding, severity: 'caution', why: words.why, advice: words.advice };
}
