import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstEndingAfter, firstFrom } from './search-spans';

const ascending = fc.array(fc.integer({ min: 1, max: 5 })).map((steps) => steps.map(((at) => (step: number) => (at += step))(0)));

test('the first number from a least one on is the one that a look at all of them finds', () => {
  fc.assert(fc.property(ascending, fc.integer({ min: 0, max: 60 }), (numbers, least) => {
    const found = numbers.findIndex((each) => each >= least);
    expect(firstFrom(numbers, least)).toBe(found === -1 ? numbers.length : found);
  }));
});

test('the first span that ends behind a place is the one that a look at all of them finds', () => {
  fc.assert(fc.property(ascending, fc.integer({ min: 0, max: 60 }), (ends, at) => {
    const spans = ends.map((end, index) => ({ start: ends[index - 1] ?? 0, end }));
    const found = spans.findIndex(({ end }) => end > at);
    expect(firstEndingAfter(spans, at)).toBe(found === -1 ? spans.length : found);
  }));
});
