import * as z from 'zod/mini';
import { APPROVALS, type Platform } from '../../model/platform';
import type { Settings, ThreadMemory, VerificationTicks } from '../../model/protocol';
import { VERIFICATIONS } from '../../model/verification';

z.config({ jitless: true });

/**
 * A kind of value that is kept on the person's machine. Every stored value carries its version, so that a later version of
 * the product can carry it over.
 */
export interface StoredKind<T> {
  /** What stands for a value that was never stored. */
  empty: T;
  /** The stored form. */
  pack(value: T): unknown;
  /** The value, or null when `stored` is not of this kind. */
  unpack(stored: unknown): T | null;
}

const moment = z.iso.datetime();

const storedThread = z.strictObject({
  v: z.literal(1),
  escrow: z.nullable(z.strictObject({ paid: z.boolean(), at: moment })),
  approval: z.nullable(z.strictObject({ value: z.enum(APPROVALS), at: moment })),
});

export const threadKind: StoredKind<ThreadMemory> = {
  empty: { escrow: null, approval: null },
  pack: (memory) => ({ v: 1, ...memory }),
  unpack(stored) {
    const parsed = storedThread.safeParse(stored);
    return parsed.success ? { escrow: parsed.data.escrow, approval: parsed.data.approval } : null;
  },
};

const storedTicks = z.strictObject({ v: z.literal(1), ticks: z.partialRecord(z.enum(VERIFICATIONS), moment) });

export const ticksKind: StoredKind<VerificationTicks> = {
  empty: {},
  pack: (ticks) => ({ v: 1, ticks }),
  unpack(stored) {
    const parsed = storedTicks.safeParse(stored);
    return parsed.success ? parsed.data.ticks : null;
  },
};

const storedSettings = z.strictObject({ v: z.literal(1), dimDanger: z.boolean() });

export const settingsKind: StoredKind<Settings> = {
  empty: { dimDanger: false },
  pack: (settings) => ({ v: 1, ...settings }),
  unpack(stored) {
    const parsed = storedSettings.safeParse(stored);
    return parsed.success ? { dimDanger: parsed.data.dimDanger } : null;
  },
};

export const SETTINGS_KEY = 'settings';

export const TICKS_KEY = 'ticks';

/** The key of what the person told us about one thread. */
export function threadKey(platform: Platform, subject: string): string {
  return `thread:${platform}:${subject}`;
}
