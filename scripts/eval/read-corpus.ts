import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { anyItem, type CorpusItem } from './corpus-item';

/** A file of the corpus with its items. */
export interface CorpusFile { name: string; items: CorpusItem[] }

/** Lines that are not blank, parsed; a line that is wrong is named by its number and never shown. */
export function readItems(file: string): CorpusItem[] {
  return readFileSync(file, 'utf8').split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const where = `${path.basename(file)}:${index + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new Error(`${where}: not JSON`);
    }
    const parsed = anyItem.safeParse(value);
    if (parsed.success) return [parsed.data];
    throw new Error(`${where}: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`);
  });
}

/** Names of the files of a folder of the corpus, in order. */
export function jsonlFiles(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.jsonl')).sort().map((name) => path.join(folder, name));
}

/** The batches with these numbers, or all of them. */
export function readBatches(folder: string, numbers: readonly string[] | null): CorpusFile[] {
  const files = jsonlFiles(folder);
  const numberOf = (file: string) => path.basename(file).slice(0, 2);
  const missing = (numbers ?? []).filter((number) => !files.some((file) => numberOf(file) === number));
  if (missing.length > 0) throw new Error(`no batch ${missing.join(', ')}`);
  return files.filter((file) => numbers === null || numbers.includes(numberOf(file))).map((file) => ({ name: path.basename(file), items: readItems(file) }));
}
