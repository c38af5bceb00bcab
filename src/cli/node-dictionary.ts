import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DICTIONARY_FILE } from '../language/tokenizer';

/** Where `npm run build:dictionary` lays the dictionary, from the repository on. */
const PLACE = path.join('out/dictionary', DICTIONARY_FILE);

/** Reads the dictionary of the repository in which this code lies, bundled or not. Rejects where it has not been built. */
export async function nodeDictionary(): Promise<ArrayBuffer> {
  const bytes = await readFile(path.join(repository(), PLACE));
  // Without a copy where the bytes fill their buffer, as those of large files do.
  return bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : new Uint8Array(bytes).buffer;
}

/** The nearest folder above that has the dictionary; this one where none has. */
function repository(): string {
  for (let folder = import.meta.dirname; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, PLACE))) return folder;
  }
  return import.meta.dirname;
}
