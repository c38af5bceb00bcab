import { killWorker } from '../browsers/kill-worker.mjs';
import { expect, test } from './fixtures';

const THREAD = 'https://crowdworks.jp/proposals/41000003';

test('a killed background is woken by the next message, and nothing is lost', async ({ page, context, extensionId, read }) => {
  await read(THREAD);
  await killWorker(context, extensionId);
  await page.getByRole('button', { name: '新しいメッセージを受け取る' }).click();
  await expect(page.getByRole('note')).toHaveCount(2);
});

test('a background killed while it judges is asked again', async ({ page, context, extensionId }) => {
  for (let round = 0; round < 3; round += 1) {
    await killWorker(context, extensionId).catch(() => undefined);
    await page.goto('https://crowdworks.jp/proposals/41000001', { waitUntil: 'commit' });
    await page.waitForTimeout(150 + 100 * round);
    await killWorker(context, extensionId).catch(() => undefined);
    await expect(page.getByRole('note')).toHaveCount(2, { timeout: 15_000 });
  }
});
