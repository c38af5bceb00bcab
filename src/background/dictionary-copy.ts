import { checksumOf } from '../language/tokenizer';

/** The name under which the copy lies in the extension's private file system. */
const COPY = 'ipadic.dict';

/**
 * A copy of the package's dictionary in the extension's private file system, from which the browser hands it out in a third of
 * the time. It is a convenience: whatever goes wrong with it, the package has the dictionary.
 */
export interface DictionaryCopy {
  /** The copy, or null where there is none or it is another dictionary's. Begins at once. */
  read(checksum: Promise<number>): Promise<ArrayBuffer | null>;
  /** Keeps a copy for the next start. */
  keep(bytes: ArrayBuffer): Promise<void>;
  /** Takes the copy away. */
  forget(): Promise<void>;
}

/** @param folder gives the private file system; rejects or throws where the browser has none for us */
export function createDictionaryCopy(folder: () => Promise<FileSystemDirectoryHandle> = () => navigator.storage.getDirectory()): DictionaryCopy {
  const readFile = async (): Promise<ArrayBuffer> => (await (await (await folder()).getFileHandle(COPY)).getFile()).arrayBuffer();
  const forget = async (): Promise<void> => {
    await folder().then((root) => root.removeEntry(COPY)).catch(() => undefined);
  };
  return {
    async read(checksum) {
      const bytes = await readFile().catch(() => null);
      return bytes !== null && checksumOf(bytes) === await checksum ? bytes : null;
    },
    async keep(bytes) {
      try {
        const file = await (await folder()).getFileHandle(COPY, { create: true });
        const writing = await file.createWritable();
        await writing.write(bytes);
        // Until it is closed the file is as it was: whoever reads it never meets half a copy.
        await writing.close();
      } catch {
        await forget();
      }
    },
    forget,
  };
}
