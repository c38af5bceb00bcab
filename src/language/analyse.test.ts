import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from './analyser-double';
import { GRAMMAR_CONCEPTS } from './word';
import { testLexicon } from './lexicon-double';

const pieces = fc.constantFrom(
  'LINE', 'らいん', 'で', 'を', '教えて', 'ください', '。', '、', '\n', '「', '」', '（', '😀', '仮払い', 'ので', 'と', 'ば', '契約後', 'https://line.me/ti/p/a', '090-1234-5678',
  'ラ○ン', 'Ｌ　Ｉ　Ｎ　Ｅ', '使い', 'ませ', 'ん', 'か', '？', '・', '方', 'こと', 'が', 'ある', '\ud800', '\u200b', 'な', 'い',
);
const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')));

describe('whatever the text', () => {
  test('units cover every word in order, and their offsets lead to their surfaces', () => {
    fc.assert(fc.property(texts, (text) => {
      const { normalised, units } = analyse(text, 'message');
      let at = 0;
      for (const unit of units) {
        expect(unit.start).toBe(at);
        expect(normalised.text.slice(unit.start, unit.end)).toBe(unit.surface);
        expect(unit.surface).not.toBe('');
        at = unit.end;
      }
      expect(at).toBe(normalised.text.length);
    }));
  });

  test('clauses and sentences cover the units in order, each clause inside its sentence', () => {
    fc.assert(fc.property(texts, (text) => {
      const { units, clauses, sentences } = analyse(text, 'job');
      let at = 0;
      for (const { start, end, sentence } of clauses) {
        expect(start).toBe(at);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(start).toBeGreaterThanOrEqual(sentences[sentence]?.start ?? Infinity);
        expect(end).toBeLessThanOrEqual(sentences[sentence]?.end ?? -1);
        at = end;
      }
      expect(at).toBe(units.length);
    }));
  });
});

test.each([
  ['sentences', 'LINEを追加して、仮払いが済みましたらご連絡ください。'],
  ['no stop at all', 'LINEと連絡'],
  ['only brackets', '「'],
  ['only line ends', '・LINE\n'],
  ['one letter', 'あ'],
])('time grows with the length, not with its square: %s', (_, piece) => {
  const long = piece.repeat(Math.ceil(100_000 / piece.length));
  analyse(long.slice(0, 20_000), 'message');
  const time = (text: string) => {
    // The processor's time, not the clock's: other tests run beside this one.
    const start = process.cpuUsage();
    analyse(text, 'message');
    return process.cpuUsage(start).user / 1000;
  };
  const best = (text: string) => Math.min(time(text), time(text), time(text));
  // Eight times the text; with its square it would be 64 times the time.
  expect(best(long)).toBeLessThan(Math.max(best(long.slice(0, 12_500)), 20) * 48);
});

test('every word list that the code reads is written in the grammar file', () => {
  const written = testLexicon([]).concepts.map(({ id }) => id);
  expect([...GRAMMAR_CONCEPTS].filter((id) => !written.includes(id))).toEqual([]);
  expect(written.filter((id) => id !== 'grammar' && !GRAMMAR_CONCEPTS.some((known) => known === id))).toEqual([]);
});
