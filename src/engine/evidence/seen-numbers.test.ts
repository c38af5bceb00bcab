import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSeenNumbers, NEW, SEEN_ELSEWHERE, SEEN_HERE } from './seen-numbers';

const numbers = fc.array(fc.nat({ max: 2 ** 25 - 1 }), { maxLength: 9000, size: 'max' });

test('a number is new once in every whole, however many there are', () => {
  const seen = createSeenNumbers();
  fc.assert(fc.property(numbers, (all) => {
    seen.beginWhole();
    expect(all.filter((number) => seen.meet(number) === NEW)).toEqual([...new Set(all)]);
  }), { numRuns: 30 });
});

test('in every part of a whole it is told apart from what that part had, and another one', () => {
  const seen = createSeenNumbers();
  fc.assert(fc.property(fc.array(fc.array(fc.nat({ max: 60 }), { maxLength: 40 }), { maxLength: 6 }), (parts) => {
    seen.beginWhole();
    const before = new Set<number>();
    for (const part of parts) {
      seen.beginPart();
      const here = new Set<number>();
      for (const number of part) {
        expect(seen.meet(number)).toBe(here.has(number) ? SEEN_HERE : before.has(number) ? SEEN_ELSEWHERE : NEW);
        here.add(number);
      }
      here.forEach((number) => before.add(number));
    }
  }));
});
