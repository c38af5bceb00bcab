import type { Approval, Platform, Sender, TextKind } from './platform';
import type { Stage } from './stage';

/** Everything beside the text that a judgement depends on. */
export interface JudgementContext {
  platform: Platform;
  kind: TextKind;
  stage: Stage;
  sender: Sender;
  approval: Approval;
  /** Contract amount in yen, tax included; null when unknown. */
  contractAmount: number | null;
}
