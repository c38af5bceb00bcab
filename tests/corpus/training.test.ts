import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { jsonlFiles, readItems } from '../../scripts/eval/read-corpus';

const numbersOf = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map((match) => match[1]);
const joined = z.strictObject({ batches: z.array(z.string().regex(/^\d{2}$/)) }).parse(JSON.parse(readFileSync(path.join(import.meta.dirname, 'training.json'), 'utf8'))).batches;
const log = readFileSync(path.join(import.meta.dirname, 'LOG.md'), 'utf8');

test('every training text has the form of the corpus, and stands once', () => {
  const items = jsonlFiles(path.join(import.meta.dirname, 'training')).flatMap(readItems);
  expect(items.filter(({ text, spans }) => spans.some((span) => !text.includes(span))).map(({ id }) => id)).toEqual([]);
  expect(items.filter(({ labels, also_ok: excused }) => labels.some((label) => excused.includes(label))).map(({ id }) => id)).toEqual([]);
  const texts = items.map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
});

test('a batch joins the training set once, after it was scored and logged, and its line says so', () => {
  expect(new Set(joined).size).toBe(joined.length);
  const files = jsonlFiles(path.join(import.meta.dirname, 'batches')).map((file) => path.basename(file).slice(0, 2));
  expect(joined.filter((number) => !files.includes(number))).toEqual([]);
  const saidJoined = numbersOf(/^\| (\d{2})\b.*\| yes \|$/gmu, log);
  expect([...joined].sort()).toEqual(saidJoined.sort());
});
