/// <reference types="chrome" />
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { killWorker } from '../browsers/kill-worker.mjs';
import { pageReport } from '../browsers/page-report.mjs';
import { violationsOn } from './axe';
import { complaintsOf, expect, test, type Browser } from './fixtures';

const THREAD = 'https://crowdworks.jp/proposals/41000001';
const TEXT = 'お世話になります。LINEのIDを教えてください。';
const SWITCH = '右クリックのメニューに「選択した文章を確認」を出す';

async function openOptions({ context, extensionId }: Browser): Promise<Page> {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/src/screens/options/index.html`);
  await options.locator('[data-state="ready"]').waitFor();
  return options;
}

/** A browser in which the item was switched on as a person does it: this permission brings no question of the browser's own. */
async function switchedOn(browser: Browser): Promise<Page> {
  const options = await openOptions(browser);
  await options.getByRole('checkbox', { name: SWITCH }).click();
  await expect(options.getByRole('checkbox', { name: SWITCH })).toBeChecked();
  return options;
}

/** Whether the item is in the browser's menu; null where the extension may not even ask. */
const hasItem = (worker: Worker) => worker.evaluate(async () => {
  if (!await chrome.permissions.contains({ permissions: ['contextMenus'] })) return null;
  return new Promise<boolean>((resolve) => { chrome.contextMenus.update('check-selection', {}, () => { resolve(chrome.runtime.lastError === undefined); }); });
});

/** The browser's menu is no part of a page: the background is told of the choice by the event with which the browser would tell it. */
const choose = (worker: Worker, selectionText: string, pageUrl: string) => worker.evaluate(async (info) => {
  const tab = (await chrome.tabs.query({})).find(({ url }) => url === info.pageUrl);
  const { browser = chrome } = globalThis as unknown as { browser?: typeof chrome };
  (browser.contextMenus.onClicked as unknown as { dispatch: (info: object, tab: object | undefined) => void }).dispatch({ menuItemId: 'check-selection', ...info }, tab);
}, { selectionText, pageUrl });

/** The window that opens for a text. */
async function windowFor(context: BrowserContext, act: () => Promise<unknown>): Promise<Page> {
  const opened = context.waitForEvent('page');
  await act();
  const page = await opened;
  await page.locator('[data-state="ready"]').waitFor();
  return page;
}

/** Everything that the extension has on the disk, and in the browser's memory. */
const stored = (page: Page) => page.evaluate(async () => [JSON.stringify(await chrome.storage.local.get()), JSON.stringify(await chrome.storage.session.get())]);

test('the setting and the permission are one: switched on, off, and taken away by hand', async ({ fresh }) => {
  const browser = await fresh();
  const { worker } = browser;
  const permitted = () => worker.evaluate(() => chrome.permissions.contains({ permissions: ['contextMenus'] }));
  expect([await permitted(), await hasItem(worker)]).toEqual([false, null]);
  const options = await switchedOn(browser);
  const box = options.getByRole('checkbox', { name: SWITCH });
  await expect.poll(() => hasItem(worker)).toBe(true);
  expect(await permitted()).toBe(true);
  await box.click();
  await expect(box).not.toBeChecked();
  expect([await permitted(), await hasItem(worker)]).toEqual([false, null]);
  await box.click();
  await expect(box).toBeChecked();
  await expect.poll(() => hasItem(worker)).toBe(true);
  await worker.evaluate(() => chrome.permissions.remove({ permissions: ['contextMenus'] }));
  await expect(box).not.toBeChecked();
  await options.reload();
  await expect(box).not.toBeChecked();
});

test('a selected text is judged in a window of its own, by the site and the stage of its page, and is stored nowhere', async ({ fresh, server }) => {
  const browser = await fresh();
  const { context, worker, extensionId } = browser;
  const options = await switchedOn(browser);
  const thread = await context.newPage();
  await thread.goto(THREAD);
  await pageReport(worker, THREAD);
  server.log.length = 0;
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));

  const check = await windowFor(context, () => choose(worker, TEXT, THREAD));
  const complaints = complaintsOf(check);
  expect(check.url()).toBe(`chrome-extension://${extensionId}/src/screens/check/index.html`);
  await expect(check.getByRole('heading', { name: '気になる文面が1件あります。' })).toBeVisible();
  await expect(check.getByRole('article')).toContainText('規約に触れる依頼');
  await expect(check.getByLabel('確認したい文章')).toHaveValue(TEXT);
  await expect(check.getByLabel('サイト')).toHaveValue('crowdworks');
  await expect(check.getByLabel('契約の段階')).toHaveValue('before_contract');
  for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { colorScheme: 'light', forcedColors: 'active' }] as const) {
    await check.emulateMedia(media);
    expect(await violationsOn(check), JSON.stringify(media)).toEqual([]);
  }
  for (const [width, zoom] of [[320, 1], [640, 2]] as const) {
    await check.setViewportSize({ width, height: 700 });
    await check.evaluate((size) => { document.documentElement.style.setProperty('zoom', String(size)); }, zoom);
    expect(await check.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width} × ${zoom}`).toBeLessThanOrEqual(0);
  }
  for (const place of await stored(check)) expect(place).not.toContain('LINEのID');
  // The browser has calls of its own to make; of ours none leaves it, and neither site hears of it.
  expect(server.log.filter(({ host }) => host === 'crowdworks.jp' || host === 'www.lancers.jp')).toEqual([]);
  expect(requests.filter((url) => !url.startsWith('chrome-extension:'))).toEqual([]);

  await test.step('the next text comes into the same window', async () => {
    const pages = context.pages().length;
    await choose(worker, '明日の納品でお願いします。', 'https://www.lancers.jp/');
    await expect(check.getByLabel('確認したい文章')).toHaveValue('明日の納品でお願いします。');
    await expect(check.getByText('読めた範囲では、目立つ注意点はありません。')).toBeVisible();
    await expect(check.getByLabel('サイト')).toHaveValue('lancers');
    expect(context.pages()).toHaveLength(pages);
  });

  await test.step('what the browser has joined has its lines again', async () => {
    await thread.evaluate(() => {
      const [from, to] = [...document.querySelectorAll('[class*="_messageItem_"]')];
      if (from !== undefined && to !== undefined) getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length);
    });
    const lines = await thread.evaluate(() => String(getSelection()));
    expect(lines).toContain('\n');
    await choose(worker, lines.replaceAll(/\s+/gu, ' '), THREAD);
    await expect(check.getByLabel('確認したい文章')).toHaveValue(lines);
  });

  await test.step('loaded again, the window is empty', async () => {
    await check.reload();
    await check.locator('[data-state="ready"]').waitFor();
    await expect(check.getByLabel('確認したい文章')).toHaveValue('');
  });
  expect(complaints).toEqual([]);
  await options.close();
});

test('a text outlives a background that is killed before the window asks for it, and the new one hears the next choice', async ({ fresh }) => {
  const browser = await fresh();
  const { context, worker, extensionId } = browser;
  const options = await switchedOn(browser);
  // The window that would ask at once stays away, so that the background can be killed between.
  await worker.evaluate(() => {
    const { browser: own = chrome } = globalThis as unknown as { browser?: typeof chrome };
    for (const { windows } of [chrome, own]) Object.assign(windows, { create: () => Promise.resolve({}) });
  });
  await choose(worker, TEXT, THREAD);
  await expect.poll(async () => (await stored(options))[1]).toContain('LINEのID');
  await killWorker(context, extensionId);
  const check = await context.newPage();
  await check.goto(`chrome-extension://${extensionId}/src/screens/check/index.html`);
  await expect(check.getByRole('heading', { name: '気になる文面が1件あります。' })).toBeVisible();
  await expect(check.getByLabel('サイト')).toHaveValue('crowdworks');
  for (const place of await stored(check)) expect(place).not.toContain('LINEのID');
  // The new one hears the menu from its first moment.
  const woken = context.serviceWorkers().at(-1) ?? worker;
  expect(await hasItem(woken)).toBe(true);
  await choose(woken, '明日の納品でお願いします。', THREAD);
  await expect(check.getByLabel('確認したい文章')).toHaveValue('明日の納品でお願いします。');
});
