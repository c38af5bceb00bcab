import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { batchItem } from '../../scripts/eval/corpus-item';
import { jsonlFiles } from '../../scripts/eval/read-corpus';

const files = jsonlFiles(path.join(import.meta.dirname, 'batches'));
const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '');

// What is wrong is named by line and reason; no text of a batch that may be unread is shown.
describe.each(files.map((file) => ({ name: path.basename(file), file })))('$name', ({ name, file }) => {
  const parsed = linesOf(file).map((line) => batchItem.safeParse(JSON.parse(line)));

  test('every item has the form that the table of fields asks for', () => {
    const wrong = parsed.flatMap(({ success, error }, index) => (success ? [] : [`line ${index + 1}: ${error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`]));
    expect(wrong).toEqual([]);
  });

  test('at least 150 items, half of them innocent or more, numbered as the file is', () => {
    const items = parsed.flatMap(({ success, data }) => (success ? [data] : []));
    expect(items.length).toBeGreaterThanOrEqual(150);
    expect(items.filter(({ labels }) => labels.length === 0).length * 2).toBeGreaterThanOrEqual(items.length);
    expect(items.filter(({ id }) => !id.startsWith(`b${name.slice(0, 2)}-`)).map(({ id }) => id)).toEqual([]);
  });
});

test('no id and no text stands twice', () => {
  const items = files.flatMap(linesOf).map((line) => JSON.parse(line) as { id: string; text: string });
  const twice = items.filter(({ id, text }, index) => items.findIndex((other) => other.id === id || other.text === text) !== index);
  expect(twice.map(({ id }) => id)).toEqual([]);
});
