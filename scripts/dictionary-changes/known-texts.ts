import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Texts that anybody may read: the training set, and batches of the corpus that have long been opened. */
const BATCHES = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '15'];

/** The texts of the corpus on which the dictionary is tried. */
export function knownTexts(root: string): string[] {
  const batches = path.join(root, 'tests/corpus/batches');
  const training = path.join(root, 'tests/corpus/training');
  const files = [
    ...readdirSync(batches).filter((name) => BATCHES.includes(name.slice(0, 2))).sort().map((name) => path.join(batches, name)),
    ...readdirSync(training).filter((name) => name.endsWith('.jsonl')).sort().map((name) => path.join(training, name)),
  ];
  return files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => (JSON.parse(line) as { text: string }).text));
}

/** So many sentences a text has, by its marks and line ends. */
export function sentencesIn(text: string): number {
  return text.split(/[。！？\n]+/u).filter((sentence) => sentence.trim() !== '').length;
}
