import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksum } from './checksum';

const words = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { minLength: 1, maxLength: 40 });

test('any other word in any place gives another sum', () => {
  fc.assert(fc.property(words, fc.nat(), fc.integer({ min: 1, max: 2 ** 32 - 1 }), (list, place, change) => {
    const before = Int32Array.from(list);
    const after = before.slice();
    const at = place % after.length;
    after[at] = (after[at] ?? 0) ^ change;
    expect(checksum(after)).not.toBe(checksum(before));
  }));
});

test('the highest bits count: a change of two does not cancel itself', () => {
  const before = new Int32Array(64);
  for (let first = 0; first < 64; first += 1) {
    for (let second = first + 1; second < 64; second += 1) {
      const after = before.slice();
      after[first] = after[second] = -(2 ** 31);
      expect(checksum(after)).not.toBe(checksum(before));
    }
  }
});

test('zeros count, and the order', () => {
  expect(checksum(new Int32Array(4))).not.toBe(checksum(new Int32Array(5)));
  expect(checksum(Int32Array.of(1, 2, 3, 4, 5))).not.toBe(checksum(Int32Array.of(2, 1, 3, 4, 5)));
});

test('is what docs/dictionary.md says', () => {
  expect([[], [1], [1, 2, 3, 4, 5]].map((list) => checksum(Int32Array.from(list)).toString(16))).toMatchInlineSnapshot(`
    [
      "250e61d6",
      "c2c4283f",
      "d200f3ee",
    ]
  `);
});
