// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { PageReport } from '../../model/protocol';
import { findingDouble, reportDouble } from '../../model/report-double';
import { createScene, openPopup } from './screen-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));
afterEach(() => { cleanup(); });

async function over(change: Partial<PageReport>, url?: string) {
  Object.assign(holder.api, createScene({ page: reportDouble(change), ...(url !== undefined && { url }) }).api);
  await openPopup();
}
const words = () => document.querySelector('main')?.textContent ?? '';
const UNKNOWN = { value: 'unknown', evidence: null, source: 'page' } as const;
const JOB = 'https://crowdworks.jp/public/jobs/5';

test.each<[string, Partial<PageReport>, string]>([
  ['a thread', {}, 'メッセージ3件を読みました。'],
  ['a job post', { kind: 'job', stage: { value: 'before_contract', evidence: null, source: 'nature' } }, '募集文を読みました。'],
  ['a thread read in part', { health: { state: 'partial', missing: [{ what: 'folded_history', count: 12 }] } }, 'たたまれた12件は読んでいません。'],
])('where nothing stands out on %s, the popup says what was read, what was not, and that this is no promise', async (_, change, said) => {
  await over(change, change.kind === 'job' ? JOB : undefined);
  for (const sentence of ['読めた範囲では、目立つ注意点はありません。', '添付ファイル、画像、リンク先の中は読んでいません。', '安全という意味ではありません。', said]) expect(words()).toContain(sentence);
});

test('with findings nothing is said to be clear', async () => {
  await over({ findings: [findingDouble()] });
  expect(words()).not.toContain('目立つ注意点はありません');
});

test.each<[string, Partial<PageReport>]>([
  ['a translated page', { health: { state: 'unreadable', missing: [{ what: 'translated' }] }, stage: UNKNOWN }],
  ['an unreadable page without a reason', { health: { state: 'unreadable', missing: [{ what: 'messages' }] }, stage: UNKNOWN }],
])('%s: not judged, and nothing is asked', async (_, change) => {
  await over(change);
  expect(words()).toContain('判定していません');
  expect(words()).not.toMatch(/注意点はありません|仮払いは済んでいますか|サービス外連絡申請/u);
});

test('an unknown stage lights no step, is never shown as safe, and asks', async () => {
  await over({ stage: UNKNOWN });
  expect(screen.getByRole('heading', { name: '段階は読み取れませんでした' })).toBeTruthy();
  expect(document.querySelectorAll('.steps .unknown')).toHaveLength(6);
  expect(within(screen.getByRole('group', { name: '仮払いは済んでいますか？' })).getAllByRole('button')).toHaveLength(2);
});

test('"not yet" is kept as the person\'s own answer: before escrow', async () => {
  await over({ stage: UNKNOWN });
  screen.getByRole('button', { name: 'まだです' }).click();
  await screen.findByRole('heading', { name: '契約済み・仮払い前' });
  expect(screen.getByText(/^自分で設定（/u)).toBeTruthy();
});

test('a thread without a name is not asked about: the answer could not be kept', async () => {
  await over({ stage: UNKNOWN, subject: null });
  expect(screen.queryByRole('group', { name: '仮払いは済んでいますか？' })).toBeNull();
  expect(screen.queryByRole('checkbox', { name: /承認/u })).toBeNull();
});

test('a script that an update has orphaned says how to go on', async () => {
  await over({ progress: 'failed', failure: 'orphaned', texts: { total: 3, judged: 0 } });
  expect(words()).toContain('ページを再読み込みすると、また確認できます。');
});
