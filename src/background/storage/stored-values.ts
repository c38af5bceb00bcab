import * as z from 'zod/mini';
import { APPROVALS, type Platform } from '../../model/platform';
import type { ThreadMemory, VerificationTicks } from '../../model/protocol';
import { VERIFICATIONS } from '../../model/verification';
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

export const THREAD = 'thread:';

/** The key of what the person told us about one thread. */
export function threadKey(platform: Platform, subject: string): string {
  return `${THREAD}${platform}:${subject}`;
}
