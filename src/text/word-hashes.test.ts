import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createWordSearch, encodeWords } from './word-hashes';

/** Whether a text holds any of the words. */
const searchFor = (words: readonly string[]) => {
  const holdsWord = createWordSearch(encodeWords(words));
  return (text: string) => holdsWord(Uint16Array.from(text, (letter) => letter.charCodeAt(0)));
};
const word = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(...Array.from('ラインスカプ連絡先電話line○5')) });

it('finds every word, wherever it stands', () => {
  fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.string(), fc.string(), (words, before, after) => {
    const holdsWord = searchFor(words);
    return words.every((each) => holdsWord(before + each + after));
  }));
});

it('knows words by their first three letters, and finds hardly any others', () => {
  const holdsWord = searchFor(['スカイプ', '電話', 'イ']);
  expect(['スカイ', 'スカイプ', 'お電話', '電話番号', 'ライン'].map(holdsWord)).toEqual([true, true, true, true, true]);
  expect(['', 'スカ', 'カスア', '電', '話電', 'ランン'].map(holdsWord)).toEqual([false, false, false, false, false, false]);
  const many = searchFor(Array.from({ length: 600 }, (_, at) => `語${String.fromCharCode(0x4e00 + at)}${String.fromCharCode(0x5e00 + at)}`));
  const texts = Array.from({ length: 2000 }, (_, at) => String.fromCharCode(0x6e00 + at, 0x7000 + at, 0x8000 + at));
  expect(texts.filter(many).length).toBeLessThan(10);
});

it('no words are found nowhere', () => {
  expect(searchFor([])('ライン')).toBe(false);
});
