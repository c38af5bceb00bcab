/** The name under which the copy lies in the extension's private file system. */
const COPY = 'ipadic.dict';

/**
 * A copy of the package's dictionary in the extension's private file system, from which the browser hands it out
 * sooner. It is a convenience: whatever goes wrong with it, the package has the dictionary.
 */
export interface DictionaryCopy {
  /** The copy, or null where there is none. It may be of another version, or damaged. */
  read(): Promise<ArrayBuffer | null>;
  /** Makes a copy and reads it; null where that fails. */
  keep(file: Blob): Promise<ArrayBuffer | null>;
  /** Takes the copy away. */
  forget(): Promise<void>;
}

/** @param folder gives the private file system; rejects or throws where the browser has none for us */
export function createDictionaryCopy(folder: () => Promise<FileSystemDirectoryHandle> = () => navigator.storage.getDirectory()): DictionaryCopy {
  const forget = async (): Promise<void> => {
    try {
      await (await folder()).removeEntry(COPY);
    } catch {
      // There is none, or there cannot be one.
    }
  };
  const read = async (): Promise<ArrayBuffer | null> => {
    try {
      const file = await (await (await folder()).getFileHandle(COPY)).getFile();
      return await file.arrayBuffer();
    } catch {
      return null;
    }
  };
  return {
    read,
    async keep(packed) {
      try {
        const file = await (await folder()).getFileHandle(COPY, { create: true });
        const writing = await file.createWritable();
        await writing.write(packed);
        // Until it is closed the file is as it was: whoever reads it never meets half a copy.
        await writing.close();
      } catch {
        await forget();
        return null;
      }
      return read();
    },
    forget,
  };
}
