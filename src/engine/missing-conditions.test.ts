import { describe, expect, test } from 'vitest';
import type { PostText } from '../model/condition';
import { conditions } from '../rulebook/conditions';
import { missingConditions } from './missing-conditions';

const missing = (body: string, change: Partial<PostText> = {}) => missingConditions({ body, tags: [], cells: '', fields: ['reward'], ...change }, conditions.conditions);
const VAGUE = 'スマホだけでできます。詳細は応募後にお伝えします。';

test('a post that says nothing of the job lacks everything but what the page states', () => {
  expect(missing(VAGUE)).toEqual(['work', 'amount', 'deadline', 'payment']);
  expect(missing(VAGUE, { fields: [] })).toContain('reward');
});

test('a post that states them lacks nothing', () => {
  expect(missing('記事の執筆を3本お願いします。単価は1本3,000円、納期は契約から1週間、検収後にお支払いします。')).toEqual([]);
});

describe('generous in what counts', () => {
  test.each([
    ['deadline', '毎週水曜に原稿を送ります'], ['deadline', '11/20に公開します'], ['deadline', '２週間ほどで'], ['deadline', 'お急ぎではありません'],
    ['amount', '1本あたり'], ['amount', '一式でお願いします'], ['amount', '４，０００文字'], ['payment', 'エスクローで'], ['payment', '報酬は承認後に'], ['work', 'ロゴのデザイン'],
  ])('%s: %s', (id, words) => {
    expect(missing(`${VAGUE}${words}`)).not.toContain(id);
  });

  test('the cells of the page and the marks of the site count as well', () => {
    expect(missing(VAGUE, { cells: '納期 2026年12月10日' })).not.toContain('deadline');
    expect(missing(VAGUE, { tags: ['ロゴ作成'] })).not.toContain('work');
  });

  test('a long text has surely said what is to be done', () => {
    expect(missing('あ'.repeat(60))).not.toContain('work');
  });
});

test('the end of the applications is no deadline of the work; a deadline beside it is', () => {
  expect(missing(`${VAGUE}応募期限は来るまで`.replace('まで', ''))).toContain('deadline');
  expect(missing(`${VAGUE}応募期限あり、期限あり`)).not.toContain('deadline');
});

test('days of the post itself are no days of the work', () => {
  expect(missing(VAGUE, { cells: '掲載日 2026年11月18日\n応募期限 2026年12月02日' })).toContain('deadline');
  expect(missing(VAGUE, { cells: '掲載日 2026年11月18日\n納品希望日 2026年12月20日' })).not.toContain('deadline');
});

test('of an empty text nothing is said', () => {
  expect(missing('　\n')).toEqual([]);
});

test('every word and every pattern counts by itself', () => {
  for (const { id, words, patterns = [] } of conditions.conditions) {
    for (const word of words) expect(missingConditions({ body: word, tags: [], cells: '', fields: [] }, conditions.conditions), word).not.toContain(id);
    for (const pattern of patterns) expect(() => new RegExp(pattern, 'u')).not.toThrow();
  }
});
