import type { Page } from '@playwright/test';
import { expect, marks, messageWith, test } from './fixtures';

const THREAD = 'https://crowdworks.jp/proposals/41000003';
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

test('a keyed reorder carries the note along, in its own look', async ({ page, read, complaints }) => {
  await read(THREAD);
  const note = messageWith(page, 'コンタクト申請').getByRole('note');
  const look = () => note.evaluate((card) => {
    const { backgroundColor, borderLeftColor, paddingLeft } = getComputedStyle(card);
    return { backgroundColor, borderLeftColor, paddingLeft, height: card.getBoundingClientRect().height };
  });
  await expect(note).toHaveCount(1);
  const before = await look();
  await press(page, '並び順を変える');
  await expect(page.locator('[class*="_messageItem_"]').first()).toContainText('Markdown');
  await expect(note).toHaveCount(1);
  await expect(page.getByRole('note')).toHaveCount(1);
  expect(await look()).toEqual(before);
  expect(Object.values(await marks(page)).flat().length).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});

test('an unmount takes the note and its mark away, a return brings both back', async ({ page, read, complaints }) => {
  await read(THREAD);
  const message = messageWith(page, 'コンタクト申請');
  await press(page, '並び順を変える');
  await press(page, '最初のメッセージの表示を切り替える');
  await expect(messageWith(page, 'はじめまして')).toHaveCount(0);
  await expect(message.getByRole('note')).toHaveCount(1);
  await press(page, 'はじめの二つを隠す');
  await expect(message).toHaveCount(0);
  await expect(page.getByRole('note')).toHaveCount(0);
  await expect.poll(() => marks(page)).toEqual({});
  await press(page, '最初のメッセージの表示を切り替える');
  await expect(message.getByRole('note')).toHaveCount(1);
  await expect.poll(() => marks(page)).toHaveProperty('violation');
  expect(complaints).toEqual([]);
});

test('a message that arrives later is judged too, and its note is told in the popup', async ({ page, read, popup, complaints }) => {
  const { findings } = await read(THREAD);
  await press(page, '新しいメッセージを受け取る');
  await expect(messageWith(page, 'カカオトーク').getByRole('note')).toContainText('カカオトークのIDも教えてください');
  await expect((await popup()).locator('button.finding')).toHaveCount(findings.length + 1);
  expect(complaints).toEqual([]);
});

test('many messages in one moment are all judged, and none twice', async ({ page, read, complaints }) => {
  await read(THREAD);
  await page.getByRole('button', { name: '新しいメッセージを受け取る' }).evaluate((button: HTMLButtonElement) => { for (let times = 0; times < 30; times += 1) button.click(); });
  await expect(messageWith(page, 'カカオトーク').getByRole('note')).toHaveCount(30);
  await expect(page.getByRole('note')).toHaveCount(31);
  expect(complaints).toEqual([]);
});

test('a page that hydrates late keeps its note, and its framework finds what it rendered', async ({ page, complaints }) => {
  await page.goto('https://crowdworks.jp/proposals/41000004');
  const note = messageWith(page, 'スカイプ').getByRole('note');
  await expect(note).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.dataset.mounted)).toBeUndefined();
  await expect(page.locator('html[data-mounted]')).toBeAttached();
  await expect(note).toHaveCount(1);
  await expect(note).toBeVisible();
  await expect(page.getByRole('note')).toHaveCount(1);
  expect(complaints).toEqual([]);
});

test('what the person unfolded stays unfolded when the page changes', async ({ page, read }) => {
  await read(THREAD);
  const finding = messageWith(page, 'コンタクト申請').getByRole('note').locator('details').first();
  await finding.locator('> summary').click();
  await expect(finding.locator('blockquote').first()).toBeVisible();
  await press(page, '新しいメッセージを受け取る');
  await expect(page.getByRole('note')).toHaveCount(2);
  await expect(finding.locator('blockquote').first()).toBeVisible();
});
