// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { createBrowserDouble, openOptions } from './options-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));
afterEach(() => { cleanup(); });

async function stand(change: Parameters<typeof createBrowserDouble>[0] = {}) {
  const double = createBrowserDouble(change);
  Object.assign(holder.api, double.api);
  await openOptions();
  return double;
}
const section = () => within(screen.getByRole('region', { name: '右クリックとキー操作' }));
const box = () => section().getByRole<HTMLInputElement>('checkbox', { name: '右クリックのメニューに「選択した文章を確認」を出す' });

test('the item of the menu is switched on by a permission that the browser gives, and off by giving it back with the item', async () => {
  const { api, local } = await stand();
  await waitFor(() => { expect(box().disabled).toBe(false); });
  expect(box().checked).toBe(false);
  expect(api.permissions.request).not.toHaveBeenCalled();
  box().click();
  expect(api.permissions.request, 'in the click itself').toHaveBeenCalledExactlyOnceWith({ permissions: ['contextMenus'] });
  await waitFor(() => { expect(box().checked).toBe(true); });
  box().click();
  await waitFor(() => { expect(box().checked).toBe(false); });
  expect(api.permissions.remove).toHaveBeenCalledExactlyOnceWith({ permissions: ['contextMenus'] });
  const [taken] = api.contextMenus.removeAll.mock.invocationCallOrder;
  expect(taken).toBeLessThan(api.permissions.remove.mock.invocationCallOrder[0] ?? 0);
  expect([...local.values.keys()], 'nothing is kept that could say otherwise').toEqual([]);
});

test('a permission that is taken by hand switches the setting off, here and after coming back', async () => {
  const { api } = await stand();
  await waitFor(() => { expect(box().disabled).toBe(false); });
  box().click();
  await waitFor(() => { expect(box().checked).toBe(true); });
  await api.permissions.remove({ permissions: ['contextMenus'] });
  await waitFor(() => { expect(box().checked).toBe(false); });
});

test('when the browser refuses it is said, and the box stays as it was', async () => {
  const { state } = await stand();
  await waitFor(() => { expect(box().disabled).toBe(false); });
  state.grants = false;
  box().click();
  expect((await section().findByRole('alert')).textContent).toContain('もう一度');
  expect(box().checked).toBe(false);
  state.grants = true;
  box().click();
  await waitFor(() => { expect(section().queryByRole('alert')).toBeNull(); });
});

test('the keys are shown as they are set, with the place where they are changed', async () => {
  const { api, state } = await stand();
  const row = (name: string) => section().getByText(name).nextElementSibling?.textContent;
  await waitFor(() => { expect(row('契約ガードのポップアップを開く')).toBe('Alt + Shift + K'); });
  expect(row('次の注意へ移る')).toBe('Alt + Shift + .');
  expect(row('前の注意へ移る')).toBe('割り当てなし');
  expect(section().getByText(/chrome:\/\/extensions\/shortcuts/u)).toBeTruthy();
  section().getByRole('button', { name: 'キーの設定を開く' }).click();
  expect(api.tabs.create).toHaveBeenCalledExactlyOnceWith({ url: 'chrome://extensions/shortcuts' });
  state.shortcuts = [{ name: 'previous-finding', shortcut: '⌥⇧P' }];
  dispatchEvent(new Event('focus'));
  await waitFor(() => { expect(row('前の注意へ移る')).toBe('⌥⇧P'); });
});

test('Firefox has no such permission to give later: there is no switch, and the way is told', async () => {
  const { api } = await stand({ kind: 'firefox' });
  expect(section().queryByRole('checkbox')).toBeNull();
  expect(section().getByText(/ポップアップの「文章を確認」に貼り付け/u)).toBeTruthy();
  expect((await section().findByText(/about:addons/u)).textContent).toContain('拡張機能のショートカットキーの管理');
  section().getByRole('button', { name: 'キーの設定を開く' }).click();
  expect(api.commands.openShortcutSettings).toHaveBeenCalledOnce();
});

test('a Firefox that opens its settings for nobody says where they are, and a browser without keys has none', async () => {
  const double = createBrowserDouble({ kind: 'firefox' });
  Object.assign(holder.api, { ...double.api, commands: { getAll: double.api.commands.getAll } });
  await openOptions();
  await section().findByText(/about:addons/u);
  expect(section().queryByRole('button')).toBeNull();
  cleanup();
  Object.assign(holder.api, { commands: undefined });
  await openOptions();
  expect(section().queryByText('キー操作')).toBeNull();
});
