import { describe, expect, test } from 'vitest';
import { raisedByKeywords } from '../../scripts/eval/keyword-list';
import { categoryFigures, figuresOf, scoreItem } from '../../scripts/eval/score';
import { share } from '../../scripts/eval/wilson';
import { item, raised } from './item-double';

test('Wilson’s interval of a known share', () => {
  const known = share(45, 50);
  expect(known?.low).toBeCloseTo(0.7864, 3);
  expect(known?.high).toBeCloseTo(0.9565, 3);
  expect(share(0, 0)).toBeNull();
});

describe('figures', () => {
  const asks = item({ labels: ['off_platform_contact'], spans: ['教えて'] });

  test('count a hit, a miss, a wrong category and an alarm on an innocent text once each', () => {
    const { recall, precision, innocentsAlarmed, rightCategory } = figuresOf([
      scoreItem(asks, [raised('off_platform_contact')]),
      scoreItem(asks, []),
      scoreItem(asks, [raised('unpaid_work')]),
      scoreItem(item({}), [raised('unpaid_work')]),
      scoreItem(item({}), []),
    ]);
    expect([recall, precision, innocentsAlarmed, rightCategory].map((each) => [each?.hits, each?.of])).toEqual([[1, 3], [1, 3], [1, 2], [1, 2]]);
  });

  test('let a category that a strict reader may raise count neither way', () => {
    const { precision, innocentsAlarmed } = figuresOf([scoreItem(item({ also_ok: ['unpaid_work'] }), [raised('unpaid_work')])]);
    expect([precision, innocentsAlarmed]).toEqual([null, null]);
  });

  test('ask whether the quote of a hit meets a span', () => {
    const { quoteHit } = figuresOf([scoreItem(asks, [raised('off_platform_contact', 0, 4)]), scoreItem(asks, [raised('off_platform_contact', 4, 7)])]);
    expect([quoteHit?.hits, quoteHit?.of]).toEqual([1, 2]);
  });
});

test('the figures of a category look at its own texts and its own alarms', () => {
  const both = item({ labels: ['off_platform_contact', 'unpaid_work'], spans: ['LINE'] });
  const { recall, precision, innocentsAlarmed, rightCategory, quoteHit } = categoryFigures([
    scoreItem(both, [raised('off_platform_contact')]),
    scoreItem(both, [raised('unpaid_work', 6, 8)]),
    scoreItem(both, [raised('unpaid_work', 0, 4), raised('upfront_fee')]),
    scoreItem(item({}), [raised('unpaid_work')]),
    scoreItem(item({}), [raised('upfront_fee')]),
  ], 'unpaid_work');
  expect([recall, precision, innocentsAlarmed, rightCategory, quoteHit].map((each) => [each?.hits, each?.of])).toEqual([[2, 3], [2, 3], [1, 2], [1, 3], [1, 2]]);
});

test('the list of words sees a word whatever its width', () => {
  expect(raisedByKeywords(item({ text: '詳細はＬＩＮＥで。' })).map(({ category }) => category)).toEqual(['off_platform_contact']);
});
