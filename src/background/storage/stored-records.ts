import * as z from 'zod/mini';
import { CATEGORIES } from '../../model/category';
import type { KeptRecord } from '../../model/kept-record';
import { PLATFORMS, SENDERS, TEXT_KINDS } from '../../model/platform';
import { SEVERITIES } from '../../model/severity';
import { STAGES } from '../../model/stage';
import { createKind, moment } from './stored-kind';

const local = z.strictObject({ ja: z.string(), en: z.string() });

/** Each record is a value of its own: one that cannot be understood costs none of the others. */
export const RECORD = 'record:';

export const recordKind = createKind({
  empty: null,
  schema: z.strictObject({
    v: z.literal(1),
    record: z.nullable(z.strictObject({
      id: z.string(),
      keptAt: moment,
      platform: z.enum(PLATFORMS),
      kind: z.enum(TEXT_KINDS),
      sender: z.enum(SENDERS),
      url: z.string(),
      subject: z.nullable(z.string()),
      client: z.strictObject({ id: z.nullable(z.string()), name: z.nullable(z.string()) }),
      // As the page has it, which may be no more precise than a minute.
      saidAt: z.nullable(z.string()),
      stage: z.enum(STAGES),
      text: z.string(),
      findings: z.array(z.strictObject({
        rule: z.string(), category: z.enum(CATEGORIES), severity: z.enum(SEVERITIES), quote: z.string(), what: local, why: local,
        basis: z.strictObject({ title: local, url: z.string(), grade: z.enum(['official', 'quoted', 'community']), seen: z.string() }),
      })),
    })),
  }),
  pack: (record: KeptRecord | null) => ({ v: 1 as const, record }),
  unpack: ({ record }) => record,
});
