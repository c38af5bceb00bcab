import { isForgotten } from './merge-client';
import type { Disk } from './store';
import { clientKind, INDEX_KEY, indexKind, isClientKey, type ClientIndex } from './stored-clients';

/** The most clients that are kept. Beyond them those seen longest ago go. */
export const MOST_CLIENTS = 5000;

const longestAgoFirst = ([, a]: ClientIndex[number], [, b]: ClientIndex[number]) => (a < b ? -1 : a > b ? 1 : 0);

/** The index with some clients seen on a day, too many and too old ones left out; the same one when nothing in it changes. */
export function withSeen(index: ClientIndex, keys: readonly string[], day: string, now: Date): ClientIndex {
  const days = new Map(index);
  const later = keys.filter((key) => (days.get(key) ?? '') < day);
  const tooOld = index.some(([, seen]) => isForgotten(seen, now));
  if (later.length === 0 && !tooOld && index.length <= MOST_CLIENTS) return index;
  const moved = new Set(later);
  const next: ClientIndex = [...index.filter(([key, seen]) => !moved.has(key) && !isForgotten(seen, now)), ...later.map((key): [string, string] => [key, day])];
  // Days may come out of order where several tabs tell of different ones.
  return next.sort(longestAgoFirst).slice(-MOST_CLIENTS);
}

/** The index as it is stored; where it is not, it is made anew of the clients that are. */
export async function fetchIndex(disk: Disk): Promise<{ index: ClientIndex; stored: boolean }> {
  const raw = (await disk.fetch([INDEX_KEY]))[INDEX_KEY];
  const index = raw === undefined ? null : indexKind.unpack(raw);
  if (index !== null) return { index, stored: true };
  if (raw !== undefined) await disk.setAside(INDEX_KEY, raw);
  return { index: indexOf(await disk.fetch(null)), stored: false };
}

/** The index made of the clients themselves. */
export function indexOf(raw: Readonly<Record<string, unknown>>): ClientIndex {
  const seen = Object.entries(raw).filter(([key]) => isClientKey(key)).map(([key, value]): [string, string] => {
    const memory = clientKind.unpack(value) ?? clientKind.empty;
    const times = [...Object.values(memory.facts), ...Object.values(memory.verifications)].map(({ readAt }) => readAt.slice(0, 10));
    return [key, times.sort().at(-1) ?? '1970-01-01'];
  });
  return seen.sort(longestAgoFirst);
}
