import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { conditionsFile, type ConditionsFile } from './conditions';

const shipped = parse(readFileSync(path.resolve(import.meta.dirname, '../../../rules/conditions.yaml'), 'utf8')) as ConditionsFile;
const problems = (file: unknown) => conditionsFile.safeParse(file).error?.issues.map(({ path: where, message }) => `${where.join('.')}: ${message}`) ?? [];
const changed = (id: string, change: object) => ({ ...shipped, conditions: shipped.conditions.map((each) => (each.id === id ? { ...each, ...change } : each)) });

test('the shipped file is accepted', () => {
  expect(problems(shipped)).toEqual([]);
});

test('words, patterns and names are looked at', () => {
  expect(problems(changed('work', { words: ['業務', '業務'] }))).toEqual(['conditions.0: 業務 stands there twice']);
  expect(problems(changed('deadline', { not_inside: ['募集人数'] }))).toEqual(['conditions.3: 募集人数 holds none of the words']);
  expect(problems(changed('amount', { patterns: ['('] }))).toEqual(['conditions.1.patterns.0: is no regular expression']);
  expect(problems(changed('amount', { id: 'work' }))).toEqual(['conditions.1: two conditions are called work']);
  expect(problems(changed('amount', { note: 'x' }))).toHaveLength(1);
});
