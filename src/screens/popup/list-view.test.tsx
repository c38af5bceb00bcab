// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { reportDouble } from '../../model/report-double';
import type { ListedBadge, PageReport } from '../../model/protocol';
import { createScene, openPopup } from './screen-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const job = (id: string, level: ListedBadge['badge']['level'], reason: string): ListedBadge => ({
  id, title: `仕事${id}`, client: `依頼者${id}`, badge: { level, kind: level === 'unknown' ? 'not_shown' : null, label: '印', reasons: [{ signal: 'unread', effect: level === 'unknown' ? 'unknown' : 'bad', text: reason }] },
});

function over(change: Partial<PageReport>, jobs: ListedBadge[] = [], shows = true) {
  const parts = createScene({ jobs, shows, url: 'https://www.lancers.jp/work/search', page: reportDouble({ platform: 'lancers', kind: 'listing', subject: null, texts: { total: 3, judged: 3 }, ...change }) });
  Object.assign(holder.api, parts.api);
  return parts;
}

test('over a list stands how many jobs have each level, worst first, and nothing of a stage', async () => {
  over({ badges: { clear: 1, danger: 2 } });
  await openPopup();
  expect([...document.querySelectorAll('.levels summary')].map((row) => row.textContent)).toEqual(['応募・続行を見直しましょう2件', '目立つ注意点なし1件']);
  expect(screen.getByText('ランサーズ · 募集の一覧')).toBeTruthy();
  expect(document.querySelector('.stage')).toBeNull();
  expect(screen.queryByText('気になる文面は見つかりませんでした。')).toBeNull();
});

test('a level opens to its jobs, each with its client, its reasons and the way to its badge, of quiet ones as well', async () => {
  const { asked } = over({ badges: { danger: 1, unknown: 2 } }, [job('1', 'unknown', '未確認です'), job('2', 'danger', '規約に触れる依頼があります'), job('3', 'unknown', '評価が出ません')]);
  const close = vi.spyOn(window, 'close').mockImplementation(() => undefined);
  await openPopup();
  await waitFor(() => { expect([...document.querySelectorAll('.unknown li > button b')].map((title) => title.textContent)).toEqual(['仕事1', '仕事3']); });
  expect(document.querySelector('.danger .jobs')?.textContent).toBe('仕事2依頼者2見る注意：規約に触れる依頼があります');
  expect(document.querySelector('.unknown .jobs')?.textContent).toContain('依頼者1見る不明：未確認です');
  screen.getByRole('button', { name: /仕事3/u, hidden: true }).click();
  await waitFor(() => { expect(asked).toEqual([{ type: 'show-finding', id: '3' }]); });
  await waitFor(() => { expect(close).toHaveBeenCalledOnce(); });
});

test('a job that is gone from the page is said to be, and the popup stays', async () => {
  over({ badges: { danger: 1 } }, [job('1', 'danger', '規約に触れる依頼があります')], false);
  const close = vi.spyOn(window, 'close').mockImplementation(() => undefined);
  await openPopup();
  (await screen.findByRole('button', { name: /仕事1/u, hidden: true })).click();
  expect((await screen.findByRole('alert', { hidden: true })).textContent).toBe('この募集は、いまのページに見つかりませんでした。');
  expect(close).not.toHaveBeenCalled();
});

test('of many jobs at one level the first are listed, and all when asked for', async () => {
  over({ badges: { unknown: 40 } }, Array.from({ length: 40 }, (_, index) => job(String(index), 'unknown', '未確認です')));
  await openPopup();
  const all = await screen.findByRole('button', { name: '40件すべてを表示', hidden: true });
  expect(document.querySelectorAll('.jobs > li')).toHaveLength(12);
  all.click();
  await waitFor(() => { expect(document.querySelectorAll('.jobs > li')).toHaveLength(40); });
});

test('the switch is kept, and the page is asked to show itself by it', async () => {
  const { local, asked } = over({ badges: { danger: 2 } });
  await openPopup();
  const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: /薄く表示する/u });
  expect(box.checked).toBe(false);
  box.click();
  await waitFor(() => { expect(box.checked).toBe(true); });
  expect(JSON.parse(local.values.get('settings') ?? '')).toMatchObject({ dimDanger: true });
  expect(asked.map(({ type }) => type)).toContain('reread');
});

test('a switch that cannot be kept stays as it was, and says so', async () => {
  const { local } = over({ badges: { danger: 2 } });
  local.breakWrites(true);
  await openPopup();
  const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: /薄く表示する/u });
  box.click();
  expect((await screen.findByRole('alert')).textContent).toBe('設定を保存できませんでした。');
  expect(box.checked).toBe(false);
});

test('of a list that cannot be read no numbers are told', async () => {
  over({ health: { state: 'unreadable', missing: [{ what: 'unknown_layout' }] }, texts: { total: 0, judged: 0 } });
  await openPopup();
  expect(document.querySelector('.levels')).toBeNull();
  expect(document.querySelector('.verdict')).not.toBeNull();
});
