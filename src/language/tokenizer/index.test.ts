import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { nodeDictionary } from '../../cli/node-dictionary';
import type { Tokenizer } from '../../model/token';
import { DictionaryError, loadTokenizer } from '.';

let tokenizer: Tokenizer;
beforeAll(async () => { tokenizer = await loadTokenizer(nodeDictionary); });

const surfaces = (text: string) => tokenizer.tokenize(text).map(({ surface }) => surface);

describe('words', () => {
  test('a known verb with its base form and its forms', () => {
    expect(tokenizer.tokenize('教えてください')).toEqual([
      { surface: '教え', lemma: '教える', pos: '動詞', posDetail: ['自立', '*', '*'], conjugationType: '一段', conjugationForm: '連用形', known: true, start: 0, end: 2 },
      { surface: 'て', lemma: 'て', pos: '助詞', posDetail: ['接続助詞', '*', '*'], conjugationType: '*', conjugationForm: '*', known: true, start: 2, end: 3 },
      { surface: 'ください', lemma: 'くださる', pos: '動詞', posDetail: ['非自立', '*', '*'], conjugationType: '五段・ラ行特殊', conjugationForm: '命令ｉ', known: true, start: 3, end: 7 },
    ]);
  });

  test('an unknown word keeps its surface as base form', () => {
    expect(tokenizer.tokenize('Kibela')).toMatchObject([{ surface: 'Kibela', lemma: 'Kibela', pos: '名詞', known: false, start: 0, end: 6 }]);
  });

  test('a word of ours is known', () => {
    expect(tokenizer.tokenize('仮払いの前')).toMatchObject([{ surface: '仮払い', lemma: '仮払い', pos: '名詞', posDetail: ['一般', '*', '*'], known: true }, { surface: 'の' }, { surface: '前' }]);
  });

  test('sentences follow each other with offsets into the whole text', () => {
    expect(tokenizer.tokenize('了解。\n連絡').map(({ surface, start }) => [surface, start])).toEqual([['了解', 0], ['。', 2], ['\n', 3], ['連絡', 4]]);
  });

  test('nothing comes of nothing', () => {
    expect(tokenizer.tokenize('')).toEqual([]);
  });
});

describe('what kuromoji alone gets wrong', () => {
  test('adjacent emoji do not swallow the rest of the sentence', () => {
    expect(surfaces('LINE😀😀追加してください')).toEqual(['LINE', '😀😀', '追加', 'し', 'て', 'ください']);
    expect(surfaces('🇯🇵です')).toEqual(['🇯🇵', 'です']);
  });

  test('half a character does not throw, and keeps its place', () => {
    expect(surfaces('連絡\uD83Dください')).toEqual(['連絡', '\uD83D', 'ください']);
    expect(surfaces('\uDE00')).toEqual(['\uDE00']);
  });

  test('a long text without marks takes time in proportion to its length', () => {
    /** The least of some trials, in microseconds of the processor's time: others may be at work on it. */
    const time = (text: string) => Math.min(...Array.from({ length: 7 }, () => {
      const began = process.cpuUsage();
      tokenizer.tokenize(text);
      const { user, system } = process.cpuUsage(began);
      return user + system;
    }));
    for (const words of ['外部の連絡先を交換して作業の詳細を確認したいです', 'a', 'ー', 'ア', 'あ', '亜', '😀', '\uD83D']) {
      const text = (length: number) => words.repeat(Math.ceil(length / words.length)).slice(0, length);
      time(text(10_000));
      // Squared growth would be a hundredfold.
      expect(time(text(40_000)) / Math.max(200, time(text(4_000))), words).toBeLessThan(30);
    }
  });
});

test('every character is in exactly one token, in order, whatever the text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('LINE', 'ご連絡', '、', '。', '\n', '😀', '\uD800', '\uDC00', '\0', 'ー', '👨‍👩‍👧', 'が\u3099', '　', 'https://example.com/?a=1', 'あ'.repeat(130)),
  );
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
    const text = pieces.join('');
    const tokens = tokenizer.tokenize(text);
    expect(tokens.map(({ surface }) => surface).join('')).toBe(text);
    let at = 0;
    for (const token of tokens) {
      expect(token.start).toBe(at);
      expect(text.slice(token.start, token.end)).toBe(token.surface);
      expect(token.pos).not.toBe('*');
      at = token.end;
    }
  }), { numRuns: 300 });
});

test.each([
  ['is not there', () => Promise.reject(new Error('404')), '辞書を読めません / the dictionary cannot be read'],
  ['is empty', () => Promise.resolve(new ArrayBuffer(0)), '辞書が途中で切れています / the dictionary is cut off'],
])('a dictionary that %s is an error', async (_, read, message) => {
  const error: unknown = await loadTokenizer(read).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DictionaryError);
  expect((error as Error).message).toBe(message);
});
