import * as z from 'zod/mini';
import type { ClientMemory } from '../../model/client-memory';
import { REMEMBERED_ROWS, type ListedStage } from '../../model/client-memory';
import type { Platform } from '../../model/platform';
import { CLIENT_FACTS, type ClientFact } from '../../model/reading';
import { STAGES } from '../../model/stage';
import { VERIFICATIONS, type Verification } from '../../model/verification';
import { createKind, moment } from './stored-kind';

const foundBy = z.enum(['json', 'selector', 'text', 'structure']);

/** Thousands of clients are kept: what was read at one time in one way is stored together. */
const storedClient = z.strictObject({
  v: z.literal(1),
  facts: z.array(z.strictObject({ at: moment, by: foundBy, is: z.partialRecord(z.enum(CLIENT_FACTS), z.union([z.string(), z.number(), z.boolean()])) })),
  marks: z.array(z.strictObject({ at: moment, is: z.partialRecord(z.enum(VERIFICATIONS), z.boolean()) })),
});
type StoredClient = z.infer<typeof storedClient>;

export const clientKind = createKind({
  empty: { facts: {}, verifications: {} },
  schema: storedClient,
  pack({ facts, verifications }: ClientMemory): StoredClient {
    const packed: StoredClient = { v: 1, facts: [], marks: [] };
    for (const fact of CLIENT_FACTS) {
      const known = facts[fact];
      if (known === undefined) continue;
      const { value, source: by, readAt: at } = known;
      const together = packed.facts.find((each) => each.at === at && each.by === by);
      if (together === undefined) packed.facts.push({ at, by, is: { [fact]: value } });
      else together.is[fact] = value;
    }
    for (const verification of VERIFICATIONS) {
      const known = verifications[verification];
      if (known === undefined) continue;
      const together = packed.marks.find((each) => each.at === known.readAt);
      if (together === undefined) packed.marks.push({ at: known.readAt, is: { [verification]: known.value } });
      else together.is[verification] = known.value;
    }
    return packed;
  },
  unpack({ facts, marks }) {
    const memory: ClientMemory = { facts: {}, verifications: {} };
    for (const { at: readAt, by: source, is } of facts) {
      for (const [fact, value] of Object.entries(is)) memory.facts[fact as ClientFact] = { value, source, readAt };
    }
    for (const { at: readAt, is } of marks) {
      for (const [verification, value] of Object.entries(is)) memory.verifications[verification as Verification] = { value, readAt };
    }
    return memory;
  },
});

export const CLIENT = 'client:';

export function clientKey(platform: Platform, id: string): string {
  return `${CLIENT}${platform}:${id}`;
}

export function isClientKey(key: string): boolean {
  return key.startsWith(CLIENT);
}

/** When each client was last seen (YYYY-MM-DD), by key, longest ago first. */
export type ClientIndex = [key: string, day: string][];

export const INDEX_KEY = 'clients';

export const indexKind = createKind({
  empty: [] as ClientIndex,
  schema: z.strictObject({ v: z.literal(1), seen: z.array(z.tuple([z.string(), z.iso.date()])) }),
  pack: (seen: ClientIndex) => ({ v: 1 as const, seen }),
  unpack: ({ seen }) => seen,
});

/** The stages that worklists showed, by what a row stands for and its id. */
export type ListedStages = Readonly<Record<string, ListedStage>>;

const KNOWN_STAGES = STAGES.filter((stage) => stage !== 'unknown');
const storedStages = z.strictObject({
  v: z.literal(1),
  rows: z.record(z.string().check(z.regex(new RegExp(`^(?:${REMEMBERED_ROWS.join('|')}):`, 'u'))), z.strictObject({
    stage: z.enum(KNOWN_STAGES), state: z.nullable(z.string()), seenAt: moment,
  })),
});

export const stagesKind = createKind({
  empty: {},
  schema: storedStages,
  pack: (rows: ListedStages) => ({ v: 1 as const, rows }),
  unpack: ({ rows }) => rows,
});

export const STAGES_OF = 'stages:';

export function stagesKey(platform: Platform): string {
  return `${STAGES_OF}${platform}`;
}
