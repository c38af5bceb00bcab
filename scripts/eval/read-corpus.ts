import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { UsageError } from '../../src/cli/usage-error';
import { anyItem, type CorpusItem } from './corpus-item';

/** A file of the corpus with its items. */
export interface CorpusFile { name: string; items: CorpusItem[] }

/** Lines that are not blank, parsed; a line that is wrong is named by its number and never shown. */
export function readItems(file: string): CorpusItem[] {
  return textOf(file).split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const where = `${path.basename(file)}:${index + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new UsageError({ ja: `${where}：JSONではありません`, en: `${where}: not JSON` });
    }
    const parsed = anyItem.safeParse(value);
    if (parsed.success) return [parsed.data];
    const issues = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    throw new UsageError({ ja: `${where}：形が合いません（${issues}）`, en: `${where}: ${issues}` });
  });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError({ ja: `${file} を読めません：${reason}`, en: `cannot read ${file}: ${reason}` });
  }
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
  if (missing.length > 0) throw new UsageError({ ja: `文例 ${missing.join('、')} はありません`, en: `there is no batch ${missing.join(', ')}` });
  return files.filter((file) => numbers === null || numbers.includes(numberOf(file))).map((file) => ({ name: path.basename(file), items: readItems(file) }));
}

/** Numbers of the batches that have joined the training set. */
export function joinedBatches(corpus: string): string[] {
  return z.strictObject({ batches: z.array(z.string()) }).parse(JSON.parse(readFileSync(path.join(corpus, 'training.json'), 'utf8'))).batches;
}
