import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, maskedVariants } from './fold';
import { normalise } from './normalise';

const folded = (text: string): string => fold(normalise(text).text).text;

const tricky = fc.string({
  unit: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('L', 'i', 'n', '1', '0', '|', ' ', '  ', '.', '・', '-', '一', 'ラ', 'い', 'ん', 'ー', '〇', '×', '力', '口', 'エ', '🇱', '🅽', 'Н', 'ィ', '\n', 'İ', 'ß') },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
  ),
});

describe('fold', () => {
  it.each([
    ['LINE', ['ＬＩＮＥ', 'Line', 'line', 'L I N E', 'L.I.N.E', 'L-I-N-E', 'L・I・N・E', 'L  I  N  E', 'L / I / N / E', 'L*I*N*E', 'L、I、N、E', 'L】【I】【N】【E', 'ＬｌＮＥ', 'L1NE', 'L!NE', 'L|NE', 'LIN3', 'ⓁⒾⓃⒺ', 'LІNЕ', 'ΛINE'.replace('Λ', 'L'), 'L工NE', 'LエNE', '🇱🇮🇳🇪', '🅻🅸🅽🅴', 'ʟɪɴᴇ', 'LÍNE']],
    ['ライン', ['らいん', 'ﾗｲﾝ', 'ラ イ ン', 'ら・い・ん', 'ラ.イ.ン', 'ラィン', 'ラ-イ-ン', 'ら い ん']],
    ['ラ○ン', ['ラ〇ン', 'ラ◯ン', 'ラ●ン', 'ら＊ん', 'ラ×ン', 'ラ_ン', 'ラ ○ ン']],
    ['チャットワーク', ['チャットワ一ク', 'チャットワ―ク', 'チャットワ-ク', 'ちゃっとわーく', 'チャットワ〜ク', 'チャットワ～ク', 'チャッ卜ワーク']],
    ['メール', ['メ-ル', 'メ→ル', 'メ|ル', 'め〜る']],
    ['スカイプ', ['すかいぷ', 'スカィプ', 'ス力イプ']],
    ['カカオ', ['力カオ', 'カ力オ']],
    ['zoom', ['Z00M', 'zo0m', 'ＺＯＯＭ', 'Zооm']],
    ['インターネット', ['インタ一ネッ卜', 'インターネッ卜']],
    ['データ', ['デー夕', 'デ一タ']],
  ])('reads %s in its disguises', (plain, disguises) => {
    expect(disguises.map(folded)).toEqual(disguises.map(() => folded(plain)));
  });

  it.each([
    ['もう一つあります', 'モウ一ツアリマス'],
    ['チーム一丸', 'チーム一丸'],
    ['レビュー口コミ', 'レビュー口コミ'],
    ['アンケート二件', 'アンケート二件'],
    ['コミュニケーション力が', 'コミュニケーション力ガ'],
    ['入口グッズ', '入口グッズ'],
    ['10月1日に3件', '10月1日ニ3件'],
    ['LINE2024', 'line2024'],
    ['Web制作・LP・SEO', 'web制作・lp・seo'],
    ['A・Bの2案', 'a・bノ2案'],
    ['my plan a is', 'my plan a is'],
    ['データ入力・リサーチ', 'データ入力・リサーチ'],
    ['フォーム、ティー、チェック', 'フォーム、ティー、チェック'],
    ['です|ご依頼→これ', 'デス|ゴ依頼→コレ'],
    ['それが、ま、いいか', 'ソレガ、マ、イイカ'],
    ['(A)案(B)案(C)案', '(a)案(b)案(c)案'],
    ['カ・キノ・ク', 'カ・キノ・ク'],
    ['', ''],
  ])('leaves ordinary words in %j apart', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it('reads a word whose letters are quoted one by one', () => {
    expect(folded('「L」「I」「N」「E」で')).toBe('「line」デ');
    expect(folded('「L」、「I」、「N」、「E」で')).toBe('「line」デ');
  });

  it('leads back to the words, around what was dropped', () => {
    const source = '連絡は L・I・N・E か🇱🇮🇳🇪で';
    const { text, toSource } = fold(source);
    expect(text).toBe('連絡ハ line カlineデ');
    expect(toSource(4, 8)).toEqual({ start: 4, end: 11 });
    expect(toSource(10, 14)).toEqual({ start: 13, end: 21 });
  });

  it('gives, for any text, spans inside the source that never go back', () => {
    fc.assert(fc.property(tricky, (original) => {
      const source = normalise(original).text;
      const { text, toSource } = fold(source);
      let before = { start: 0, end: 0 };
      for (let at = 0; at < text.length; at += 1) {
        const span = toSource(at, at + 1);
        expect(span.start).toBeGreaterThanOrEqual(before.end);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(source.length);
        before = span;
      }
    }));
  });

  it('leads a name back to the words that give it', () => {
    fc.assert(fc.property(tricky, fc.constantFrom('L I N E', 'らいん', 'ラ・イ・ン', 'ＬｌＮＥ', '🇱🇮🇳🇪'), tricky, (before, name, after) => {
      const source = normalise(`${before}。${name}。${after}`).text;
      const { text, toSource } = fold(source);
      const start = text.indexOf(folded(name));
      const span = toSource(start, start + folded(name).length);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(folded(source.slice(span.start, span.end))).toBe(folded(name));
    }));
  });

  it('drops nothing but separators', () => {
    fc.assert(fc.property(tricky, (original) => {
      const source = normalise(original).text;
      const { text, toSource } = fold(source);
      let end = 0;
      for (let at = 0; at < text.length; at += 1) {
        const span = toSource(at, at + 1);
        expect(source.slice(end, span.start)).toMatch(/^[^\p{L}\p{N}\n]*$/u);
        end = span.end;
      }
      expect(end).toBe(source.length);
    }));
  });

  it.each(['あ', 'L ', 'ラ・', 'a1', 'ー-', '🇱', ' ', 'A ○ ', 'ab '])('takes time in proportion to the length of %j repeated', (piece) => {
    const source = piece.repeat(Math.ceil(100_000 / piece.length));
    const cost = (): number => {
      const started = performance.now();
      fold(source);
      return performance.now() - started;
    };
    expect(Math.min(cost(), cost(), cost())).toBeLessThan(1500);
  });
});

it('folds a spaced-out word of any length', () => {
  expect(fold('L '.repeat(500_000)).text.length).toBe(500_001);
});

describe('maskedVariants', () => {
  it.each([
    ['line', ['l○ne', 'li○e', '○ine', 'lin○', 'l○○e', 'li ne', 'iine']],
    ['ライン', ['ラ○ン', 'ライ○', 'ライ ン', 'ライソ']],
    ['スカイプ', ['スカ○プ', 'スカイ○', 'ス○○プ']],
    ['ディスコード', ['ディス○ード', 'ディス○○○', 'ディ○○ード', 'ディス コード']],
    ['slack', ['siack', 's○ack', 's○a○k']],
  ])('disguises %s', (name, some) => {
    expect(maskedVariants(name)).toEqual(expect.arrayContaining(some));
  });

  it.each([['ライン', '○イン'], ['ズーム', 'ズー○'], ['ズーム', '○ーム'], ['ディスコード', '○○○コード'], ['スカイプ', 'スカ○○'], ['tel', 't el']])(
    'does not make of %s the too general %s', (name, variant) => {
      expect(maskedVariants(name)).not.toContain(variant);
    });

  it.each(['dm', '', '電話', 'line id'])('makes none of %j', (name) => {
    expect(maskedVariants(name)).toEqual([]);
  });

  it('keeps two letters of the name, and folds to itself', () => {
    fc.assert(fc.property(fc.stringMatching(/^(?:[a-z]{3,12}|[アカサタナハマラン]{3,9})$/u), (name) => {
      for (const variant of maskedVariants(name)) {
        expect(variant.replaceAll('○', '').length).toBeGreaterThanOrEqual(2);
        if (!/[ ・]/u.test(variant)) expect(folded(variant)).toBe(variant);
      }
    }));
  });
});
