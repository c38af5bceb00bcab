import * as z from 'zod/mini';
import { APPROVALS, type Platform } from '../../model/platform';
import type { Checks, CheckPlace } from '../../model/check';
import type { ThreadMemory, VerificationTicks } from '../../model/protocol';
import { VERIFICATIONS, type OwnMarks } from '../../model/verification';
import { createKind, moment } from './stored-kind';

export const threadKind = createKind({
  empty: { escrow: null, approval: null },
  schema: z.strictObject({
    v: z.literal(1),
    escrow: z.nullable(z.strictObject({ paid: z.boolean(), at: moment })),
    approval: z.nullable(z.strictObject({ value: z.enum(APPROVALS), at: moment })),
  }),
  pack: (memory: ThreadMemory) => ({ v: 1 as const, ...memory }),
  unpack: ({ escrow, approval }) => ({ escrow, approval }),
});

export const ticksKind = createKind({
  empty: {},
  schema: z.strictObject({ v: z.literal(1), ticks: z.partialRecord(z.enum(VERIFICATIONS), moment) }),
  pack: (ticks: VerificationTicks) => ({ v: 1 as const, ticks }),
  unpack: ({ ticks }) => ticks,
});

export const TICKS_KEY = 'ticks';

/** What pages showed of the person's own verifications. */
export const marksKind = createKind({
  empty: {},
  schema: z.strictObject({ v: z.literal(1), marks: z.partialRecord(z.enum(VERIFICATIONS), z.strictObject({ done: z.boolean(), readAt: moment })) }),
  pack: (marks: OwnMarks) => ({ v: 1 as const, marks }),
  unpack: ({ marks }) => marks,
});

export const MARKS_KEY = 'marks';

/** The ticked items of one thread's or post's checklists. */
export const checksKind = createKind({
  empty: {},
  schema: z.strictObject({ v: z.literal(1), checks: z.record(z.string().check(z.minLength(1), z.maxLength(200)), moment) }),
  pack: (checks: Checks) => ({ v: 1 as const, checks: checks as Record<string, string> }),
  unpack: ({ checks }) => checks,
});

export const CHECKS = 'checks:';

export function checksKey({ platform, kind, subject }: CheckPlace): string {
  return `${CHECKS}${platform}:${kind}:${subject}`;
}

export const THREAD = 'thread:';

/** The key of what the person told us about one thread. */
export function threadKey(platform: Platform, subject: string): string {
  return `${THREAD}${platform}:${subject}`;
}
