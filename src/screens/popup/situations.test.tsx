// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { reportDouble } from '../../model/report-double';
import { createScene, openPopup, type Scene } from './screen-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));
afterEach(() => { cleanup(); });

function stand(change: Partial<Scene>) {
  const parts = createScene(change);
  Object.assign(holder.api, parts.api);
  return parts;
}

const CROWDWORKS = 'https://crowdworks.jp/*';
const LANCERS = 'https://www.lancers.jp/*';

test.each<[string, Partial<Scene>, string, string]>([
  ['a page that was open before the extension came', {}, 'reload', 'このページを再読み込みすると確認できます'],
  ['a site that was withdrawn', { withdrawn: [CROWDWORKS] }, 'no-access', 'このサイトへのアクセスが許可されていません'],
  ['a tab whose address is not told, with a site withdrawn', { url: undefined, withdrawn: [LANCERS] }, 'no-access', 'このサイトへのアクセスが許可されていません'],
  ['the login page', { url: 'https://crowdworks.jp/login' }, 'excluded', 'このページでは動きません'],
  ['another page of the site', { url: 'https://crowdworks.jp/' }, 'other-page', 'このページは確認の対象ではありません'],
  ['another site', { url: undefined }, 'elsewhere', 'クラウドワークスかランサーズのページで使います'],
  ['a site whose address looks alike', { url: 'https://crowdworks.jp.example.com/proposals/12' }, 'elsewhere', 'クラウドワークスかランサーズのページで使います'],
])('%s', async (_, scene, state, heading) => {
  stand(scene);
  await openPopup();
  expect(document.querySelector('[data-state]')?.getAttribute('data-state')).toBe(state);
  expect(screen.getByRole('heading', { name: heading })).toBeTruthy();
  expect(screen.getByText(/非公式のツールです。安全を保証するものでも、法律相談でもありません。/u)).toBeTruthy();
  expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual(['このページ', '4つの認証', '文章を確認']);
});

test('a withdrawn site elsewhere is no matter where another page is read', async () => {
  stand({ withdrawn: [LANCERS], page: reportDouble() });
  await openPopup();
  expect(document.querySelector('[data-state="report"]')).not.toBeNull();
});

test('the button loads the page again, and the popup follows', async () => {
  const { scene, api } = stand({});
  await openPopup();
  api.tabs.reload.mockImplementation(() => { scene.page = reportDouble(); return Promise.resolve(); });
  screen.getByRole('button', { name: '再読み込みする' }).click();
  await screen.findByRole('heading', { name: '契約済み・仮払い前' });
  expect(api.tabs.reload).toHaveBeenCalledWith(7);
});

test('the button asks for the withdrawn site alone; once granted, the page wants to be loaded again', async () => {
  const { api } = stand({ url: undefined, withdrawn: [LANCERS] });
  await openPopup();
  expect(document.body.textContent).toContain('ランサーズのページを確認するには');
  screen.getByRole('button', { name: 'アクセスを許可する' }).click();
  expect(api.permissions.request).toHaveBeenCalledWith({ origins: [LANCERS] });
  await waitFor(() => { expect(document.querySelector('[data-state="elsewhere"]')).not.toBeNull(); });
});

test('a refusal is answered with the other way', async () => {
  stand({ withdrawn: [CROWDWORKS, LANCERS], url: undefined, grants: false });
  await openPopup();
  expect(document.body.textContent).toContain('クラウドワークスとランサーズのページ');
  screen.getByRole('button', { name: 'アクセスを許可する' }).click();
  expect((await screen.findByRole('alert')).textContent).toMatch(/拡張機能の設定/u);
});

test('a site can be paused and goes on, and a page on it is then as if nothing of ours were there', async () => {
  const { local } = stand({ page: reportDouble() });
  await openPopup();
  screen.getByRole('button', { name: 'このサイトで休止' }).click();
  await screen.findByRole('heading', { name: 'クラウドワークスでは休止しています' });
  expect(document.querySelector('[data-state="paused"]')).not.toBeNull();
  expect(JSON.parse(local.values.get('settings') ?? '')).toMatchObject({ v: 3, paused: ['crowdworks'] });
  cleanup();
  await openPopup();
  within(screen.getByRole('main')).getByRole('button', { name: '再開する' }).click();
  await screen.findByRole('heading', { name: '契約済み・仮払い前' });
});

test('one site paused leaves the other alone, and elsewhere there is nothing to pause', async () => {
  const { local } = stand({ page: reportDouble() });
  await local.set({ settings: { v: 3, categoriesOff: [], notices: true, badges: true, dimDanger: false, toolbarCount: true, theme: 'system', paused: ['lancers'] } });
  await openPopup();
  expect(document.querySelector('[data-state="report"]')).not.toBeNull();
  cleanup();
  stand({ url: undefined });
  await openPopup();
  expect(screen.queryByRole('button', { name: /休止|再開/u })).toBeNull();
});

test('a pause that cannot be kept is said to be lost', async () => {
  const { local } = stand({ page: reportDouble() });
  local.breakWrites(true);
  await openPopup();
  screen.getByRole('button', { name: 'このサイトで休止' }).click();
  expect((await screen.findByRole('alert')).textContent).toContain('保存できませんでした');
});
