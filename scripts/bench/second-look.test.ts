import { describe, expect, it } from 'vitest';
import { fallWords, holdRatiosTwice } from './second-look.mjs';
import { summarise } from './statistics.mjs';
import type { Figure } from './verdicts.mjs';

const figure = (id: string, ...values: number[]): Figure => ({ id, what: id, unit: '×', values, summary: summarise(values) });

/** Holds two parts against `{ a: 10, b: 10 }`; `again` is what each gives when it is measured once more. */
async function hold(first: { one: Figure[]; other: Figure[] }, again: Record<string, Figure[]>) {
  const asked: string[] = [];
  const ratios = await holdRatiosTwice({ a: 10, b: 10 }, { one: { figures: first.one }, other: { figures: first.other } }, (name) => {
    asked.push(name);
    return Promise.resolve(again[name] ?? []);
  });
  return { asked, held: Object.fromEntries(ratios.map(({ id, held }) => [id, held])), ratios };
}

describe('a ratio', () => {
  it('that holds is not measured again', async () => {
    expect(await hold({ one: [figure('a', 5)], other: [figure('b', 12), figure('c', 0)] }, {})).toMatchObject({ asked: [], held: { a: true, b: true } });
  });
  it('that has fallen holds where it does at the second look, for which only its part is measured', async () => {
    expect(await hold({ one: [figure('a', 4.9)], other: [figure('b', 12)] }, { one: [figure('a', 8)] })).toMatchObject({ asked: ['one'], held: { a: true, b: true } });
  });
  it('that has fallen twice has fallen, and both figures are told', async () => {
    const { held, ratios } = await hold({ one: [figure('a', 4.9)], other: [figure('b', 12)] }, { one: [figure('a', 3)] });
    expect(held).toEqual({ a: false, b: true });
    expect(ratios[0]).toEqual({ id: 'a', was: 10, is: 3, before: 4.9, held: false });
  });
  it('that held at the first look is not lost by the second', async () => {
    expect(await hold({ one: [figure('a', 4), figure('b', 10)], other: [] }, { one: [figure('a', 10), figure('b', 1)] })).toMatchObject({ held: { a: true, b: true } });
  });
  it('that the second look does not measure at all has fallen', async () => {
    expect(await hold({ one: [figure('a', 4)], other: [] }, { one: [] })).toMatchObject({ held: { a: false } });
  });
});

describe('what is said of a fallen ratio', () => {
  it('has both figures and both languages', () => {
    expect(fallWords({ id: 'a', was: 10, is: 3, before: 4.9, held: false })).toBe('a: 書き留めてある 10× の半分に届きません（測定値 4.90×、測り直して 3.00×）。 / less than half of the 10× that were written down: 4.90×, measured again 3.00×');
  });
  it('names one that is not measured any more', () => {
    expect(fallWords({ id: 'a', was: 10, is: NaN, held: false })).toContain('is not measured any more');
  });
  it('has one where there was one look', () => {
    expect(fallWords({ id: 'a', was: 10, is: 3, held: false })).toContain('written down: 3.00×');
  });
});
