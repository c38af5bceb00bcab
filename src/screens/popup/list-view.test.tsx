// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { reportDouble } from '../../model/report-double';
import type { PageReport } from '../../model/protocol';
import { createScene, openPopup } from './screen-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));
afterEach(() => { cleanup(); });

function over(change: Partial<PageReport>) {
  const parts = createScene({ url: 'https://www.lancers.jp/work/search', page: reportDouble({ platform: 'lancers', kind: 'listing', subject: null, texts: { total: 3, judged: 3 }, ...change }) });
  Object.assign(holder.api, parts.api);
  return parts;
}

test('over a list stands how many jobs have each level, worst first, and nothing of a stage', async () => {
  over({ badges: { clear: 1, danger: 2 } });
  await openPopup();
  expect([...document.querySelectorAll('.levels > div')].map((row) => row.textContent)).toEqual(['応募・続行を見直しましょう2件', '目立つ注意点なし1件']);
  expect(screen.getByText('ランサーズ · 募集の一覧')).toBeTruthy();
  expect(document.querySelector('.stage')).toBeNull();
  expect(screen.queryByText('気になる文面は見つかりませんでした。')).toBeNull();
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
