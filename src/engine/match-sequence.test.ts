import { expect, test } from 'vitest';
import type { Unit } from '../language/analysed-text';
import type { TokenPattern } from '../rulebook/compiled-rule';
import { compileSequence, matchSequence } from './match-sequence';

function unit(surface: string, more: Partial<Unit> = {}): Unit {
  return {
    surface, lemma: surface, pos: '名詞', posDetail: ['*', '*', '*'], conjugationForm: '*', start: 0, end: surface.length,
    concepts: [], ambiguous: false, entity: null, position: 'argument', ...more,
  };
}

function matched(tokens: TokenPattern[], units: Unit[]): string[] {
  const sequence = compileSequence(tokens, ['argument']);
  return matchSequence(sequence, units, { start: 0, end: units.length }).map(({ start, end }) => units.slice(start, end).map(({ surface }) => surface).join(' '));
}

const words = (text: string) => text.split(' ').map((word) => unit(word));

test.each<[string, TokenPattern[], string, string[]]>([
  ['one token', [{ TEXT: 'b' }], 'a b b', ['b', 'b']],
  ['tokens in order', [{ TEXT: 'a' }, { TEXT: 'b' }], 'a b a c b', ['a b']],
  ['a gap', [{ TEXT: 'a' }, { OP: '*' }, { TEXT: 'b' }], 'a c d b b', ['a c d b']],
  ['an optional token', [{ TEXT: 'a' }, { TEXT: 'x', OP: '?' }, { TEXT: 'b' }], 'a b a x b a x x b', ['a b', 'a x b']],
  ['one or more', [{ TEXT: 'a', OP: '+' }, { TEXT: 'b' }], 'b a a b', ['a a b']],
  ['a forbidden token', [{ TEXT: 'a' }, { TEXT: 'x', OP: '!' }, { OP: '?' }, { TEXT: 'b' }], 'a x b a c b', ['a c b']],
  ['a forbidden token at the end', [{ TEXT: 'a' }, { TEXT: 'x', OP: '!' }], 'a x a', ['a']],
  ['between two and three', [{ TEXT: 'a' }, { OP: '{2,3}' }, { TEXT: 'b' }], 'a 1 b a 1 2 b a 1 2 3 4 b', ['a 1 2 b']],
  ['a set', [{ TEXT: { IN: ['a', 'b'] } }], 'a b c', ['a', 'b']],
  ['all but a set', [{ TEXT: { NOT_IN: ['a', 'b'] } }], 'a b c', ['c']],
  ['a whole-value expression', [{ TEXT: { REGEX: 'a.' } }], 'aa aab b', ['aa']],
])('%s', (_, tokens, text, expected) => {
  expect(matched(tokens, words(text))).toEqual(expected);
});

test('a concept counts by its lineage, in the rule\'s positions, and only asked for when ambiguous', () => {
  const line = (more: Partial<Unit>) => unit('LINE', { concepts: ['line', 'chat_tool'], ...more });
  const tool: TokenPattern[] = [{ CONCEPT: 'chat_tool' }];
  expect(matched(tool, [line({})])).toEqual(['LINE']);
  expect(matched(tool, [line({ position: 'work_subject' })])).toEqual([]);
  expect(matched(tool, [line({ ambiguous: true })])).toEqual([]);
  expect(matched([{ CONCEPT: 'chat_tool', AMBIGUOUS: true }], [line({ ambiguous: true })])).toEqual(['LINE']);
  expect(matched([{ CONCEPT: { NOT_IN: ['line'] } }], [line({}), unit('x')])).toEqual(['x']);
});

test('a gap over a hundred thousand units takes time in proportion', () => {
  const units = Array.from({ length: 100_000 }, (_, index) => unit(index % 2 === 0 ? 'a' : 'c'));
  const started = performance.now();
  expect(matched([{ TEXT: 'a' }, { OP: '*' }, { TEXT: 'b' }], units)).toEqual([]);
  expect(performance.now() - started).toBeLessThan(10_000);
});
