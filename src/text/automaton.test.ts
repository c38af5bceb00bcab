import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAutomaton } from './automaton';

const short = fc.string({ unit: fc.constantFrom('a', 'b', 'ア', '○', '😀'), maxLength: 5 });
const long = fc.string({ unit: fc.constantFrom('a', 'b', 'ア', '○', '😀', '\ude00'), maxLength: 60 });

const unitsOf = (text: string) => Uint16Array.from(text.split(''), (unit) => unit.charCodeAt(0));

function findOneByOne(literals: readonly string[], text: string): string[] {
  const found: string[] = [];
  literals.forEach((literal, index) => {
    for (let at = 0; literal !== '' && at < text.length; at += 1) {
      if (text.startsWith(literal, at)) found.push(`${index} ${at} ${at + literal.length}`);
    }
  });
  return found.sort();
}

describe('createAutomaton', () => {
  it('finds every literal, overlapping ones too, the longer first', () => {
    const { find, has } = createAutomaton(['ライン', 'オンライン', 'イン', 'line']);
    expect(find('オンラインでline')).toEqual([
      { literal: 1, start: 0, end: 5 },
      { literal: 0, start: 2, end: 5 },
      { literal: 2, start: 3, end: 5 },
      { literal: 3, start: 6, end: 10 },
    ]);
    expect(has(unitsOf('オンライ'))).toBe(false);
  });

  it('finds what a search for one literal after the other finds', () => {
    fc.assert(fc.property(fc.array(short, { maxLength: 12 }), long, (literals, text) => {
      const { find, has } = createAutomaton(literals);
      const found = find(text);
      expect(found.map(({ literal, start, end }) => `${literal} ${start} ${end}`).sort()).toEqual(findOneByOne(literals, text));
      expect(has(unitsOf(text))).toBe(found.length > 0);
      const places = found.map(({ start, end }) => start * 1000 - end);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }));
  });

  it('finds nothing when there are no literals', () => {
    expect(createAutomaton([]).find('abc')).toEqual([]);
    expect(createAutomaton(['']).has(unitsOf('abc'))).toBe(false);
  });

  const literals = Array.from({ length: 3000 }, (_, index) => `${String.fromCharCode(0x30a1 + index % 80)}${index.toString(36)}○カン`);

  it('finds each of thousands, and each of all single units', () => {
    const { find } = createAutomaton(literals);
    expect(literals.filter((literal, index) => !find(`「${literal}」`).some((match) => match.literal === index))).toEqual([]);
    const units = Array.from({ length: 0xfff0 }, (_, unit) => String.fromCharCode(unit));
    const single = createAutomaton(units);
    expect(units.filter((unit, index) => single.find(unit)[0]?.literal !== index)).toEqual([]);
    expect(single.find('\uffff')).toEqual([]);
  });

  it('is built fast for thousands of literals', () => {
    const cost = (): number => {
      const started = performance.now();
      createAutomaton(literals);
      return performance.now() - started;
    };
    cost();
    expect(Math.min(cost(), cost(), cost(), cost())).toBeLessThan(60);
  });
});
