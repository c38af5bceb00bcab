import { expect, test } from 'vitest';
import { trust } from '../../rulebook/trust';
import { priceVerdictOf } from './index';

test.each([
  [['[AI判定] 適正価格'], 'fair'], [['NEW', '[AI判定] 市場価格と相違'], 'differs'], [['優良価格'], 'favourable'], [['継続あり', '急募'], null], [[], null],
])('%j is %s', (tags, verdict) => {
  expect(priceVerdictOf(trust, tags)).toBe(verdict);
});
