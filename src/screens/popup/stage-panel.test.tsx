// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { reportDouble } from '../../model/report-double';
import type { ListedStage } from '../../model/client-memory';
import type { PageReport } from '../../model/protocol';
import { createScene, openPopup, type Scene } from './screen-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));
afterEach(() => { cleanup(); });

const CONTRACT = 'https://crowdworks.jp/contracts/12';
const UNKNOWN = { value: 'unknown', evidence: null, source: 'page' } as const;
const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString();
const listed = (stage: ListedStage['stage'], state: string, daysAgo: number): ListedStage => ({ stage, state, seenAt: day(daysAgo) });

/** A popup over a thread of which a list has shown a stage, or the person has said something. */
async function over(change: Partial<PageReport>, { url = CONTRACT, rows = {}, escrow = null }: { url?: string; rows?: Record<string, ListedStage>; escrow?: { paid: boolean; at: string } | null }, scene: Partial<Scene> = {}) {
  const page = reportDouble({ readAt: day(0), ...change });
  const parts = createScene({ page, url, ...scene });
  Object.assign(holder.api, parts.api);
  await parts.local.set({ [`stages:${page.platform}`]: { v: 1, rows }, ...(escrow && { [`thread:${page.platform}:${page.subject}`]: { v: 1, escrow, approval: null } }) });
  await openPopup();
  return parts;
}
const misfits = () => screen.findByRole('group', { name: '段階について、合わない記録があります' });
const told = (group: HTMLElement) => [...group.querySelectorAll('dl > div')].map(({ textContent }) => textContent.replace(/\d{4}\/\d+\/\d+/u, '日付'));

test('where the page does not say it, the stage that a list showed counts, with its words and its day; the person may still answer', async () => {
  await over({ stage: UNKNOWN }, { rows: { 'contract:12': listed('contracted', '仮払い待ち', 5) } });
  await screen.findByRole('heading', { name: '契約済み・仮払い前' });
  expect(screen.getByText(/一覧では「仮払い待ち」でした（\d{4}\/\d+\/\d+に確認）/u)).toBeTruthy();
  within(screen.getByRole('group', { name: '仮払いは済んでいますか？' })).getByRole('button', { name: 'はい、済んでいます' }).click();
  await screen.findByRole('heading', { name: '仮払い済み・業務中' });
});

test('the list of another contract, or of a proposal with the same number, says nothing', async () => {
  await over({ stage: UNKNOWN }, { rows: { 'contract:13': listed('funded', '進行中', 1), 'proposal:12': listed('funded', '進行中', 1) } });
  expect(screen.getByRole('heading', { name: '段階は読み取れませんでした' })).toBeTruthy();
  expect(screen.queryByText(/一覧では/u)).toBeNull();
});

test('on Lancers a board says nothing of a work; an address with both does, and 選定中 is shown and does not count', async () => {
  const rows = { 'work:5:70': listed('before_contract', '選定中', 2), 'work:6:70': listed('funded', '進行中', 2) };
  const lancers = { platform: 'lancers', subject: null, stage: UNKNOWN } as const;
  await over(lancers, { rows, url: 'https://www.lancers.jp/mypage/message/?userId=70&workId=5' });
  expect((await screen.findByText(/一覧では「選定中」でした/u)).textContent).toContain('判定には使っていません');
  expect(screen.getByRole('heading', { name: '段階は読み取れませんでした' })).toBeTruthy();
  cleanup();
  await over(lancers, { rows, url: 'https://www.lancers.jp/mypage/message/?userId=70&workId=6' });
  await screen.findByRole('heading', { name: '仮払い済み・業務中' });
  cleanup();
  await over({ ...lancers, subject: '6' }, { rows, url: 'https://www.lancers.jp/mypage/message?boardId=6' });
  expect(screen.queryByText(/一覧では/u)).toBeNull();
});

test('a page before the contract against a list after escrow: the page counts, and both are shown with their days', async () => {
  await over({ stage: { value: 'before_contract', evidence: '応募・スカウト', source: 'page', where: 'steps' } }, { rows: { 'contract:12': listed('funded', '進行中', 3) } });
  const group = await misfits();
  expect(screen.getByRole('heading', { name: '契約前' })).toBeTruthy();
  expect(told(group)).toEqual(['画面の表示契約前 応募・スカウト 日付', '一覧の表示仮払い済み・業務中 進行中 日付']);
  expect(group.textContent).toContain('いま開いているページの表示で判定しています');
});

test('the person\'s answer against the page is shown, and can be taken back', async () => {
  const { local } = await over({ stage: { value: 'contracted', evidence: '仮払いを行っています', source: 'page' } }, { escrow: { paid: true, at: day(4) } });
  const group = await misfits();
  expect(told(group)).toEqual(['画面の表示契約済み・仮払い前 仮払いを行っています 日付', 'あなたの答え仮払いは済んでいる 日付取り消す']);
  within(group).getByRole('button', { name: '取り消す' }).click();
  await waitFor(() => { expect(screen.queryByRole('group', { name: /合わない記録/u })).toBeNull(); });
  expect(JSON.parse(local.values.get('thread:crowdworks:12') ?? '')).toMatchObject({ escrow: null });
});

test('what has only moved on since is no contradiction', async () => {
  await over({ stage: { value: 'funded', evidence: '業務を開始しています', source: 'page' } }, { rows: { 'contract:12': listed('contracted', '仮払い待ち', 3) }, escrow: { paid: true, at: day(2) } });
  await new Promise((resolve) => { setTimeout(resolve, 100); });
  expect(screen.queryByRole('group', { name: /合わない記録/u })).toBeNull();
});

test('why the page shows no stage, and what an end of the contract would do', async () => {
  await over({ stage: { value: 'unknown', evidence: '時間単価 1,430円', source: 'page', where: 'wage' } }, {});
  expect(screen.getByText(/時間単価の契約では、仮払いの状態がこの画面に出ません/u)).toBeTruthy();
  cleanup();
  await over({ stage: { value: 'funded', evidence: '業務を開始しています\n契約終了同意待ち', source: 'page', where: 'text' } }, {});
  expect(screen.getByText(/途中終了に同意すると、仮払いは依頼者に返金されます/u)).toBeTruthy();
  cleanup();
  await over({ stage: { value: 'unknown', evidence: '契約途中終了リクエスト', source: 'page', where: 'text' } }, {});
  expect(screen.queryByText(/途中終了に同意すると/u)).toBeNull();
});

test('an application\'s page is before the contract by its nature, in words of its own', async () => {
  await over({ stage: { value: 'before_contract', evidence: null, source: 'nature' } }, { url: 'https://crowdworks.jp/proposals/12' });
  expect(screen.getByText(/応募や相談のページなので、まだ契約の前です/u)).toBeTruthy();
});

test('a status of the application on the page wins over the tick, and both are told', async () => {
  await over({ approval: 'rejected', approvalShown: { value: 'rejected', evidence: '申請ステータス 非承認' } }, {});
  const panel = screen.getByRole('region', { name: 'サービス外連絡申請' });
  expect(panel.textContent).toContain('画面の申請ステータス：承認されていません');
  expect(panel.textContent).toContain('申請ステータス 非承認');
  expect(panel.textContent).toContain('画面に申請ステータスがあるときは、その表示で判定します');
  expect(within(panel).queryByRole('checkbox')).toBeNull();
  cleanup();
  const parts = createScene({ page: reportDouble({ approval: 'applied', approvalShown: { value: 'applied', evidence: '申請ステータス 申請中' } }), url: CONTRACT });
  Object.assign(holder.api, parts.api);
  await parts.local.set({ 'thread:crowdworks:12': { v: 1, escrow: null, approval: { value: 'approved', at: day(1) } } });
  await openPopup();
  const again = screen.getByRole('region', { name: 'サービス外連絡申請' });
  await waitFor(() => { expect(within(again).getByRole<HTMLInputElement>('checkbox').checked).toBe(true); });
  expect(again.textContent).toContain('あなたの記録と違いますが、画面の申請ステータスを優先して判定しています');
});
