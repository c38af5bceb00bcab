import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { nodeDictionary } from '../cli/node-dictionary';
import { createAnalyser } from '../language';
import type { AnalysedText } from '../language/analysed-text';
import { loadTokenizer } from '../language/tokenizer';
import { lexicon, rules } from '../rulebook';
import { detectionRule } from '../rulebook/schema/detection';
import { createDetector } from './detect';
import { createExampleTrials, tryParts } from './rule-trial';

const root = path.resolve(import.meta.dirname, '../..');
const page = readFileSync(path.join(root, 'docs/rules.md'), 'utf8');
const analyse = createAnalyser({ tokenizer: await loadTokenizer(nodeDictionary), lexicon });
const detect = createDetector(rules);

/** What stands in the second column of a table of the page, by its heading, as it is read from the text in the first. */
const COLUMNS: Readonly<Record<string, (text: string) => string>> = {
  /** Clauses are parted by │ in the text. */
  Moods: (text) => readClauses(text, ({ mood }) => mood),
  Timing: (text) => readClauses(text, ({ timing }) => timing),
  /** The mention in question stands in 〈〉. */
  Position: (text) => {
    const plain = text.replaceAll(/[〈〉]/gu, '');
    return read(plain).units.find(({ end }) => end > text.indexOf('〈'))?.position ?? '';
  },
  Entity: (text) => read(text).units.flatMap(({ entity }) => entity ?? []).join(', '),
  Concepts: (text) => {
    const plain = text.replaceAll(/[〈〉]/gu, '');
    return read(plain).units.find(({ end }) => end > text.indexOf('〈'))?.concepts.join(', ') ?? '';
  },
  'Units': (text) => read(text).units.map(({ surface }) => surface).join('│'),
  'The rules find': (text) => detect(read(text), { kind: 'message', sender: 'client' }).map(({ rule }) => rule).join(', ') || 'nothing',
};

function read(text: string): AnalysedText {
  return analyse(text.replaceAll('⏎', '\n'), 'message');
}

/** One word for each clause, or the clauses as they are cut where the page cuts them otherwise. */
function readClauses(text: string, word: (clause: AnalysedText['clauses'][number]) => string): string {
  const { clauses, units } = read(text.replaceAll('│', ''));
  const cut = clauses.map(({ start, end }) => units.slice(start, end).map(({ surface }) => surface).join('')).join('│');
  return cut === text.replaceAll('⏎', '\n') || !text.includes('│') ? clauses.map(word).join(', ') : cut;
}

interface Row { column: string; text: string; said: string }

/** Rows of every table of the page whose second column is one of `COLUMNS`. Code marks are taken off. */
function rowsOf(markdown: string): Row[] {
  let column: string | null = null;
  return markdown.split('\n').flatMap((line) => {
    const cells = /^\|(.*)\|$/u.exec(line)?.[1]?.split('|').map((cell) => cell.trim().replaceAll('`', ''));
    if (cells === undefined) {
      column = null;
      return [];
    }
    const [text = '', said = ''] = cells;
    if (said in COLUMNS) column = said;
    else if (column !== null && !/^-+$/u.test(text)) return [{ column, text, said }];
    return [];
  });
}

describe('what docs/rules.md says of a text is so', () => {
  test.each(rowsOf(page))('$column: $text', ({ column, text, said }) => {
    expect(COLUMNS[column]?.(text)).toBe(said);
  });
});

test('the page shows a reading of every sort', () => {
  expect([...new Set(rowsOf(page).map(({ column }) => column))].sort()).toEqual(Object.keys(COLUMNS).sort());
});

test('the rule that rules/README.md shows has the right form, and its examples need every part of it', () => {
  const block = /```yaml\n([\s\S]*?)```/u.exec(readFileSync(path.join(root, 'rules/README.md'), 'utf8'))?.[1] ?? '';
  const shown = detectionRule.parse(parse(block));
  const { broken, survivors } = tryParts(shown, createExampleTrials(rules, analyse));
  expect({ broken, survivors }).toEqual({ broken: [], survivors: [] });
});
