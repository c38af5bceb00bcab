import { describe, expect, test } from 'vitest';
import { matchesByLemma, potentialBase, stemOf } from './lemma-spelling';

describe('folded spellings', () => {
  test.each(['教エル', '移ル', '使ウ', '早イ', '話ス', '待ツ'])('%s stands for its forms', (spelling) => { expect(matchesByLemma(spelling)).toBe(true); });
  test.each(['連絡スル', 'クル', '持ッテクル', 'LINE', 'スカイプ', '連絡', 'ル'])('%s stands for itself alone', (spelling) => { expect(matchesByLemma(spelling)).toBe(false); });
});

test('the stem is what all forms share', () => {
  expect(stemOf('教エル')).toBe('教エ');
  expect(stemOf('買ウ')).toBe('買');
});

test.each([['移レル', '移ル'], ['話セル', '話ス'], ['会エル', '会ウ'], ['読メル', '読ム'], ['移ル', null], ['エル', null]])('%s may be the potential of %s', (lemma, base) => {
  expect(potentialBase(lemma)).toBe(base);
});
