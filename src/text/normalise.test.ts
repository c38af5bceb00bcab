import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from './normalise';

const tricky = fc.string({
  unit: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('ﾗ', 'ｲ', 'ﾝ', 'ﾌ', 'ﾟ', 'ﾞ', '゛', '\u3099', '\u0301', '\u200b', '\u200d', '\ufe0f', '\u00ad', '\u202e', '\r', '\n', '\u2028', '㍿', 'ﷺ', '②', '③', '😀', '🇯', '\ud83d', '\ude00', 'か', 'L', 'Ｌ', '〇', '´', '\u{e0101}', '각', '\u1100', '\u1161') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  ),
});

describe('normalise', () => {
  it.each([
    ['ﾗｲﾝ', 'ライン'],
    ['ｽｶｲﾌﾟ', 'スカイプ'],
    ['ﾌ\u200bﾟ', 'プ'],
    ['か\u3099', 'が'],
    ['か\u200b\u3099', 'が'],
    ['フ゜', 'プ'],
    ['ＬＩＮＥ', 'LINE'],
    ['ⓁⒾⓃⒺ', 'LINE'],
    ['ラ\u200bイ\u200dン', 'ライン'],
    ['LI\u00adNE\ufe0f', 'LINE'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['\rﾞa', '\n\u3099a'],
    ['〇九〇', '〇九〇'],
    ['②LINE', '②LINE'],
    ['⓪⑨⓪-①②', '090-12'],
    ['LINE™', 'LINE™'],
    ['ℹ\ufe0fLINE', 'ℹLINE'],
    ['\ud83dです', '\ufffdです'],
    ['です\ude00', 'です\ufffd'],
    ['🇯🇵です', '🇯🇵です'],
    ['(´・ω・`)', '(´・ω・`)'],
    ['㈱', '(株)'],
    ['\u202eabc\u202c', 'abc'],
    ['', ''],
  ])('makes %j into %j', (original, text) => {
    expect(normalise(original).text).toBe(text);
  });

  it('makes of every character what NFKC makes of it, but for the signs kept apart', () => {
    const other: string[] = [];
    for (let unit = 0x20; unit < 0xd800; unit += 1) {
      const character = String.fromCharCode(unit);
      const { text } = normalise(`亜${character}亜`);
      if (text !== `亜${character.normalize('NFKC')}亜` && !/[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zl}\p{Zp}]/u.test(character)) other.push(character);
    }
    expect(other.join('').replace('ℹ', '')).not.toMatch(/[\p{Lu}\p{Ll}\p{Lo}\p{Nd}]/u);
  });

  it('leads back to the words, around what was taken out', () => {
    const { text, toOriginal } = normalise('まずはﾗｲ\u200bﾝ、ｽｶｲﾌﾟで😀');
    const span = (word: string) => toOriginal(text.indexOf(word), text.indexOf(word) + word.length);
    expect(span('ライン')).toEqual({ start: 3, end: 7 });
    expect(span('スカイプ')).toEqual({ start: 8, end: 13 });
    expect(span('😀')).toEqual({ start: 14, end: 16 });
  });

  it('leads a part of a character back to the whole character', () => {
    const { text, toOriginal } = normalise('㍿A');
    expect(text).toBe('株式会社A');
    expect(toOriginal(1, 2)).toEqual({ start: 0, end: 1 });
    expect(toOriginal(3, 5)).toEqual({ start: 0, end: 2 });
  });

  it('gives, for any text, spans inside the original that never go back', () => {
    fc.assert(fc.property(tricky, (original) => {
      const { text, toOriginal } = normalise(original);
      let before = { start: 0, end: 0 };
      for (let at = 0; at < text.length; at += 1) {
        const span = toOriginal(at, at + 1);
        expect(span.start).toBeGreaterThanOrEqual(before.start);
        expect(span.end).toBeGreaterThanOrEqual(before.end);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(original.length);
        before = span;
      }
    }));
  });

  it('leads every part back to a span that gives that part again', () => {
    fc.assert(fc.property(tricky, fc.nat(40), fc.nat(40), (original, first, second) => {
      const { text, toOriginal } = normalise(original.replaceAll(/[⓪①-⑨]/gu, '')); // these are read by their neighbours
      const [start, end] = [Math.min(first, second, text.length), Math.min(Math.max(first, second), text.length)];
      const span = toOriginal(start, end);
      expect(normalise(original.replaceAll(/[⓪①-⑨]/gu, '').slice(span.start, span.end)).text).toContain(text.slice(start, end));
    }));
  });

  it('loses nothing but invisible characters', () => {
    fc.assert(fc.property(tricky, (original) => {
      const { text, toOriginal } = normalise(original);
      let end = 0;
      let lost = '';
      for (let at = 0; at < text.length; at += 1) {
        const span = toOriginal(at, at + 1);
        if (span.start > end) lost += original.slice(end, span.start);
        end = span.end;
      }
      lost += original.slice(end);
      expect(lost).toMatch(/^[\p{Default_Ignorable_Code_Point}\p{Cc}\ufff9-\ufffb]*$/u);
    }));
  });

  it('leads the whole back to the whole when nothing is invisible at its ends', () => {
    fc.assert(fc.property(tricky, (middle) => {
      const original = `始${middle}終`;
      const { text, toOriginal } = normalise(original);
      expect(toOriginal(0, text.length)).toEqual({ start: 0, end: original.length });
    }));
  });

  it('leaves no lone surrogate and nothing invisible', () => {
    fc.assert(fc.property(tricky, (original) => {
      const { text } = normalise(original);
      expect(text).not.toMatch(/\p{Cs}/u);
      for (const unseen of ['\r', '\u200b', '\u00ad', '\u202e', '\ufe0f']) expect(text).not.toContain(unseen);
    }));
  });

  it.each(['あ', 'ﾌﾟ', '\u0301\u0323', '\u200b', '😀', 'あ\u200b', '\r\n', '②'])('takes time in proportion to the length of %j repeated', (piece) => {
    const cost = (length: number): number => {
      const original = piece.repeat(Math.ceil(length / piece.length));
      const started = performance.now();
      const { text, toOriginal } = normalise(original);
      toOriginal(0, text.length);
      return performance.now() - started;
    };
    cost(100_000);
    expect(Math.min(cost(100_000), cost(100_000), cost(100_000))).toBeLessThan(2500);
  });
});
