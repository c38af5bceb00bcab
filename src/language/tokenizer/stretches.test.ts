import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stretches } from './stretches';

const cut = (text: string) => [...stretches(text)].map(({ start, end }) => text.slice(start, end));

test('ends a piece after each mark that ends a sentence or a phrase', () => {
  expect(cut('はい、そうです。次\n')).toEqual(['はい、', 'そうです。', '次\n']);
  expect(cut('件名\n\n  本文')).toEqual(['件名\n\n  ', '本文']);
  expect(cut('')).toEqual([]);
});

test('leaves a sentence of ordinary length whole', () => {
  const sentence = '作業に入る前に'.repeat(17);
  expect(cut(sentence)).toEqual([sentence]);
});

test.each([
  ['after white space', `${'連絡を'.repeat(30)} ${'連絡を'.repeat(30)}`, `${'連絡を'.repeat(30)} `],
  ['where hiragana ends', '連絡を'.repeat(60), '連絡を'.repeat(40)],
  ['where the script changes', `${'東'.repeat(100)}${'ア'.repeat(100)}`, '東'.repeat(100)],
  ['at the limit', '東'.repeat(200), '東'.repeat(120)],
  ['before a pair that the limit would split', `東${'😀'.repeat(100)}`, `東${'😀'.repeat(59)}`],
])('cuts what is too long %s', (_, text, first) => {
  expect(cut(text)[0]).toBe(first);
});

test('the pieces are short and make up the text', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('あ'.repeat(300), '😀'.repeat(200), '、'))), (parts) => {
    const text = parts.join('');
    const pieces = cut(text);
    expect(pieces.join('')).toBe(text);
    for (const piece of pieces) {
      expect(piece.length).toBeGreaterThan(0);
      expect(piece.length).toBeLessThanOrEqual(120);
    }
  }));
});
