import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, percentile, ratios, summarise } from './statistics.mjs';

const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 });

describe('percentile', () => {
  it('lies between neighbours in proportion', () => {
    expect([0, 0.25, 0.5, 0.95, 1].map((share) => percentile([40, 10, 30, 20], share))).toEqual([10, 17.5, 25, 38.5, 40]);
  });
  it('is no number of nothing', () => {
    expect(percentile([], 0.5)).toBeNaN();
  });
  it('never falls as the share grows', () => {
    fc.assert(fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (row, one, other) => {
      expect(percentile(row, Math.min(one, other))).toBeLessThanOrEqual(percentile(row, Math.max(one, other)) + 1e-9);
    }));
  });
});

describe('median', () => {
  it('has as many values on either side', () => {
    fc.assert(fc.property(values, (row) => {
      const middle = median(row);
      expect(row.filter((value) => value < middle).length).toBeLessThanOrEqual(row.length / 2);
      expect(row.filter((value) => value > middle).length).toBeLessThanOrEqual(row.length / 2);
    }));
  });
  it('does not sort what it was given', () => {
    const row = [3, 1, 2];
    median(row);
    expect(row).toEqual([3, 1, 2]);
  });
});

describe('summarise', () => {
  it('tells the middle, the ends and how many', () => {
    expect(summarise([5, 1, 9])).toEqual({ median: 5, min: 1, max: 9, n: 3 });
  });
  it('does not make a figure of nothing', () => {
    expect(() => summarise([])).toThrow('nothing was measured');
  });
});

describe('ratios', () => {
  it('compares within each round', () => {
    expect(ratios([10, 30], [5, 10])).toEqual([2, 3]);
  });
  it('refuses rounds that do not pair', () => {
    expect(() => ratios([1], [1, 2])).toThrow('1 rounds beside 2');
  });
});
