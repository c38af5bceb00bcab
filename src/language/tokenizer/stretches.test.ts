import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST, stretches } from './stretches';

const cut = (text: string) => [...stretches(text)].map(({ start, end }) => text.slice(start, end));

test('ends a piece after each mark that ends a sentence or a phrase', () => {
  expect(cut('はい、そうです。次\n')).toEqual(['はい、', 'そうです。', '次\n']);
  expect(cut('件名\n\n  本文')).toEqual(['件名\n\n  ', '本文']);
  expect(cut('')).toEqual([]);
});

test.each([
  ['a long sentence', '作業に入る前に'.repeat(100), [700]],
  ['as much as is searched at once', '東'.repeat(LONGEST), [LONGEST]],
  ['more than that', '東'.repeat(LONGEST + 1), [LONGEST, 1]],
  ['a pair that the limit would split', `東${'😀'.repeat(LONGEST / 2)}`, [LONGEST - 1, 2]],
])('%s', (_, text, lengths) => {
  expect(cut(text).map(({ length }) => length)).toEqual(lengths);
});

test('the pieces are short and make up the text', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('あ'.repeat(LONGEST), '😀'.repeat(LONGEST), '、'))), (parts) => {
    const text = parts.join('');
    const pieces = cut(text);
    expect(pieces.join('')).toBe(text);
    for (const piece of pieces) {
      expect(piece.length).toBeGreaterThan(0);
      expect(piece.length).toBeLessThanOrEqual(LONGEST);
    }
  }), { numRuns: 50 });
});
