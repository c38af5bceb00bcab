import { beforeEach, expect, test, vi } from 'vitest';
import { createBrowserDouble } from './browser-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));

let browser = createBrowserDouble();
const start = async (change: object = {}) => {
  browser = createBrowserDouble();
  Object.assign(holder.api, browser.api, { contextMenus: undefined }, change);
  vi.resetModules();
  await import('./index');
};
const asked = () => browser.api.tabs.sendMessage.mock.calls;

beforeEach(() => start());

test.each(['next-finding', 'previous-finding'])('%s is put to the page in front, and a page without our script is no error', async (command) => {
  browser.fire('command', command, { id: 7 });
  await vi.waitFor(() => { expect(asked()).toEqual([[7, { type: command }]]); });
});

test('a browser that does not tell the tab is asked for the one in front', async () => {
  browser.tabs.push({ id: 9, incognito: false });
  browser.fire('command', 'next-finding', undefined);
  await vi.waitFor(() => { expect(asked()).toEqual([[9, { type: 'next-finding' }]]); });
});

test('what is no command of the page is not put to it', async () => {
  browser.fire('command', '_execute_action', { id: 7 });
  browser.fire('command', 'reread', { id: 7 });
  browser.fire('command', 'next-finding', { id: 8 });
  await vi.waitFor(() => { expect(asked()).toEqual([[8, { type: 'next-finding' }]]); });
});

test('a browser without keys starts all the same', async () => {
  await start({ commands: undefined });
  expect(browser.fire('installed', { reason: 'update' })).toHaveLength(1);
});
