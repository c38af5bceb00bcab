import type { ImportResult, StoredCounts, StoredOverview } from '../../model/stored';
import { indexOf, MOST_CLIENTS } from './client-index';
import { readExport, writeExport } from './export-file';
import { mergeStored } from './merge-stored';
import { countStored, overviewOf } from './overview';
import type { Store } from './store';
import { INDEX_KEY, indexKind, isClientKey } from './stored-clients';

/** So many problems of a file are told. */
const MOST_PROBLEMS = 10;

/**
 * Everything that is stored, as a whole: shown, written into a file, read from one, erased. Each is done with no other change
 * in between. Throws StorageError where the disk refuses; nothing is changed then.
 * @param product the version of the product, for files that it writes
 */
export function createOwnData(store: Store, product: string, now: () => Date = () => new Date()) {
  return {
    recall: (): Promise<StoredOverview> => store.inTurn(async (disk) => overviewOf(await disk.fetch(null))),

    /** The text of a file with everything in it. */
    write: (): Promise<string> => store.inTurn(async (disk) => writeExport(await disk.fetch(null), now().toISOString(), product)),

    /** Adds what a file holds to what is there. A file with anything wrong changes nothing. */
    async read(text: string): Promise<ImportResult> {
      const file = readExport(text);
      if ('problems' in file) return { problems: file.problems.slice(0, MOST_PROBLEMS), more: Math.max(0, file.problems.length - MOST_PROBLEMS) };
      return store.inTurn(async (disk) => {
        const before = await disk.fetch(null);
        const merged = Object.fromEntries(Object.entries(file.values).map(([key, value]) => [key, mergeStored(key, before[key], value, now())]));
        const index = indexOf({ ...before, ...merged });
        const kept = index.slice(-MOST_CLIENTS);
        const dropped = new Set(index.slice(0, -MOST_CLIENTS).map(([key]) => key));
        const written = Object.fromEntries(Object.entries(merged).filter(([key]) => !dropped.has(key)));
        // One write: it is done as a whole or not at all.
        await disk.write({ ...written, ...(Object.keys(merged).some(isClientKey) && { [INDEX_KEY]: indexKind.pack(kept) }) });
        const gone = [...dropped].filter((key) => key in before);
        if (gone.length > 0) await disk.remove(gone);
        return { imported: countStored(file.values) };
      });
    },

    /** Removes everything and says what that was. */
    erase: (): Promise<StoredCounts> => store.inTurn(async (disk) => {
      const counts = countStored(await disk.fetch(null));
      await disk.clear();
      return counts;
    }),
  };
}
export type OwnData = ReturnType<typeof createOwnData>;
