import * as z from 'zod/mini';
import type { ClientMemory } from '../../model/client-memory';
import { REMEMBERED_ROWS, type ListedStage } from '../../model/client-memory';
import type { Platform } from '../../model/platform';
import { CLIENT_FACTS, type ClientFact } from '../../model/reading';
import { STAGES } from '../../model/stage';
import { VERIFICATIONS, type Verification } from '../../model/verification';
import type { StoredKind } from './stored-values';

z.config({ jitless: true });

const moment = z.iso.datetime({ offset: true });
const foundBy = z.enum(['json', 'selector', 'text', 'structure']);

/** Thousands of clients are kept: what was read at one time in one way is stored together. */
const storedClient = z.strictObject({
  v: z.literal(1),
  facts: z.array(z.strictObject({ at: moment, by: foundBy, is: z.partialRecord(z.enum(CLIENT_FACTS), z.union([z.string(), z.number(), z.boolean()])) })),
  marks: z.array(z.strictObject({ at: moment, is: z.partialRecord(z.enum(VERIFICATIONS), z.boolean()) })),
});
type StoredClient = z.infer<typeof storedClient>;

export const clientKind: StoredKind<ClientMemory> = {
  empty: { facts: {}, verifications: {} },
  pack({ facts, verifications }): StoredClient {
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
  unpack(stored) {
    const parsed = storedClient.safeParse(stored);
    if (!parsed.success) return null;
    const memory: ClientMemory = { facts: {}, verifications: {} };
    for (const { at: readAt, by: source, is } of parsed.data.facts) {
      for (const [fact, value] of Object.entries(is)) memory.facts[fact as ClientFact] = { value, source, readAt };
    }
    for (const { at: readAt, is } of parsed.data.marks) {
      for (const [verification, value] of Object.entries(is)) memory.verifications[verification as Verification] = { value, readAt };
    }
    return memory;
  },
};

const CLIENT = 'client:';

export function clientKey(platform: Platform, id: string): string {
  return `${CLIENT}${platform}:${id}`;
}

export function isClientKey(key: string): boolean {
  return key.startsWith(CLIENT);
}

/** When each client was last seen (YYYY-MM-DD), by key, longest ago first. */
export type ClientIndex = [key: string, day: string][];

const storedIndex = z.strictObject({ v: z.literal(1), seen: z.array(z.tuple([z.string(), z.iso.date()])) });

export const INDEX_KEY = 'clients';

export const indexKind: StoredKind<ClientIndex> = {
  empty: [],
  pack: (seen) => ({ v: 1, seen }),
  unpack(stored) {
    const parsed = storedIndex.safeParse(stored);
    return parsed.success ? parsed.data.seen : null;
  },
};

/** The stages that worklists showed, by what a row stands for and its id. */
export type ListedStages = Readonly<Record<string, ListedStage>>;

const KNOWN_STAGES = STAGES.filter((stage) => stage !== 'unknown');
const storedStages = z.strictObject({
  v: z.literal(1),
  rows: z.record(z.string().check(z.regex(new RegExp(`^(?:${REMEMBERED_ROWS.join('|')}):`, 'u'))), z.strictObject({
    stage: z.enum(KNOWN_STAGES), state: z.nullable(z.string()), seenAt: moment,
  })),
});

export const stagesKind: StoredKind<ListedStages> = {
  empty: {},
  pack: (rows) => ({ v: 1, rows }),
  unpack(stored) {
    const parsed = storedStages.safeParse(stored);
    return parsed.success ? parsed.data.rows : null;
  },
};

export function stagesKey(platform: Platform): string {
  return `stages:${platform}`;
}
