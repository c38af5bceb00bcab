/// <reference types="chrome" />
import { expect, test } from './fixtures';

const THREAD = 'https://crowdworks.jp/proposals/41000001';
const LISTING = 'https://crowdworks.jp/public/jobs';
const LANCERS = 'https://www.lancers.jp/work/detail/5600001';

test.afterEach(async ({ worker }) => { await worker.evaluate('chrome.storage.local.clear()'); });

test('a paused site is as if we were not there: at once, after a load, on lists; the toolbar says so, and the other site goes on', async ({ page, read, popup, worker }) => {
  await read(THREAD);
  await expect(page.getByRole('note').first()).toBeVisible();
  const screen = await popup();
  // Emptied roots of shadows stay with their elements: nothing is in them.
  const traces = page.getByRole('note').or(page.getByRole('complementary', { name: '契約ガード' })).or(page.getByRole('button', { name: /^契約ガード/u }));
  await screen.getByRole('button', { name: 'このサイトで休止' }).click();
  await expect(screen.getByRole('heading', { name: 'クラウドワークスでは休止しています' })).toBeVisible();
  await expect(traces).toHaveCount(0);
  expect(await page.evaluate(() => [...CSS.highlights].filter(([, ranges]) => ranges.size > 0))).toEqual([]);

  const onToolbar = async () => worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: ['https://crowdworks.jp/*', 'https://www.lancers.jp/*'] });
    return [await chrome.action.getBadgeText({ tabId: tab?.id ?? -1 }), await chrome.action.getTitle({ tabId: tab?.id ?? -1 })];
  });
  for (const url of [THREAD, LISTING]) {
    await page.goto(url);
    await expect.poll(onToolbar).toEqual(['休止', '契約ガード：このサイトでは休止中']);
    await page.waitForTimeout(3000);
    await expect(traces).toHaveCount(0);
  }
  await read(LANCERS);
  await expect(page.getByRole('note').first()).toBeVisible();

  await page.goto(THREAD);
  await expect.poll(onToolbar).toEqual(['休止', '契約ガード：このサイトでは休止中']);
  const again = await popup();
  await again.getByRole('main').getByRole('button', { name: '再開する' }).click();
  await expect(again.getByRole('heading', { name: '契約前', exact: true })).toBeVisible();
  await expect(page.getByRole('note').first()).toBeVisible();
  await expect.poll(async () => (await onToolbar())[0]).toMatch(/^\d+$/u);
});
