import { beforeEach, expect, test, vi } from 'vitest';
import type { BackgroundReply } from '../model/protocol';
import { reportDouble } from '../model/report-double';
import { createBrowserDouble } from './browser-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));

const THREAD = 'https://crowdworks.jp/proposals/12';
const SCREEN = { id: 'ours', url: 'chrome-extension://ours/src/screens/check/index.html' };
const TEXT = 'LINEのIDを教えてください。';

let browser = createBrowserDouble();
const start = async () => {
  vi.resetModules();
  await import('./index');
};
const permit = () => {
  Object.assign(holder.api, { contextMenus: browser.menu.api });
  browser.fire('permitted', { permissions: ['contextMenus'] });
};
const choose = (info: object, tab: object | undefined = { id: 7 }) => browser.fire('chosen', { menuItemId: 'check-selection', selectionText: TEXT, ...info }, tab);
const opened = () => vi.waitFor(() => { expect(browser.api.windows.create).toHaveBeenCalled(); });

function take(sender: unknown = SCREEN): Promise<BackgroundReply<'take-handed-text'>> {
  return new Promise((resolve) => { browser.fire('message', { type: 'take-handed-text' }, sender, resolve); });
}

beforeEach(async () => {
  browser = createBrowserDouble();
  Object.assign(holder.api, browser.api, { contextMenus: undefined });
  await start();
});

test('without the permission there is no item, and nothing fails; with it there is one, which every start of the browser makes anew', async () => {
  browser.fire('installed', { reason: 'update' });
  browser.fire('started');
  expect(browser.menu.items.size).toBe(0);
  permit();
  await vi.waitFor(() => { expect(browser.menu.items.get('check-selection')).toEqual({ id: 'check-selection', title: 'options_menu_item', contexts: ['selection'] }); });
  browser.menu.items.clear();
  browser.fire('started');
  await vi.waitFor(() => { expect([...browser.menu.items.keys()]).toEqual(['check-selection']); });
});

test('another permission that comes has nothing to do with it', async () => {
  permit();
  await vi.waitFor(() => { expect(browser.menu.items.size).toBe(1); });
  browser.menu.items.clear();
  browser.fire('permitted', { origins: ['https://crowdworks.jp/*'] });
  browser.fire('permitted', { permissions: [] });
  await new Promise((resolve) => { setTimeout(resolve); });
  expect(browser.menu.items.size).toBe(0);
});

test('a text that is chosen waits in memory for a window of its own, whose address does not tell it, and is given once', async () => {
  permit();
  choose({ pageUrl: 'https://example.com/' });
  await opened();
  expect(browser.api.windows.create).toHaveBeenCalledExactlyOnceWith({ type: 'popup', url: SCREEN.url, width: 460, height: 720 });
  expect(browser.api.storage.local.values.size).toBe(0);
  expect(browser.api.tabs.sendMessage, 'another site is asked nothing').not.toHaveBeenCalled();
  expect(await take()).toEqual({ ok: true, handed: { text: TEXT, platform: null, kind: null, stage: null } });
  expect(await take()).toEqual({ ok: true, handed: null });
  expect(browser.api.storage.session.values.has('handed-text')).toBe(false);
});

test('it outlives the background', async () => {
  permit();
  choose({ pageUrl: THREAD });
  await opened();
  const events = createBrowserDouble();
  // The browser goes on, and starts the script anew.
  Object.assign(holder.api, { runtime: events.api.runtime, tabs: events.api.tabs, commands: events.api.commands, permissions: events.api.permissions });
  await start();
  const reply = await new Promise((resolve) => { events.fire('message', { type: 'take-handed-text' }, SCREEN, resolve); });
  expect(reply).toMatchObject({ ok: true, handed: { text: TEXT, platform: 'crowdworks' } });
});

test.each([
  ['a thread, with its stage', reportDouble({ stage: { value: 'funded', evidence: null, source: 'page' } }), THREAD, { platform: 'crowdworks', kind: 'message', stage: 'funded' }],
  ['a post, which is before any contract', reportDouble({ platform: 'lancers', kind: 'job' }), 'https://www.lancers.jp/work/detail/1', { platform: 'lancers', kind: 'job', stage: null }],
  ['a list', reportDouble({ kind: 'listing' }), 'https://crowdworks.jp/public/jobs/search', { platform: 'crowdworks', kind: null, stage: null }],
  ['a page that says nothing of itself', null, THREAD, { platform: 'crowdworks', kind: null, stage: null }],
])('the page on which it was chosen tells how it is to be read: %s', async (_, report, pageUrl, told) => {
  permit();
  if (report !== null) browser.pages.set(7, report);
  choose({ pageUrl });
  await opened();
  expect(await take()).toEqual({ ok: true, handed: { text: TEXT, ...told } });
});

test.each([
  ['with the lines that its page has, which the browser joins', '【条件】\n・LINEのIDを教えてください。', '【条件】\n・LINEのIDを教えてください。'],
  ['as the browser tells it, where the page has another', 'ほかの文章', '【条件】 ・LINEのIDを教えてください。'],
  ['as the browser tells it, where the page is left alone', null, '【条件】 ・LINEのIDを教えてください。'],
])('the text is taken %s', async (_, selected, text) => {
  permit();
  browser.api.tabs.sendMessage.mockImplementation((...[, request]: unknown[]) => Promise.resolve((request as { type: string }).type === 'selection' ? selected : null));
  choose({ pageUrl: THREAD, selectionText: '【条件】 ・LINEのIDを教えてください。' });
  await opened();
  expect(await take()).toMatchObject({ handed: { text } });
});

test('a window that is open already takes it, and no other opens', async () => {
  permit();
  browser.api.runtime.sendMessage.mockResolvedValue(true);
  choose({ pageUrl: THREAD });
  await vi.waitFor(() => { expect(browser.api.runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'text-handed' }); });
  expect(browser.api.storage.session.values.has('handed-text')).toBe(true);
  await Promise.resolve();
  expect(browser.api.windows.create).not.toHaveBeenCalled();
});

test.each([['another item', { menuItemId: 'other' }], ['nothing but spaces', { selectionText: ' \n' }], ['no text', { selectionText: undefined }]])('%s is no text to be checked', async (_, info) => {
  permit();
  choose(info);
  expect(await take()).toEqual({ ok: true, handed: null });
  expect(browser.api.windows.create).not.toHaveBeenCalled();
});

test('no page is given it', async () => {
  permit();
  choose({ pageUrl: THREAD });
  await opened();
  expect(await take({ id: 'ours', url: THREAD, tab: { id: 7, incognito: false } })).toMatchObject({ ok: false, error: 'bad_request' });
  expect(await take()).toMatchObject({ handed: { text: TEXT } });
});
