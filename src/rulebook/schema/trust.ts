import * as z from 'zod';
import { BADGE_LEVELS, PRICE_VERDICTS, TEXT_EXTENTS, TRUST_GROUPS, TRUST_SIGNALS } from '../../model/badge';
import { CATEGORIES } from '../../model/category';
import { PLATFORMS } from '../../model/platform';
import { checkTrust } from './check-trust';
import { localText, source } from './text';

const name = z.string().regex(/^[a-z][a-z0-9_]*$/);
const amount = z.number().nonnegative();
const points = z.int().min(1).max(3);

const condition = {
  at_most: amount.optional(),
  at_least: amount.optional(),
  is: z.union([z.boolean(), z.enum(PRICE_VERDICTS)]).optional(),
};
const step = z.discriminatedUnion('effect', [
  z.strictObject({ ...condition, effect: z.literal('bad'), points, text: localText }),
  z.strictObject({ ...condition, effect: z.literal('good'), relief: points.optional(), text: localText }),
  z.strictObject({ ...condition, effect: z.literal('few'), text: localText }),
  z.strictObject({ ...condition, effect: z.literal('none') }),
]);

/** Counts that a share can be made of; the first that is known is taken. */
const COUNTS = ['reviews', 'finished', 'contracts', 'orders', 'jobs_posted', 'good_and_bad_reviews'] as const;

const signal = z.strictObject({
  id: z.enum(TRUST_SIGNALS),
  /** What it is called where a list says that it is not known. */
  label: localText,
  platforms: z.array(z.enum(PLATFORMS)).min(1),
  group: z.enum(TRUST_GROUPS).optional(),
  counted_by: z.strictObject({ of: z.array(z.enum(COUNTS)).min(1), at_least: z.int().positive(), few: localText.optional(), unknown: localText.optional() }).optional(),
  steps: z.array(step).min(1),
  /** What its thresholds rest on; none where the page itself says all. */
  sources: z.array(name),
});

const shape = z.strictObject({
  levels: z.record(z.enum(BADGE_LEVELS).exclude(['unknown']), localText),
  unknown: z.strictObject({
    not_shown: z.strictObject({ listing: localText, elsewhere: localText }),
    few: localText,
    unreadable: localText,
  }),
  bands: z.strictObject({ check: z.int().positive(), careful: z.int().positive(), relief_at_most: z.int().nonnegative() }),
  enough: z.strictObject({ listing: z.array(z.enum(TRUST_GROUPS)).min(1), elsewhere: z.array(z.enum(TRUST_GROUPS)).min(1) }),
  age: z.strictObject({ told_from_days: z.int().positive(), stale_from_days: z.int().positive(), text: localText }),
  text: z.strictObject({
    violation: localText,
    caution: localText,
    notice: localText,
    unread: z.record(z.enum(['post', 'messages']), z.record(z.enum(TEXT_EXTENTS), localText)),
  }),
  unread: localText,
  categories: z.record(z.enum(CATEGORIES), localText),
  signals: z.array(signal),
  price_words: z.record(z.enum(PRICE_VERDICTS), z.array(z.string().min(2)).min(1)),
  weak_words: z.array(z.strictObject({ id: name, words: z.array(z.string().min(2)).min(1), not_inside: z.array(z.string().min(2)).min(1).optional() })).min(1),
  sources: z.record(name, source),
});

/** `rules/trust.yaml`: how the badge on a client comes about. */
export const trustFile = shape.superRefine(checkTrust);

export type Trust = z.infer<typeof shape>;
export type TrustCount = (typeof COUNTS)[number];
export type SignalRule = Trust['signals'][number];
export type SignalStep = SignalRule['steps'][number];
