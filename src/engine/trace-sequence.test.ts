import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Unit } from '../language/analysed-text';
import type { TokenPattern } from '../rulebook/compiled-rule';
import { compileSequence, matchSequence } from './match-sequence';
import { compileToken } from './match-token';
import { traceSequence } from './trace-sequence';

function unit(surface: string): Unit {
  return {
    surface, lemma: surface, pos: '名詞', posDetail: ['*', '*', '*'], conjugationForm: '*', start: 0, end: surface.length,
    concepts: [], ambiguous: false, entity: null, position: 'argument',
  };
}

function traced(tokens: TokenPattern[], text: string): string[][] {
  const units = text.split(' ').map((word) => unit(word === '_' ? ' ' : word));
  const sequence = compileSequence(tokens, ['argument']);
  const scope = { start: 0, end: units.length };
  return matchSequence(sequence, units, scope).map((span) => traceSequence(sequence, units, span, scope).map(({ unit: at, token }) => `${String(units[at]?.surface)}:${tokens.indexOf(token)}`));
}

test.each<[string, TokenPattern[], string, string[][]]>([
  ['tokens in order', [{ TEXT: 'a' }, { TEXT: 'b' }], 'x a b', [['a:0', 'b:1']]],
  ['a gap', [{ TEXT: 'a' }, { OP: '*' }, { TEXT: 'b' }], 'a c d b', [['a:0', 'c:1', 'd:1', 'b:2']]],
  ['a token that is passed over', [{ TEXT: 'a' }, { TEXT: 'x', OP: '?' }, { TEXT: 'b' }], 'a b a x b', [['a:0', 'b:2'], ['a:0', 'x:1', 'b:2']]],
  ['what may repeat', [{ TEXT: 'a', OP: '+' }, { TEXT: 'b' }], 'a a b', [['a:0', 'a:0', 'b:1']]],
  ['what may come so many times', [{ TEXT: 'a' }, { OP: '{1,3}' }, { TEXT: 'b' }], 'a 1 2 b', [['a:0', '1:1', '2:1', 'b:2']]],
  ['what must not follow', [{ TEXT: 'a' }, { TEXT: 'x', OP: '!' }], 'a x a y', [['a:0']]],
  ['white space, which counts for nothing', [{ TEXT: 'a' }, { TEXT: 'b' }], 'a _ b', [['a:0', 'b:1']]],
])('tells %s', (_, tokens, text, expected) => {
  expect(traced(tokens, text)).toEqual(expected);
});

const token: fc.Arbitrary<TokenPattern> = fc.tuple(
  fc.constantFrom<TokenPattern>({ TEXT: 'a' }, { TEXT: { IN: ['a', 'b'] } }, { TEXT: { NOT_IN: ['b'] } }, {}),
  fc.constantFrom<TokenPattern>({}, { OP: '?' }, { OP: '*' }, { OP: '+' }, { OP: '!' }, { OP: '{0,2}' }, { OP: '{1,2}' }),
).map(([what, how]) => ({ ...what, ...how }));

test('every match can be traced: each of its words, in order, was taken by a token that holds for it', () => {
  fc.assert(fc.property(fc.array(token, { minLength: 1, maxLength: 5 }), fc.array(fc.constantFrom('a', 'b', 'c', ' '), { maxLength: 9 }), (tokens, words) => {
    const units = words.map(unit);
    const sequence = compileSequence(tokens, ['argument']);
    const scope = { start: 0, end: units.length };
    for (const span of matchSequence(sequence, units, scope)) {
      const taken = traceSequence(sequence, units, span, scope);
      const inner = Array.from({ length: span.end - span.start }, (_, index) => span.start + index).filter((at) => at === span.start || units[at]?.surface !== ' ');
      expect(taken.map(({ unit: at }) => at)).toEqual(inner);
      for (const { unit: at, token: by } of taken) expect(compileToken(by, ['argument'])(units[at] as Unit)).toBe(true);
      const order = taken.map(({ token: by }) => tokens.indexOf(by));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }
  }), { numRuns: 2000 });
});
