import type { BrowserContext, Request } from '@playwright/test';
import { killWorker } from '../browsers/kill-worker.mjs';
import { pageReport } from '../browsers/page-report.mjs';
import { expect, messageWith, test } from './fixtures';

const THREAD = 'https://crowdworks.jp/proposals/41000003';
const BOARD = 'https://www.lancers.jp/mypage/message?boardId=7001';

test('a killed background is woken by the next message, and nothing is lost', async ({ page, context, extensionId, worker, read, popup }) => {
  const before = await read(THREAD);
  await killWorker(context, extensionId);
  await expect(messageWith(page, 'コンタクト申請').getByRole('note')).toHaveCount(1);
  await page.getByRole('button', { name: '新しいメッセージを受け取る' }).click();
  await expect(messageWith(page, 'カカオトーク').getByRole('note')).toHaveCount(1);
  const after = await pageReport(worker, THREAD);
  expect(after.failure).toBeNull();
  expect(after.findings.slice(0, before.findings.length)).toEqual(before.findings);
  await killWorker(context, extensionId);
  await expect((await popup()).locator('button.finding')).toHaveCount(after.findings.length);
});

/** Ends the background and lets nothing be known of any text. */
async function forgetAndEnd(context: BrowserContext, extensionId: string): Promise<void> {
  const own = await context.newPage();
  await own.goto(`chrome-extension://${extensionId}/src/screens/popup/index.html`);
  await own.evaluate(() => chrome.storage.session.clear());
  await own.close();
  await killWorker(context, extensionId).catch(() => undefined);
}

/** Read of the package each time the engine is put together; the dictionary may come from its copy. */
const isLoading = (request: Request) => request.url().startsWith('chrome-extension://') && request.url().endsWith('/model/knowledge.json');

for (const moment of ['before it is asked', 'while the dictionary loads', 'as soon as it runs'] as const) {
  test(`a background killed ${moment} is asked again`, async ({ page, context, worker, extensionId }) => {
    await forgetAndEnd(context, extensionId);
    if (moment === 'while the dictionary loads') {
      const loading = context.waitForEvent('request', isLoading);
      await page.goto(THREAD, { waitUntil: 'commit' });
      await loading;
      await killWorker(context, extensionId);
    } else if (moment === 'as soon as it runs') {
      await page.goto(THREAD, { waitUntil: 'commit' });
      await expect.poll(() => killWorker(context, extensionId).then(() => true, () => false)).toBe(true);
    } else {
      await page.goto(THREAD);
    }
    await expect(messageWith(page, 'コンタクト申請').getByRole('note')).toHaveCount(1, { timeout: 15_000 });
    expect(await pageReport(worker, THREAD)).toMatchObject({ progress: 'done', failure: null });
  });
}

test('a page that was read is not read anew when the background has slept: its notes come back without the dictionary', async ({ page, context, extensionId, read }) => {
  let loads = 0;
  context.on('request', (request) => { if (isLoading(request)) loads += 1; });
  await forgetAndEnd(context, extensionId);
  const before = await read(THREAD);
  await expect.poll(() => loads).toBe(1);
  // Results lie on their shelf when nothing new has come for a moment.
  await page.waitForTimeout(500);
  await killWorker(context, extensionId);
  expect((await read(THREAD)).findings).toEqual(before.findings);
  await expect(messageWith(page, 'コンタクト申請').getByRole('note')).toHaveCount(1);
  expect(loads).toBe(1);
});

test('what the person has said outlives the background', async ({ page, context, extensionId, read }) => {
  await read(BOARD);
  await page.getByRole('button', { name: 'はい' }).click();
  await expect(page.getByText('自分で設定')).toBeVisible();
  await killWorker(context, extensionId);
  expect((await read(BOARD)).stage).toMatchObject({ value: 'funded', source: 'person' });
  await killWorker(context, extensionId);
  await page.getByRole('button', { name: '取り消す' }).click();
  await expect(page.getByRole('note')).toHaveCount(1);
  expect((await read(BOARD)).stage).toMatchObject({ value: 'unknown' });
});
