import { MOST_RECORDS, type KeptRecord } from '../../model/kept-record';
import type { Disk, Store } from './store';
import { RECORD, recordKind } from './stored-records';

/** What became of a wish to keep: kept now, kept before, no room for more, or not from a private window. */
export type Keeping = 'kept' | 'known' | 'full' | 'private';

/** What the person keeps for the day when they must explain what happened. Nothing is held beside the disk. */
export function createRecords(store: Store) {
  return {
    /** Keeps a record. What was kept of the same text in the same place stands as it was. Throws StorageError when the disk refuses. */
    keep: (record: KeptRecord, incognito: boolean): Promise<Keeping> => (incognito ? Promise.resolve('private') : store.inTurn(async (disk) => {
      const kept = await fetchRecords(disk);
      if (kept.some(({ id }) => id === record.id)) return 'known';
      if (kept.length >= MOST_RECORDS) return 'full';
      await disk.write({ [RECORD + record.id]: recordKind.pack(record) });
      return 'kept';
    })),

    /** All records, the one kept last first. */
    recall: (): Promise<KeptRecord[]> => store.inTurn(async (disk) =>
      (await fetchRecords(disk)).sort((one, other) => Date.parse(other.keptAt) - Date.parse(one.keptAt))),

    /** Erases these, or all. */
    erase: (ids: readonly string[] | null): Promise<void> => store.inTurn(async (disk) => {
      await disk.remove(ids === null ? Object.keys(await disk.fetch(null)).filter(isRecord) : ids.map((id) => RECORD + id));
    }),
  };
}
export type Records = ReturnType<typeof createRecords>;

const isRecord = (key: string) => key.startsWith(RECORD);

async function fetchRecords(disk: Disk): Promise<KeptRecord[]> {
  const records: KeptRecord[] = [];
  for (const [key, raw] of Object.entries(await disk.fetch(null))) {
    if (!isRecord(key)) continue;
    const record = recordKind.unpack(raw);
    if (record === null) await disk.setAside(key, raw);
    else records.push(record);
  }
  return records;
}
