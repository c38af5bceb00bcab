import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { summarise } from './statistics.mjs';
import { barWords, holdAgainst, holdRatios, isMet, lostRatios, type Bar, type Figure } from './verdicts.mjs';

const figure = (id: string, ...values: number[]): Figure => ({ id, what: id, unit: 'ms', values, summary: summarise(values) });

describe('isMet', () => {
  it('looks at the part of the figure that the bar names', () => {
    expect(isMet({ figure: 'a', of: 'median', at_most: 5 }, figure('a', 1, 5, 100))).toBe(true);
    expect(isMet({ figure: 'a', of: 'max', at_most: 5 }, figure('a', 1, 5, 100))).toBe(false);
    expect(isMet({ figure: 'a', of: 'min', at_least: 2 }, figure('a', 1, 5))).toBe(false);
    expect(isMet({ figure: 'a', of: 'median', at_least: 5 }, figure('a', 5))).toBe(true);
  });
  it('is never met by what is no number', () => {
    expect(isMet({ figure: 'a', of: 'median', at_most: 5 }, figure('a', NaN))).toBe(false);
    expect(isMet({ figure: 'a', of: 'median', at_least: 5 }, figure('a', NaN))).toBe(false);
  });
});

describe('holdAgainst', () => {
  it('passes over what was not measured', () => {
    const bars: Bar[] = [{ figure: 'a', of: 'median', at_most: 5 }, { figure: 'b', of: 'median', at_most: 5 }];
    expect(holdAgainst(bars, [figure('b', 6)]).map(({ bar, met }) => [bar.figure, met])).toEqual([['b', false]]);
  });
});

describe('holdRatios', () => {
  it('tells which ratios are less than half of what they were', () => {
    expect(holdRatios({ a: 10, b: 10, c: 10 }, [figure('a', 4.9), figure('b', 5), figure('d', 0)])).toEqual([{ id: 'a', was: 10, is: 4.9, held: false }, { id: 'b', was: 10, is: 5, held: true }]);
  });
  it('does not hold what is no number', () => {
    expect(holdRatios({ a: 10 }, [figure('a', NaN)])).toMatchObject([{ held: false }]);
  });
});

describe('lostRatios', () => {
  it('names those that a quick run should have measured', () => {
    expect(lostRatios({ a: 10, b: 10, 'memory.kuromoji_ratio': 5 }, [figure('a', 1)])).toEqual([{ id: 'b', was: 10, is: NaN, held: false }]);
  });
});

describe('the bars of the repository', () => {
  const bars = JSON.parse(readFileSync(path.join(import.meta.dirname, 'bars.json'), 'utf8')) as Bar[];
  it('each have one bound and a place that is told', () => {
    for (const bar of bars) expect(barWords(bar)).toMatch(/^(median|min|max) [≤≥] [\d.]+$/u);
    for (const { at_most: atMost, at_least: atLeast } of bars) expect([atMost, atLeast].filter((bound) => bound !== undefined)).toHaveLength(1);
  });
});
