import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const THREAD = 'https://crowdworks.jp/proposals/41000001';

/** The whole of one message of the CrowdWorks replica. */
const messageWith = (page: Page, text: string) => page.locator('[class*="_messageItem_"]').filter({ hasText: text });

test('a note stands in the message that asks, with the words that matter', async ({ page, read }) => {
  await read(THREAD);
  const note = messageWith(page, '採用の方向で').getByRole('note');
  await expect(note).toHaveCount(1);
  await expect(note).toContainText('規約違反');
  await expect(note).toContainText('外部への連絡');
  await expect(note).toContainText('LINEのIDを教えていただけますか');
  await expect(note).toContainText('2026年11月までに集めた資料による');
  await expect(note.getByRole('link').first()).toHaveAttribute('href', /^https:\/\//u);
  const purchase = messageWith(page, 'Amazonで購入').getByRole('note');
  await expect(purchase).toContainText('商品の購入・立て替え');
});

test('an innocent message of the same thread has none', async ({ page, read }) => {
  await read(THREAD);
  await expect(messageWith(page, '公式アカウントの配信文').getByRole('note')).toHaveCount(0);
  await expect(page.getByRole('note')).toHaveCount(2);
});

test('the note stands under the words it speaks of', async ({ page, read }) => {
  await read(THREAD);
  const item = messageWith(page, '採用の方向で');
  const words = await item.locator('p', { hasText: '採用の方向で' }).last().boundingBox();
  const note = await item.getByRole('note').boundingBox();
  expect(note?.y).toBeGreaterThanOrEqual((words?.y ?? 0) + (words?.height ?? 0) - 1);
  expect(note?.width).toBeGreaterThan(240);
});

test('the quote is marked without a change to the site\'s text', async ({ page, read }) => {
  await page.goto(THREAD);
  await read(THREAD);
  const marked = await page.evaluate(() => [...CSS.highlights.values()].flatMap((highlight) => [...highlight as unknown as Set<Range>].map(String)));
  expect(marked).toContain('LINEのIDを教えていただけますか');
  expect(await messageWith(page, '採用の方向で').locator('p').last().innerHTML())
    .toBe('ご応募ありがとうございます。採用の方向で進めたいので、LINEのIDを教えていただけますか？<br>詳しいマニュアルはそちらでお送りします。');
});

test('a job post is marked too, CrowdWorks and Lancers each by its own rules', async ({ page, read }) => {
  const crowdworks = await read('https://crowdworks.jp/public/jobs/13500001');
  expect(new Set(crowdworks.findings.map(({ category }) => category))).toEqual(new Set(['off_platform_contact', 'on_site_work', 'product_purchase']));
  await expect(page.getByRole('note').first()).toBeVisible();
  const lancers = await read('https://www.lancers.jp/work/detail/5600001');
  expect(new Set(lancers.findings.map(({ category }) => category))).toEqual(new Set(['off_platform_contact', 'product_purchase']));
});

test('a board of Lancers is read by its structure, and says so', async ({ page, read }) => {
  const report = await read('https://www.lancers.jp/mypage/message?boardId=7001');
  expect(report.health).toMatchObject({ state: 'partial' });
  expect(report.health.missing.map(({ what }) => what)).toContain('read_by_structure');
  expect(report.findings.map(({ quote }) => quote)).toEqual([expect.stringContaining('ID')]);
  expect(report.findings[0]?.severity).toBe('caution');
  await expect(page.getByText('仮払いは済んでいますか？')).toBeVisible();
});

test.describe('on innocent pages nothing appears', () => {
  for (const url of ['https://crowdworks.jp/proposals/41000002', 'https://crowdworks.jp/contracts/42000003', 'https://crowdworks.jp/public/jobs/13500002', 'https://www.lancers.jp/work/detail/5600002']) {
    test(url, async ({ page, read }) => {
      const report = await read(url);
      expect(report.findings).toEqual([]);
      expect(report.health).toEqual({ state: 'ok', missing: [] });
      await expect(page.locator('[data-keiyaku-guard]')).toHaveCount(0);
    });
  }
});
