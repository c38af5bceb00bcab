import * as z from 'zod';
import { CATEGORIES } from '../../model/category';
import { TIMINGS } from '../../model/finding';
import { APPROVALS, PLATFORMS, SENDERS, TEXT_KINDS } from '../../model/platform';
import { PLAINNESSES, SEVERITIES } from '../../model/severity';
import { STAGES } from '../../model/stage';
import { localText } from './text';

const basisId = z.string().regex(/^[a-z][a-z0-9_]*$/);

const basis = z.strictObject({
  title: localText,
  url: z.url({ protocol: /^https$/ }),
  grade: z.enum(['official', 'quoted', 'community']),
  seen: z.string().regex(/^\d{4}-\d{2}$/),
});

/** All given conditions must hold; a condition that is left out holds always. */
const when = z.strictObject({
  grade: z.array(z.enum(PLAINNESSES)).min(1).optional(),
  kind: z.array(z.enum(TEXT_KINDS)).min(1).optional(),
  stage: z.array(z.enum(STAGES)).min(1).optional(),
  sender: z.array(z.enum(SENDERS)).min(1).optional(),
  approval: z.array(z.enum(APPROVALS)).min(1).optional(),
  timing: z.array(z.enum(TIMINGS)).min(1).optional(),
  /** Rule ids that the verdict is for, where one category needs several words (an own ID given against one asked for). */
  rule: z.array(z.string()).min(1).optional(),
  /** Yen, tax included. False when the amount is unknown. */
  amount_at_most: z.number().nonnegative().optional(),
});

const verdict = z.union([
  z.strictObject({
    when,
    severity: z.enum(SEVERITIES),
    why: localText,
    basis: basisId,
    advice: localText,
    /** Whether it is said even where the model beside the rules would withhold the rule's word: what is true of the stage, and no alarm. */
    stands: z.literal(true).optional(),
  }).refine(({ severity, stands }) => stands !== true || severity === 'notice', { error: 'only a notice stands where the model doubts' }),
  /** Nothing is shown, and the reason why is written down. */
  z.strictObject({ when, severity: z.literal('none'), because: z.string().min(1) }),
]);

/** A file of `rules/policy/<platform>/`; what all of them say together is the platform's policy. Of a category's verdicts the first whose `when` holds decides; a category must end with one that always holds. */
export const policyFile = z.strictObject({
  platform: z.enum(PLATFORMS),
  bases: z.record(basisId, basis),
  verdicts: z.partialRecord(z.enum(CATEGORIES), z.array(verdict).min(1)),
});
export type PolicyFile = z.infer<typeof policyFile>;
export type Verdict = z.infer<typeof verdict>;
