/**
 * Where a contract stands. `before_contract` → `contracted` (agreed, escrow unpaid) → `funded` (仮払い済み)
 * → `delivered` (納品・検収中) → `completed`; `ended` is a cancelled contract.
 */
export const STAGES = ['before_contract', 'contracted', 'funded', 'delivered', 'completed', 'ended', 'unknown'] as const;
export type Stage = (typeof STAGES)[number];

/** How the stage became known: the page's own words, the nature of the page (a job post), the person's answer, or what a worklist last showed. */
export const STAGE_SOURCES = ['page', 'nature', 'person', 'list'] as const;
type StageSource = (typeof STAGE_SOURCES)[number];

/**
 * Where on the page its words stand: in the bar of steps, in the site's text, in the part on the milestone at hand, in a label
 * of its own beside a conversation, or in the wage by the hour, of which the page shows no 仮払い.
 */
export const STAGE_PLACES = ['steps', 'text', 'milestone', 'label', 'wage'] as const;
export type StagePlace = (typeof STAGE_PLACES)[number];

export interface StageReading {
  value: Stage;
  /** The words on the page or in the list that the stage was read from, verbatim; null when there are none. */
  evidence: string | null;
  source: StageSource;
  /** Absent where no words of the page tell the stage. */
  where?: StagePlace;
  /** Of what is remembered, the person's answer or a list's words: since when (ISO 8601). */
  at?: string;
}

/** The six steps that people see; each stage lights one of them. */
export const STEPS = ['conditions', 'contract', 'escrow', 'work', 'delivery', 'payment'] as const;
export type Step = (typeof STEPS)[number];

/**
 * Index into STEPS of the step that is "now" at a stage; STEPS.length when all are done; null when no step can be named.
 * A contract that was agreed stands at 仮払い, because that is what it waits for.
 */
export function currentStep(stage: Stage): number | null {
  switch (stage) {
    case 'before_contract': return 0;
    case 'contracted': return 2;
    case 'funded': return 3;
    case 'delivered': return 4;
    case 'completed': return STEPS.length;
    case 'ended':
    case 'unknown': return null;
  }
}
