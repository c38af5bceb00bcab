// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { reportDouble } from '../../model/report-double';
import { createScene, openTab, type Scene } from './screen-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));
afterEach(() => { cleanup(); });

function stand(change: Partial<Scene> = {}) {
  const parts = createScene({ url: 'https://www.lancers.jp/mypage/message?boardId=12', page: reportDouble({ platform: 'lancers' }), ...change });
  Object.assign(holder.api, parts.api);
  return parts;
}
const open = () => openTab('4つの認証');
const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox', { hidden: true }).filter((box) => box.closest('.checklist') !== null);
const items = () => [...document.querySelectorAll('.checklist > li')];

test('the four stand in the order of Lancers; the first to do is named, and one that needs another says which', async () => {
  stand();
  await open();
  await waitFor(() => { expect(boxes()[0]?.disabled).toBe(false); });
  expect(items().map((item) => item.querySelector('.name')?.textContent)).toEqual(['本人確認', '機密保持確認', '電話確認', 'ランサーズチェック']);
  expect(boxes().map(({ disabled }) => disabled)).toEqual([false, true, true, false]);
  expect(items()[1]?.textContent).toContain('「本人確認」のあとに進められます。');
  expect(items().map((item) => item.textContent.includes('次はこれ'))).toEqual([true, false, false, false]);
  expect(screen.getByText('0 / 4 完了')).toBeTruthy();
});

test('each has a line on what it is and a link of Lancers that tells the page nothing of us', async () => {
  stand();
  await open();
  for (const item of items()) {
    const link = within(item as HTMLElement).getByRole<HTMLAnchorElement>('link');
    expect(link.href).toMatch(/^https:\/\/www\.lancers\.jp\//u);
    expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
    expect(item.querySelector('.about p')?.textContent).toMatch(/。$/u);
  }
});

test('a tick opens what waited for it, has its date, survives the popup, and can be taken back', async () => {
  const { local } = stand();
  await open();
  await waitFor(() => { expect(boxes()[0]?.disabled).toBe(false); });
  boxes()[0]?.click();
  await waitFor(() => { expect(boxes().map(({ checked, disabled }) => [checked, disabled])).toEqual([[true, false], [false, false], [false, false], [false, false]]); });
  expect(items()[0]?.textContent).toMatch(/完了（\d{4}\/\d+\/\d+に自分で記録）/u);
  expect(items()[1]?.textContent).toContain('次はこれ');
  expect(local.values.has('ticks')).toBe(true);

  cleanup();
  await open();
  await waitFor(() => { expect(boxes()[0]?.checked).toBe(true); });
  boxes()[0]?.click();
  await waitFor(() => { expect(boxes()[0]?.checked).toBe(false); });
  expect(boxes()[1]?.disabled).toBe(true);
});

test('what was ticked stays the person\'s own although its requirement is taken back', async () => {
  const { local } = stand();
  await local.set({ ticks: { v: 1, ticks: { nda: '2026-11-20T01:00:00Z' } } });
  await open();
  await waitFor(() => { expect(boxes()[1]?.checked).toBe(true); });
  expect(boxes()[1]?.disabled).toBe(false);
});

test('all four done', async () => {
  const { local } = stand();
  const at = '2026-11-20T01:00:00Z';
  await local.set({ ticks: { v: 1, ticks: { identity: at, nda: at, phone: at, lancers_check: at } } });
  await open();
  await screen.findByText('4つとも終わっています。');
  expect(document.body.textContent).not.toContain('次はこれ');
});

test('a tick that cannot be kept is not shown as kept', async () => {
  const { local } = stand();
  await open();
  await waitFor(() => { expect(boxes()[0]?.disabled).toBe(false); });
  local.breakWrites(true);
  boxes()[0]?.click();
  expect((await screen.findByRole('alert')).textContent).toContain('保存できませんでした');
  expect(boxes()[0]?.checked).toBe(false);
});

test('with no background no box can be ticked, and the popup says so', async () => {
  stand({ backgroundAnswers: false });
  await open();
  expect((await screen.findByRole('alert')).textContent).toBe('保存してある記録を読み込めませんでした。');
  expect(boxes().every(({ disabled }) => disabled)).toBe(true);
});

test('records that could not be understood are told', async () => {
  const { local } = stand();
  await local.set({ ticks: 'from another age' });
  await open();
  expect(await screen.findByText(/以前の記録のうち1件は/u)).toBeTruthy();
});

test('in a private window ticks stay off the disk', async () => {
  const { local } = stand({ incognito: true });
  await open();
  await waitFor(() => { expect(boxes()[0]?.disabled).toBe(false); });
  boxes()[0]?.click();
  await waitFor(() => { expect(boxes()[0]?.checked).toBe(true); });
  expect(local.values.size).toBe(0);
});

const MARKS = { v: 1, marks: { identity: { done: true, readAt: '2026-11-20T01:00:00Z' }, nda: { done: false, readAt: '2026-11-20T01:00:00Z' } } };

test('what a page of one\'s own showed is told with its day, and counts: no box can contradict it', async () => {
  const { local } = stand();
  await local.set({ marks: MARKS });
  await open();
  await screen.findByText('1 / 4 完了');
  expect(items()[0]?.textContent).toMatch(/完了（2026\/11\/20に画面で確認）/u);
  expect(items()[0]?.querySelector('input')).toBeNull();
  expect(items()[1]?.textContent).toMatch(/未完了（2026\/11\/20に画面で確認）/u);
  expect(items()[1]?.textContent).toContain('次はこれ');
});

test('a tick that is newer than the page counts, and what the page showed is told beside it; an older one does not', async () => {
  const { local } = stand();
  await local.set({ marks: MARKS, ticks: { v: 1, ticks: { nda: '2026-11-25T01:00:00Z' } } });
  await open();
  await screen.findByText('2 / 4 完了');
  expect(items()[1]?.textContent).toContain('その前の画面では未完了でした（2026/11/20）。');
  cleanup();
  await local.set({ ticks: { v: 1, ticks: { nda: '2026-11-10T01:00:00Z' } } });
  await open();
  await screen.findByText('1 / 4 完了');
});

test('each says what it needs, how it goes and what it opens, and how sure that is; the entry is the one that is proven', async () => {
  stand();
  await open();
  for (const item of items()) expect([...item.querySelectorAll('dt')].map(({ textContent }) => textContent)).toEqual(expect.arrayContaining(['必要なもの', '進め方', 'できること']));
  expect(screen.getByRole<HTMLAnchorElement>('link', { name: /^ランクのページで始める/u }).href).toBe('https://www.lancers.jp/user_report/rank');
  expect(items().map((item) => item.querySelector('details') === null)).toEqual([true, false, false, false]);
});

test('over CrowdWorks it says whose verifications they are, and what is something else', async () => {
  stand({ url: 'https://crowdworks.jp/proposals/12', page: reportDouble() });
  await open();
  expect(screen.getByText(/いま開いているクラウドワークスの本人確認とは別です/u)).toBeTruthy();
  expect(screen.getByText('クラウドワークスの「秘密保持契約」')).toBeTruthy();
});
