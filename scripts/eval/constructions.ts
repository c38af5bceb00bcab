import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import type { CorpusItem } from './corpus-item';

const constructionsFile = z.strictObject({
  constructions: z.array(z.strictObject({
    name: z.string().min(1),
    texts: z.enum(['asking', 'innocent']),
    /** Beginnings of words in what a writer says of an item. */
    words: z.array(z.string().regex(/^[\p{L}\p{N}](?:[\p{L}\p{N} ',/-]*[\p{L}\p{N}])?$/u)).min(1),
  })).min(1),
});

/** Reads the file of constructions; the result names the one of an item, by the words with which its writer told it. */
export function readConstructions(file: string): (item: CorpusItem) => string {
  const known = constructionsFile.parse(parse(readFileSync(file, 'utf8'))).constructions
    .map(({ name, texts, words }) => ({ name, texts, fits: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})`, 'iu') }));
  return ({ construction, labels }) => {
    const side = labels.length > 0 ? 'asking' : 'innocent';
    const name = known.find(({ texts, fits }) => texts === side && fits.test(construction))?.name;
    return `${side}: ${name ?? 'other'}`;
  };
}
