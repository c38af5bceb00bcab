/// <reference types="chrome" />
import type { Page } from '@playwright/test';
import { browserSettings } from '../browsers/browser-settings.mjs';
import { openPopup, pageReport } from '../browsers/page-report.mjs';
import { violationsInAllLooks } from './axe';
import { complaintsOf, expect, test } from './fixtures';

const THREAD = 'https://crowdworks.jp/proposals/41000001';

/** The browser's own question is no part of a page: here it gets this answer. Gives what was asked for. */
async function answerFor(popup: Page, answer: () => Promise<boolean>): Promise<unknown[]> {
  const asked: unknown[] = [];
  await popup.exposeFunction('answer', (request: unknown) => {
    asked.push(request);
    return answer();
  });
  await popup.evaluate(() => {
    const { answer: ask, browser } = globalThis as unknown as { answer: (request: unknown) => Promise<boolean>; browser: typeof chrome };
    for (const { permissions } of [chrome, browser]) Object.assign(permissions, { request: ask });
  });
  return asked;
}

test('withdrawn access is told by the popup, which asks for it again at a click', async ({ fresh }) => {
  const { context, worker, extensionId } = await fresh();
  const page = await context.newPage();
  await page.goto(THREAD);
  const tabId = await worker.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id ?? -1, THREAD);
  const { setAccess } = await browserSettings(context, extensionId);
  await setAccess('ON_CLICK');
  await page.reload();

  const popup = await openPopup(context, extensionId, page, tabId);
  await expect(popup.getByText('このサイトへのアクセスが許可されていません')).toBeVisible();
  await expect(page.locator('[data-keiyaku-guard]')).toHaveCount(0);
  expect(await violationsInAllLooks(popup)).toEqual([]);
  let granted = false;
  const asked = await answerFor(popup, async () => {
    if (granted) await setAccess('ON_ALL_SITES');
    return granted;
  });
  await popup.getByRole('button', { name: 'アクセスを許可する' }).click();
  await expect(popup.getByRole('alert')).toHaveText(/許可されませんでした/u);
  granted = true;
  await popup.getByRole('button', { name: 'アクセスを許可する' }).click();
  await expect(popup.getByText('このページを再読み込みすると確認できます')).toBeVisible();
  expect(asked).toHaveLength(2);
  expect(asked[0]).toEqual({ origins: expect.arrayContaining(['https://crowdworks.jp/*']) as unknown });

  const complaints = complaintsOf(page);
  await popup.getByRole('button', { name: '再読み込みする' }).click();
  await expect(page.getByRole('note').first()).toBeVisible();
  expect((await pageReport(worker, THREAD)).findings.length).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});

test('the button asks the browser in the click itself, or the browser would refuse', async ({ fresh }) => {
  const { context, extensionId } = await fresh();
  const page = await context.newPage();
  await page.goto(THREAD);
  const { setAccess } = await browserSettings(context, extensionId);
  await setAccess('ON_CLICK');
  await page.reload();
  const popup = await openPopup(context, extensionId, page, 0);
  await popup.evaluate(() => {
    const { browser } = globalThis as unknown as { browser: typeof chrome };
    for (const { permissions } of [chrome, browser]) Object.assign(permissions, { request: () => {
      document.documentElement.dataset.active = String(navigator.userActivation.isActive);
      return Promise.resolve(false);
    } });
  });
  await popup.getByRole('button', { name: 'アクセスを許可する' }).click();
  await expect(popup.locator('html[data-active="true"]')).toBeAttached();
});
