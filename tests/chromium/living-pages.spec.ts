import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const CROWDWORKS = 'https://crowdworks.jp';
const messageWith = (page: Page, text: string) => page.locator('[class*="_messageItem_"]').filter({ hasText: text });

test('a keyed reorder carries the note along, an unmount takes it away, a return brings it back', async ({ page, read, complaints }) => {
  await read(`${CROWDWORKS}/proposals/41000003`);
  const note = messageWith(page, 'コンタクト申請').getByRole('note');
  await expect(note).toHaveCount(1);
  await page.getByRole('button', { name: '並び順を変える' }).click();
  await expect(messageWith(page, 'コンタクト申請').getByRole('note')).toHaveCount(1);
  await expect(page.getByRole('note')).toHaveCount(1);
  await page.getByRole('button', { name: '並び順を変える' }).click();
  await page.getByRole('button', { name: '最初のメッセージの表示を切り替える' }).click();
  await expect(messageWith(page, 'コンタクト申請').getByRole('note')).toHaveCount(1);
  await page.getByRole('button', { name: '最初のメッセージの表示を切り替える' }).click();
  await expect(page.getByRole('note')).toHaveCount(1);
  expect(complaints).toEqual([]);
});

test('a message that arrives later is judged too', async ({ page, read, complaints }) => {
  await read(`${CROWDWORKS}/proposals/41000003`);
  await page.getByRole('button', { name: '新しいメッセージを受け取る' }).click();
  await expect(messageWith(page, 'カカオトーク').getByRole('note')).toContainText('カカオトークのIDも教えてください');
  expect(complaints).toEqual([]);
});

test('a page that hydrates late keeps its note, and its framework finds what it rendered', async ({ page, read, complaints }) => {
  await read(`${CROWDWORKS}/proposals/41000004`);
  const note = messageWith(page, 'スカイプ').getByRole('note');
  await expect(note).toHaveCount(1);
  await page.waitForTimeout(2500);
  await expect(note).toHaveCount(1);
  await expect(note).toBeVisible();
  expect(complaints).toEqual([]);
});

test('in-page navigation to a place where we never run takes everything away', async ({ page, read }) => {
  await read(`${CROWDWORKS}/proposals/41000001`);
  await expect(page.getByRole('note')).toHaveCount(2);
  await page.evaluate(() => { history.pushState({}, '', '/payments'); });
  await expect(page.getByRole('note')).toHaveCount(0);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  await page.evaluate(() => { history.back(); });
  await expect(page.getByRole('note')).toHaveCount(2);
});

test('a return through the history reads the page anew', async ({ page, read }) => {
  await read(`${CROWDWORKS}/proposals/41000001`);
  await read(`${CROWDWORKS}/proposals/41000002`);
  await page.goBack();
  await expect(page.getByRole('note')).toHaveCount(2);
});
