// The popup before it has anything to say: states that pass too soon to be looked at are held, and let go again.
import type { Page, Worker } from '@playwright/test';
import { openPopup } from '../browsers/page-report.mjs';
import { workerSession } from '../browsers/worker-session.mjs';
import { violationsInAllLooks } from './axe';
import { expect, test, type Browser } from './fixtures';

const THREAD = 'https://crowdworks.jp/proposals/41000001';
const WAITING = { 'ja-JP': 'このページを読んでいます', 'en-US': 'Reading this page' };

/** Stops the background as a debugger does, so that it answers nobody; gives what lets it go on. */
async function holdBackground(page: Page, extensionId: string): Promise<() => Promise<void>> {
  const { tell, detach } = await workerSession(page, extensionId);
  await tell('Debugger.enable');
  await tell('Debugger.pause');
  return async () => {
    await tell('Debugger.disable');
    await detach();
  };
}

/** Lets nothing of the package come to the background, the dictionary included, until it is let go. */
async function holdPackage(worker: Worker): Promise<() => Promise<void>> {
  await worker.evaluate(`{
    const read = globalThis.fetch;
    const held = new Promise((resolve) => { globalThis.letGo = resolve; });
    globalThis.fetch = (...asked) => held.then(() => read(...asked));
  }`);
  return () => worker.evaluate('globalThis.letGo()');
}

const FORMS = [
  ['the background has not answered', async ({ extensionId }: Browser, page: Page) => {
    const letGo = await holdBackground(page, extensionId);
    await page.goto(THREAD);
    return letGo;
  }],
  ['the page is still being judged', async ({ worker }: Browser, page: Page) => {
    const letGo = await holdPackage(worker);
    await page.goto(THREAD);
    return letGo;
  }],
] as const;

for (const locale of ['ja-JP', 'en-US'] as const) {
  for (const [what, hold] of FORMS) {
    test(`axe finds nothing on the popup while it is loading, in ${locale}: ${what}`, async ({ fresh }) => {
      test.slow();
      const browser = await fresh({ locale });
      const page = await browser.context.newPage();
      const letGo = await hold(browser, page);
      const popup = await openPopup(browser.context, browser.extensionId, page);
      const loading = popup.locator('[data-state="loading"][aria-busy="true"]');
      await expect(loading).toBeVisible();
      await expect(popup.getByRole('status').filter({ hasText: WAITING[locale] })).toBeVisible();
      expect(await violationsInAllLooks(popup)).toEqual([]);
      expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(380);
      // It was loading all the while, and says what it has found as soon as it can.
      await expect(loading).toBeVisible();
      await letGo();
      await expect(popup.locator('[data-state="report"] button.finding').first()).toBeVisible({ timeout: 20_000 });
    });
  }
}

test('axe finds nothing on the popup while it checks a text', async ({ fresh }) => {
  test.slow();
  const { context, worker, extensionId } = await fresh();
  const page = await context.newPage();
  const letGo = await holdPackage(worker);
  await page.goto('https://example.com/');
  const popup = await openPopup(context, extensionId, page);
  await popup.getByRole('tab', { name: '文章を確認' }).click();
  await popup.getByRole('textbox').fill('LINEのIDを教えていただけますか？');
  const run = popup.locator('button[type="submit"]');
  await run.click();
  await expect(run).toHaveAttribute('aria-disabled', 'true');
  expect(await violationsInAllLooks(popup)).toEqual([]);
  await expect(run).toHaveAttribute('aria-disabled', 'true');
  await letGo();
  await expect(popup.locator('.check-result .found')).toBeVisible({ timeout: 20_000 });
});
