import type { ListedStage, RowName, TellingRow } from '../../model/client-memory';
import type { Platform } from '../../model/platform';
import { isForgotten } from './merge-client';
import type { Disk } from './store';
import { stagesKey, stagesKind, type ListedStages } from './stored-clients';

/** The most rows of worklists that are kept for each platform. Beyond them those seen longest ago go. */
export const MOST_ROWS = 1000;

/** Under what a row is kept. */
export const rowKey = ({ kind, id, userId }: RowName): string => [kind, id, ...(userId === undefined ? [] : [userId])].join(':');

/** The stages that the worklists of a platform showed, by what a row stands for and its id. */
export async function fetchStages(disk: Disk, platform: Platform, incognito: boolean): Promise<ListedStages> {
  const key = stagesKey(platform);
  const raw = (await disk.fetch([key]))[key];
  const stages = raw === undefined ? stagesKind.empty : stagesKind.unpack(raw);
  if (stages === null && !incognito) await disk.setAside(key, raw);
  return stages ?? stagesKind.empty;
}

/** The later sight of a row stands. */
export async function rememberRows(disk: Disk, platform: Platform, rows: readonly TellingRow[], seenAt: string, now: Date): Promise<void> {
  const stages: Record<string, ListedStage> = { ...await fetchStages(disk, platform, false) };
  for (const { stage, state, ...row } of rows) {
    const before = stages[rowKey(row)];
    if (before === undefined || Date.parse(before.seenAt) <= Date.parse(seenAt)) stages[rowKey(row)] = { stage, state, seenAt };
  }
  await disk.write({ [stagesKey(platform)]: stagesKind.pack(withinRows(stages, now)) });
}

/** The rows that are kept, those seen longest ago first. */
export function withinRows(stages: ListedStages, now: Date): ListedStages {
  const kept = Object.entries(stages).filter(([, listed]) => !isForgotten(listed.seenAt, now))
    .sort(([, a], [, b]) => Date.parse(a.seenAt) - Date.parse(b.seenAt)).slice(-MOST_ROWS);
  return Object.fromEntries(kept);
}
