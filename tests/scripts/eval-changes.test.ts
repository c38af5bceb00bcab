import { describe, expect, test } from 'vitest';
import { changeList, changesOf, changeSummary } from '../../scripts/eval/changes';
import { errorList } from '../../scripts/eval/error-list';
import { mcnemar } from '../../scripts/eval/mcnemar';
import { scoreItem } from '../../scripts/eval/score';
import { item, raised } from './item-double';

test('McNemar’s exact p-value of known changes', () => {
  expect(mcnemar(0, 0)).toBe(1);
  expect(mcnemar(3, 3)).toBe(1);
  expect(mcnemar(0, 5)).toBeCloseTo(0.0625, 10);
  expect(mcnemar(9, 2)).toBeCloseTo(0.065429688, 8);
  expect(mcnemar(2, 9)).toBe(mcnemar(9, 2));
  expect(mcnemar(1000, 1100)).toBeCloseTo(0.0307, 3);
});

describe('two judges of the same texts', () => {
  const asks = item({ id: 'a', labels: ['off_platform_contact', 'unpaid_work'], spans: ['LINE'] });
  const innocent = item({ id: 'b', text: '納品は金曜日です。' });
  const before = [scoreItem(asks, [raised('off_platform_contact', 0, 6, 'old')]), scoreItem(asks, []), scoreItem(innocent, [raised('upfront_fee')]), scoreItem(innocent, [])];
  const after = [scoreItem(asks, [raised('unpaid_work', 0, 6, 'new')]), scoreItem(asks, [raised('unpaid_work')]), scoreItem(innocent, []), scoreItem(innocent, [raised('upfront_fee')])];

  test('are told apart text by text', () => {
    expect(changesOf(before, after)).toEqual({ hits: { gained: 1, lost: 0 }, falseAlarms: { gained: 1, lost: 1 } });
    expect(changesOf(after, after)).toEqual({ hits: { gained: 0, lost: 0 }, falseAlarms: { gained: 0, lost: 0 } });
    expect(changeSummary('both', before, after)).toContain('texts found: 1 gained, 0 lost (McNemar\'s exact p = 1.0)');
  });

  test('are listed category by category, with the rule that spoke', () => {
    expect(changeList(before, after, false).split('\n').map((line) => line.replace(/ {2,}/gu, ' '))).toEqual([
      'gained hit a unpaid_work new', 'lost hit a off_platform_contact old', 'gained hit a unpaid_work r', 'false alarm gone b upfront_fee r', 'new false alarm b upfront_fee r',
    ]);
    expect(changeList(after, after, false)).toBe('');
  });

  test('show a text only to eyes that may see it', () => {
    expect(changeList(before, after, false)).not.toContain('納品');
    expect(changeList(before, after, true)).toContain('| 納品は金曜日です。');
  });
});

describe('errors', () => {
  const missed = item({ id: 'm', labels: ['off_platform_contact', 'unpaid_work'], spans: ['LINE'], construction: 'indirect' });
  const alarmed = item({ id: 'f', text: '一行目\n二行目', also_ok: ['on_site_work'] });
  const scores = [scoreItem(missed, [raised('off_platform_contact')]), scoreItem(alarmed, [{ ...raised('upfront_fee', 0, 3, 'fee-asked'), quote: '一行目' }, raised('on_site_work')])];

  test('of all: texts without any hit, and false alarms with rule, quote, text and construction', () => {
    const told = errorList(scores, null);
    expect(told).not.toContain('MISS');
    expect(told).toContain('FALSE ALARM upfront_fee\n   f message');
    expect(told).toContain('   | 一行目\n   | 二行目');
    expect(told).toContain('caution upfront_fee by fee-asked: 「一行目」');
    expect(told).toContain('0 missed, 1 with a false alarm');
  });

  test('of one category: what is labelled with it and was not raised in it', () => {
    expect(errorList(scores, 'unpaid_work')).toMatch(/^MISS unpaid_work\n.*· indirect\n/u);
    expect(errorList(scores, 'off_platform_contact')).toBe('0 missed, 0 with a false alarm');
    expect(errorList(scores, 'on_site_work')).toBe('0 missed, 0 with a false alarm');
  });
});
