import { expect, test } from 'vitest';
import { featureHash, sortOf } from './feature-hash';

const names = ['a', 'b', 'c'].flatMap((first) => Array.from({ length: 3000 }, (_, at) => `${first}${at}`));

test.each([['l:', 'letters'], ['g:', 'tokens'], ['c:', 'concepts'], ['t:', 'other'], ['', 'other']])('%s: the hash tells the sort', (prefix, sort) => {
  for (const name of names) expect(sortOf(featureHash(`${prefix}${name}`))).toBe(sort);
});

test('of nine thousand names hardly two share a number, and none lies outside of 25 bits', () => {
  const hashes = new Set(names.map((name) => featureHash(`l:${name}`)));
  expect(hashes.size).toBeGreaterThan(names.length - 20);
  expect(Math.max(...hashes)).toBeLessThan(2 ** 24);
  expect(Math.max(...names.map((name) => featureHash(`t:${name}`)))).toBeLessThan(2 ** 25);
});
