import { expect, test } from 'vitest';
import { trust } from '../../rulebook/trust';
import { createWeakWordSearch } from './weak-words';

const find = createWeakWordSearch(trust);

test.each([
  ['スマホだけでカンタン！高収入も目指せます', ['かんたん', '高収入']],
  ['【未経験ＯＫ】ロゴデザインのお仕事', ['未経験OK']],
  ['簡単な自己紹介を添えてご応募ください', []],
  ['簡単な自己紹介を添えてください。作業は簡単です', ['簡単']],
  ['平均月収のグラフを作成', []],
  ['WordPressのカスタマイズ', []],
  ['', []],
])('%s', (text, words) => {
  expect(find(text)).toEqual(words);
});

test('every word is found, once for its group', () => {
  for (const { words } of trust.weak_words) {
    for (const word of words) expect(find(word).length, word).toBe(1);
    expect(find(words.join('、'))).toContain(words[0]);
  }
});
