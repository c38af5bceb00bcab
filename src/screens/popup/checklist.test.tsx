// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { reportDouble } from '../../model/report-double';
import { createScene, openPopup, type Scene } from './screen-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));
afterEach(() => { cleanup(); });

function stand(change: Partial<Scene> = {}) {
  const parts = createScene({ url: 'https://www.lancers.jp/mypage/message?boardId=12', page: reportDouble({ platform: 'lancers' }), ...change });
  Object.assign(holder.api, parts.api);
  return parts;
}
const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox', { hidden: true }).filter((box) => box.closest('.checklist') !== null);
const items = () => [...document.querySelectorAll('.checklist > li')];

test('the four stand in the order of Lancers; the first to do is named, and one that needs another says which', async () => {
  stand();
  await openPopup();
  await waitFor(() => { expect(boxes()[0]?.disabled).toBe(false); });
  expect(items().map((item) => item.querySelector('.name')?.textContent)).toEqual(['本人確認', '機密保持確認', '電話確認', 'ランサーズチェック']);
  expect(boxes().map(({ disabled }) => disabled)).toEqual([false, true, true, false]);
  expect(items()[1]?.textContent).toContain('「本人確認」のあとに進められます。');
  expect(items().map((item) => item.textContent.includes('次はこれ'))).toEqual([true, false, false, false]);
  expect(screen.getByText('0 / 4 完了')).toBeTruthy();
});

test('each has a line on what it is and a link of Lancers that tells the page nothing of us', async () => {
  stand();
  await openPopup();
  for (const item of items()) {
    const link = within(item as HTMLElement).getByRole<HTMLAnchorElement>('link');
    expect(link.href).toMatch(/^https:\/\/www\.lancers\.jp\//u);
    expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
    expect(item.querySelector('.about p')?.textContent).toMatch(/。$/u);
  }
});

test('a tick opens what waited for it, has its date, survives the popup, and can be taken back', async () => {
  const { local } = stand();
  await openPopup();
  await waitFor(() => { expect(boxes()[0]?.disabled).toBe(false); });
  boxes()[0]?.click();
  await waitFor(() => { expect(boxes().map(({ checked, disabled }) => [checked, disabled])).toEqual([[true, false], [false, false], [false, false], [false, false]]); });
  expect(items()[0]?.textContent).toMatch(/完了（\d{4}\/\d+\/\d+に自分で記録）/u);
  expect(items()[1]?.textContent).toContain('次はこれ');
  expect(local.values.has('ticks')).toBe(true);

  cleanup();
  await openPopup();
  await waitFor(() => { expect(boxes()[0]?.checked).toBe(true); });
  boxes()[0]?.click();
  await waitFor(() => { expect(boxes()[0]?.checked).toBe(false); });
  expect(boxes()[1]?.disabled).toBe(true);
});

test('what was ticked stays the person\'s own although its requirement is taken back', async () => {
  const { local } = stand();
  await local.set({ ticks: { v: 1, ticks: { nda: '2026-11-20T01:00:00Z' } } });
  await openPopup();
  await waitFor(() => { expect(boxes()[1]?.checked).toBe(true); });
  expect(boxes()[1]?.disabled).toBe(false);
});

test('all four done', async () => {
  const { local } = stand();
  const at = '2026-11-20T01:00:00Z';
  await local.set({ ticks: { v: 1, ticks: { identity: at, nda: at, phone: at, lancers_check: at } } });
  await openPopup();
  await screen.findByText('4つとも終わっています。');
  expect(document.body.textContent).not.toContain('次はこれ');
});

test('a tick that cannot be kept is not shown as kept', async () => {
  const { local } = stand();
  await openPopup();
  await waitFor(() => { expect(boxes()[0]?.disabled).toBe(false); });
  local.breakWrites(true);
  boxes()[0]?.click();
  expect((await screen.findByRole('alert')).textContent).toContain('保存できませんでした');
  expect(boxes()[0]?.checked).toBe(false);
});

test('with no background no box can be ticked, and the popup says so', async () => {
  stand({ backgroundAnswers: false });
  await openPopup();
  expect((await screen.findByRole('alert')).textContent).toBe('保存してある記録を読み込めませんでした。');
  expect(boxes().every(({ disabled }) => disabled)).toBe(true);
});

test('records that could not be understood are told', async () => {
  const { local } = stand();
  await local.set({ ticks: 'from another age' });
  await openPopup();
  expect(await screen.findByText(/以前の記録のうち1件は/u)).toBeTruthy();
});

test('in a private window ticks stay off the disk', async () => {
  const { local } = stand({ incognito: true });
  await openPopup();
  await waitFor(() => { expect(boxes()[0]?.disabled).toBe(false); });
  boxes()[0]?.click();
  await waitFor(() => { expect(boxes()[0]?.checked).toBe(true); });
  expect(local.values.size).toBe(0);
});

test.each([['https://www.lancers.jp/work/detail/5', true], ['https://crowdworks.jp/proposals/12', false], [undefined, false]])('over %s the checklist is open: %s', async (url, open) => {
  stand({ url, page: null });
  const { container } = await openPopup();
  expect(container.querySelector('details.panel') === null).toBe(open);
}, 8000);
