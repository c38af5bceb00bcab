import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { verificationsFile, type VerificationsFile } from './verifications';

const shipped = parse(readFileSync(path.resolve(import.meta.dirname, '../../../rules/verifications.yaml'), 'utf8')) as VerificationsFile;
const problems = (file: unknown) => verificationsFile.safeParse(file).error?.issues.map(({ path: where, message }) => `${where.join('.')}: ${message}`) ?? [];
const changed = (index: number, change: object) => ({ ...shipped, verifications: shipped.verifications.map((each, at) => (at === index ? { ...each, ...change } : each)) });

test('the shipped file is accepted', () => {
  expect(problems(shipped)).toEqual([]);
});

test('the order is the platform\'s, and each stands there once', () => {
  expect(problems({ ...shipped, verifications: shipped.verifications.toReversed() })[0]).toMatch(/in this order/u);
  expect(problems({ ...shipped, verifications: shipped.verifications.slice(1) })[0]).toMatch(/in this order/u);
});

test('nothing requires what comes after it, or itself', () => {
  expect(problems(changed(0, { requires: ['nda'] }))).toEqual(['verifications.0.requires: nda does not stand before it']);
  expect(problems(changed(2, { requires: ['phone'] }))).toEqual(['verifications.2.requires: phone does not stand before it']);
});

test('links lead to Lancers alone, and unknown keys are refused', () => {
  expect(problems(changed(1, { url: 'https://lancers.example.com/faq' }))).toHaveLength(1);
  expect(problems(changed(1, { note: 'x' }))).toHaveLength(1);
});
