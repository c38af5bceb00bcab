/// <reference types="chrome" />
import { replicaPages, EXCLUDED } from '../replica/sites.mjs';
import { expect, test } from './fixtures';

const CROWDWORKS = 'https://crowdworks.jp';

test('folded history is said to be unread', async ({ page, read }) => {
  const report = await read(`${CROWDWORKS}/proposals/41000005`);
  expect(report.health).toEqual({ state: 'partial', missing: [{ what: 'folded_history', count: 12 }] });
  await expect(page.getByText('たたまれた12件は読んでいません')).toBeVisible();
  await expect(page.getByRole('note')).toHaveCount(1);
});

test('hostile text stays text, and is judged', async ({ page, read, complaints }) => {
  const report = await read(`${CROWDWORKS}/proposals/41000006`);
  expect(await page.title()).not.toContain('broken');
  expect(report.findings.map(({ at }) => at)).toEqual([{ message: 0 }, { message: 2 }]);
  await expect(page.getByRole('note').first()).toContainText('のIDを教えてください');
  expect(await page.getByRole('note').locator('img, script, b').filter({ hasText: 'LINE' }).count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('a page in translation is not judged, and says so', async ({ page, read }) => {
  const report = await read(`${CROWDWORKS}/proposals/41000007`);
  expect(report.health.missing.map(({ what }) => what)).toContain('translated');
  expect(report.findings).toEqual([]);
  await expect(page.getByRole('complementary', { name: '契約ガード' })).toContainText('翻訳');
});

test('an unknown layout says that it was not judged', async ({ page, read }) => {
  const report = await read(`${CROWDWORKS}/proposals/41000008`);
  expect(report.health.state).toBe('unreadable');
  expect(report.findings).toEqual([]);
  await expect(page.getByRole('complementary', { name: '契約ガード' })).toContainText('判定していません');
  await expect(page.getByRole('note')).toHaveCount(0);
});

for (const url of EXCLUDED) {
  test(`no script runs on ${url}`, async ({ page, worker }) => {
    await page.goto(url);
    await page.waitForTimeout(800);
    await expect(page.locator('[data-keiyaku-guard]')).toHaveCount(0);
    const answer = await worker.evaluate(async (address) => {
      const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === address);
      return chrome.tabs.sendMessage(tab?.id ?? -1, { type: 'page-status' }).then(() => 'answered', () => 'nobody');
    }, url);
    expect(answer).toBe('nobody');
  });
}

test('the replica knows every excluded page', async () => {
  const pages = await replicaPages();
  for (const url of EXCLUDED) expect(pages(new URL(url).host, new URL(url))).not.toBeNull();
});
