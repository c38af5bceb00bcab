import type { ClientMemory, ListedStage, RowName, TellingClient, TellingRow } from '../../model/client-memory';
import type { Platform } from '../../model/platform';
import { fetchIndex, withSeen } from './client-index';
import { fetchStages, rememberRows, rowKey } from './listed-stages';
import { isForgotten, mergeClient, tellsSomething, withoutForgotten } from './merge-client';
import type { Disk, Store } from './store';
import { clientKey, clientKind, INDEX_KEY, indexKind } from './stored-clients';

/** What one page of a platform tells, and when it was read (ISO 8601). */
export interface PageMemory { platform: Platform; readAt: string; clients: readonly TellingClient[]; rows: readonly TellingRow[] }

/**
 * What pages have said of clients, and of the stages of one's own work. Nothing is held beside the disk: a value that it
 * refuses is lost until a page tells it again. Private windows read, and write nothing.
 */
export function createClientMemories(store: Store, now: () => Date = () => new Date()) {
  return {
    /** Keeps what a page tells. The same page told again changes no more than times. */
    async remember({ platform, readAt, clients, rows }: PageMemory, incognito: boolean): Promise<void> {
      if (incognito) return;
      // A clock that runs ahead must not make a reading the last one for ever.
      const at = new Date(Math.min(Date.parse(readAt), now().getTime())).toISOString();
      const telling = clients.filter(tellsSomething);
      if (isForgotten(at, now())) return;
      await store.inTurn(async (disk) => {
        if (telling.length > 0) await rememberClients(disk, platform, telling, at, now());
        if (rows.length > 0) await rememberRows(disk, platform, rows, at, now());
      });
    },

    /** What is known of each of these clients; of whom nothing is known is left out. */
    recall: (platform: Platform, ids: readonly string[], incognito: boolean): Promise<Map<string, ClientMemory>> => store.inTurn(async (disk) => {
      const keys = new Map(ids.map((id) => [clientKey(platform, id), id]));
      const found = await fetchClients(disk, [...keys.keys()], incognito);
      return new Map([...found].flatMap(([key, memory]): [string, ClientMemory][] => {
        const left = withoutForgotten(memory, now());
        return left === null ? [] : [[keys.get(key) ?? key, left]];
      }));
    }),

    /** The stage that a worklist last showed of one application, contract or work; null when none did. */
    recallStage: (platform: Platform, row: RowName, incognito: boolean): Promise<ListedStage | null> => store.inTurn(async (disk) => {
      const listed = (await fetchStages(disk, platform, incognito))[rowKey(row)];
      return listed === undefined || isForgotten(listed.seenAt, now()) ? null : listed;
    }),
  };
}
export type ClientMemories = ReturnType<typeof createClientMemories>;

async function rememberClients(disk: Disk, platform: Platform, clients: readonly TellingClient[], at: string, now: Date): Promise<void> {
  const known = await fetchClients(disk, clients.map(({ id }) => clientKey(platform, id)), false);
  const before = await fetchIndex(disk);
  for (const told of clients) {
    const key = clientKey(platform, told.id);
    const memory = withoutForgotten(known.get(key) ?? clientKind.empty, now) ?? clientKind.empty;
    known.set(key, mergeClient(memory, told, at));
  }
  const index = withSeen(before.index, [...known.keys()], at.slice(0, 10), now);
  const kept = new Set(index.map(([key]) => key));
  const dropped = before.index.map(([key]) => key).filter((key) => !kept.has(key));
  // Those that go make room first. Were we to end in between, the index would name some that are gone, which does no harm.
  if (dropped.length > 0) await disk.remove(dropped);
  const values = Object.fromEntries([...known].filter(([key]) => kept.has(key)).map(([key, memory]) => [key, clientKind.pack(memory)]));
  await disk.write(index === before.index && before.stored ? values : { ...values, [INDEX_KEY]: indexKind.pack(index) });
}

async function fetchClients(disk: Disk, keys: readonly string[], incognito: boolean): Promise<Map<string, ClientMemory>> {
  const found = new Map<string, ClientMemory>();
  for (const [key, raw] of Object.entries(await disk.fetch(keys))) {
    const memory = clientKind.unpack(raw);
    if (memory !== null) found.set(key, memory);
    else if (!incognito) await disk.setAside(key, raw);
  }
  return found;
}
