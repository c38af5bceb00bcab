import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSeenNumbers } from './seen-numbers';

test('a number is new once in every round, however many there are', () => {
  const seen = createSeenNumbers();
  fc.assert(fc.property(fc.array(fc.nat({ max: 2 ** 25 - 1 }), { maxLength: 9000, size: 'max' }), (numbers) => {
    seen.forget();
    expect(numbers.filter((number) => seen.isNew(number))).toEqual([...new Set(numbers)]);
  }), { numRuns: 30 });
});
