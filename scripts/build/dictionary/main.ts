import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DICTIONARY_FILE } from '../../../src/language/tokenizer/dictionary/format';
import { inputsOf, openDictionary } from '../../../src/language/tokenizer/dictionary/open-dictionary';
import { buildWithKuromoji } from './build-with-kuromoji';
import { fingerprintInputs } from './inputs';
import { packDictionary } from './pack';
import { readSeed } from './seed';
import { linesOfUserWords, readUserWords } from './user-words';

/** What was done: the file, its size in bytes, and whether it had to be built. */
export interface Outcome { file: string; size: number; isNew: boolean }

/**
 * Sees to it that `out/dictionary` has the dictionary of these sources. It is built where there is none, where its inputs
 * have changed, and where the file is damaged.
 */
export async function buildDictionary(root: string, { afresh = false }: { afresh?: boolean } = {}): Promise<Outcome> {
  const file = path.join(root, 'out/dictionary', DICTIONARY_FILE);
  const inputs = fingerprintInputs(root);
  const size = afresh ? null : sizeIfMadeOf(inputs, file);
  if (size !== null) return { file, size, isNew: false };
  const bytes = await makeDictionary(root, inputs);
  mkdirSync(path.dirname(file), { recursive: true });
  // Whoever reads meanwhile sees the old file or the new one, and never half of one.
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, bytes);
  renameSync(fresh, file);
  return { file, size: bytes.length, isNew: true };
}

/** The dictionary of these sources, as the bytes of its file. */
export async function makeDictionary(root: string, inputs = fingerprintInputs(root)): Promise<Uint8Array<ArrayBuffer>> {
  const seed = readSeed(root);
  const words = linesOfUserWords(await readUserWords(root), seed);
  return packDictionary(buildWithKuromoji(seed, words), inputs);
}

/** The size in bytes of a whole dictionary that was made of these inputs; null where the file is anything else. */
export function sizeIfMadeOf(inputs: string, file: string): number | null {
  try {
    const bytes = new Uint8Array(readFileSync(file)).buffer;
    if (inputsOf(bytes) !== inputs) return null;
    openDictionary(bytes);
    return bytes.byteLength;
  } catch {
    return null;
  }
}
