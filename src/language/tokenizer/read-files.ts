import { DictionaryError } from './dictionary-error';
import { inflate } from './inflate';

/** The dictionary's files, without `.dat.gz`, and the size of one of their elements in bytes. */
const ELEMENT_SIZES = {
  base: 4, check: 4, cc: 2, tid: 1, tid_pos: 1, tid_map: 4,
  unk: 1, unk_pos: 1, unk_map: 4, unk_char: 1, unk_compat: 4, unk_invoke: 1,
} as const;
type FileId = keyof typeof ELEMENT_SIZES;

/** Every file of the dictionary, inflated. */
export type DictionaryFiles = Readonly<Record<FileId, ArrayBuffer>>;

/** The name under which a file is asked of a reader. */
export function fileName(id: FileId): string {
  return `${id}.dat.gz`;
}

/** Reads all files at once. Rejects with a DictionaryError that names the file. */
export async function readFiles(read: (name: string) => Promise<ArrayBuffer>): Promise<DictionaryFiles> {
  const entries = await Promise.all(Object.entries(ELEMENT_SIZES).map(async ([id, size]) => {
    const name = fileName(id as FileId);
    const bytes = await read(name).then(inflate).catch((cause: unknown) => {
      throw new DictionaryError(name, 'cannot be read', { cause });
    });
    if (bytes.byteLength === 0 || bytes.byteLength % size !== 0) throw new DictionaryError(name, `has a wrong size (${bytes.byteLength} bytes)`);
    return [id, bytes] as const;
  }));
  return Object.fromEntries(entries) as Record<FileId, ArrayBuffer>;
}
