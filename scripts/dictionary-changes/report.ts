import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createTokenizer, DICTIONARY_FILE } from '../../src/language/tokenizer';
import { openDictionary } from '../../src/language/tokenizer/dictionary/open-dictionary';
import type { Tokenizer } from '../../src/model/token';
import { changedCuts } from './changed-cuts';
import { knownTexts, sentencesIn } from './known-texts';
import { packDictionary } from '../build/dictionary/pack';
import { loadStock } from './stock';
import { readUserWords } from '../build/dictionary/user-words';

const [BEGIN, END] = ['<!-- changed cuts: npm run dictionary:changes -->', '<!-- end of changed cuts -->'];

/** Writes into docs/dictionary.md what our words change in the cuts of the corpus, against the dictionary that kuromoji ships. */
export async function reportChanges(root: string): Promise<string> {
  const bytes = new Uint8Array(readFileSync(path.join(root, 'out/dictionary', DICTIONARY_FILE)));
  const before = createTokenizer(openDictionary(packDictionary(await loadStock(root), '').buffer));
  const after = createTokenizer(openDictionary(bytes.buffer));
  const words = new Set((await readUserWords(root)).map(({ surface }) => surface));
  const section = sectionOf(knownTexts(root), { before, after }, words);
  const page = path.join(root, 'docs/dictionary.md');
  const text = readFileSync(page, 'utf8');
  const [start, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`docs/dictionary.md has no place between "${BEGIN}" and "${END}"`);
  writeFileSync(page, `${text.slice(0, start + BEGIN.length)}\n${section}\n${text.slice(end)}`);
  return section;
}

function sectionOf(texts: readonly string[], tokenizers: { before: Tokenizer; after: Tokenizer }, words: ReadonlySet<string>): string {
  const [own, elsewhere] = [new Map<string, number>(), new Map<string, number>()];
  let [changed, changedElsewhere] = [0, 0];
  for (const text of texts) {
    const changes = changedCuts(text, tokenizers);
    const strange = changes.filter(({ start, end }) => !words.has(text.slice(start, end)));
    if (changes.length > 0) changed += 1;
    if (strange.length > 0) changedElsewhere += 1;
    for (const change of changes) count(strange.includes(change) ? elsewhere : own, `| ${cell(change.before)} | ${cell(change.after)} |`);
  }
  const sentences = texts.reduce((sum, text) => sum + sentencesIn(text), 0);
  return [
    `${texts.length} texts with ${sentences} sentences; something changes in ${changed} texts, and in ${changedElsewhere} of them beside our words.`, '',
    'Our words themselves:', '', ...table(own), '', 'Words beside them:', '', ...table(elsewhere),
  ].join('\n');
}

function count(counts: Map<string, number>, row: string): void {
  counts.set(row, (counts.get(row) ?? 0) + 1);
}

function cell(text: string): string {
  return text.replaceAll('|', ' · ').replaceAll('\n', '⏎');
}

function table(counts: ReadonlyMap<string, number>): string[] {
  const rows = [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  return ['| before | after | times |', '|---|---|---|', ...rows.map(([row, times]) => `${row} ${times} |`)];
}
