import path from 'node:path';
import type { Page } from '@playwright/test';
import { openPopup, pageReport } from '../browsers/page-report.mjs';
import { violationsOn } from './axe';
import { expect, test } from './fixtures';

const FOLDER = path.resolve(import.meta.dirname, '../../out/popup');
const CROWDWORKS = 'https://crowdworks.jp';
const LANCERS = 'https://www.lancers.jp';

/** Shows all that a popup holds, as one picture. */
async function picture(popup: Page, name: string): Promise<void> {
  const height = await popup.evaluate(() => document.documentElement.scrollHeight);
  await popup.setViewportSize({ width: 380, height: Math.max(320, height) });
  await popup.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  await popup.setViewportSize({ width: 380, height: 600 });
}

const turnTo = (name: string) => async (popup: Page) => { await popup.getByRole('tab', { name }).click(); };
const nothing = () => Promise.resolve();
const checking = (text: string) => async (popup: Page) => {
  await turnTo('文章を確認')(popup);
  await popup.getByLabel('確認したい文章').fill(text);
  await popup.getByRole('button', { name: '確認する' }).click();
  await expect(popup.getByRole('status').filter({ hasText: /気になる文面が|目立つ注意点はありません/u })).toBeVisible();
};

const STATES: [name: string, url: string, then: (popup: Page) => Promise<void>][] = [
  ['thread-before-contract', `${CROWDWORKS}/proposals/41000001`, nothing],
  ['thread-before-escrow', `${CROWDWORKS}/contracts/42000001`, nothing],
  ['thread-funded', `${CROWDWORKS}/contracts/42000002`, nothing],
  ['thread-delivered', `${CROWDWORKS}/contracts/42000003`, nothing],
  ['thread-unknown', `${LANCERS}/mypage/message?boardId=7001`, nothing],
  ['thread-completed', `${LANCERS}/mypage/message?boardId=7008`, nothing],
  ['thread-unreadable', `${CROWDWORKS}/proposals/41000008`, nothing],
  ['job-crowdworks', `${CROWDWORKS}/public/jobs/13500001`, nothing],
  ['job-lancers', `${LANCERS}/work/detail/5600001`, nothing],
  ['listing', `${CROWDWORKS}/public/jobs`, nothing],
  ['excluded', `${CROWDWORKS}/login`, nothing],
  ['other-page', `${LANCERS}/mypage`, nothing],
  ['elsewhere', 'https://example.com/', nothing],
  ['verifications-lancers', `${LANCERS}/mypage`, turnTo('4つの認証')],
  ['verifications-crowdworks', `${CROWDWORKS}/proposals/41000001`, turnTo('4つの認証')],
  ['check-empty', 'https://example.com/', async (popup) => { await turnTo('文章を確認')(popup); await popup.getByRole('button', { name: '確認する' }).click(); }],
  ['check-found', 'https://example.com/', checking('採用の方向です。LINEのIDを教えていただけますか？先に1本目を進めておいてください。')],
  ['check-clear', 'https://example.com/', checking('記事の構成案をお送りします。ご確認のうえ、このメッセージでご返信ください。')],
];

for (const [name, url, then] of STATES) {
  test(`the popup: ${name}, light and dark, without a fault that axe finds, within its width`, async ({ page, context, extensionId, worker }) => {
    await page.goto(url);
    if (/proposals|contracts|jobs|message|detail/u.test(url)) await pageReport(worker, url);
    const popup = await openPopup(context, extensionId, page);
    await popup.locator('[data-state]:not([data-state="loading"])').first().waitFor();
    await then(popup);
    await popup.waitForTimeout(400);
    for (const colorScheme of ['light', 'dark'] as const) {
      await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violationsOn(popup)).toEqual([]);
      await picture(popup, `${name}-${colorScheme}`);
    }
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(380);
    await popup.close();
  });
}
