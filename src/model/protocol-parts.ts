import * as z from 'zod/mini';
import { APPROVALS, PLATFORMS, SENDERS, TEXT_KINDS } from './platform';
import { MAX_TEXT_LENGTH } from './protocol';
import { CLIENT_FACTS, FOUND_BY } from './reading';
import { once } from './once';
import { STAGES, STAGE_PLACES, STAGE_SOURCES } from './stage';
import { VERIFICATIONS } from './verification';

// zod's generated parsers would trip the extension pages' content security policy.
z.config({ jitless: true });

// What several schemas of the protocol are made of. Every start of the background waits for what is made at once, so that is little.
export const count = z.int().check(z.nonnegative());
export const id = z.string().check(z.minLength(1), z.maxLength(200));
export const mark = z.nullable(z.boolean());
export const time = z.iso.datetime({ offset: true });
export const incognito = z.optional(z.boolean());
export const line = z.string().check(z.maxLength(200));
export const platform = z.enum(PLATFORMS);

export const stage = once(() => z.strictObject({
  value: z.enum(STAGES), evidence: z.nullable(z.string()), source: z.enum(STAGE_SOURCES), where: z.optional(z.enum(STAGE_PLACES)), at: z.optional(time),
}));

const fact = once(() => z.union([
  z.strictObject({ state: z.literal('known'), value: z.union([line, z.number(), z.boolean()]), source: z.enum(FOUND_BY) }),
  z.strictObject({ state: z.literal('unknown') }),
]));

/** What pages say of a client. */
export const said = once(() => ({ facts: z.partialRecord(z.enum(CLIENT_FACTS), fact()), verifications: z.optional(z.record(z.enum(VERIFICATIONS), mark)) }));

/** A text to be judged, and who wrote it. */
export const text = { kind: z.enum(TEXT_KINDS), sender: z.enum(SENDERS), text: z.string().check(z.maxLength(MAX_TEXT_LENGTH)) };

/** Where it is judged. */
export const context = once(() => z.strictObject({
  platform, stage: z.enum(STAGES), approval: z.enum(APPROVALS), contractAmount: z.nullable(z.number().check(z.nonnegative())),
}));
