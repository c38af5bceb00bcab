/// <reference types="chrome" />
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { openPopup, pageReport } from '../browsers/page-report.mjs';
import { violationsInAllLooks } from './axe';
import { expect, pageLine, test } from './fixtures';

const GOLDEN = path.resolve(import.meta.dirname, '../pages');

/** A kept page in place of the replica's answer, at its own address. */
async function serve(page: Page, name: string, change: (html: string) => string = (html) => html): Promise<string> {
  const [platform = '', slug = ''] = name.split('/');
  const html = readFileSync(path.join(GOLDEN, platform, 'golden', slug, 'page.html'), 'utf8');
  const url = /<!-- url: (\S+) -->/u.exec(html)?.[1] ?? '';
  await page.route((at) => at.href === url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: change(html) }));
  return url;
}

/** What the toolbar button says of the tab with this address. */
const face = (worker: Parameters<typeof pageReport>[0], url: string) => worker.evaluate(async (address) => {
  const tabId = (await chrome.tabs.query({})).find((tab) => tab.url === address)?.id ?? -1;
  return [await chrome.action.getBadgeText({ tabId }), await chrome.action.getTitle({ tabId })];
}, url);

const DELETED = 'この依頼は運営が削除済みです。';
const UNREAD = 'このページは読み取れなかったため、判定していません。';
const PARTLY = 'このページは一部読み取れません。';

for (const [name, line, title, popupSays] of [
  ['crowdworks/contract-not-found', UNREAD, 'このページは読み取れませんでした', '見つからなかった部分：メッセージ'],
  ['crowdworks/job-deleted', DELETED, 'この依頼は運営が削除済みです', DELETED],
  ['lancers/job-deleted', DELETED, 'この依頼は運営が削除済みです', DELETED],
  ['crowdworks/listing-not-found', UNREAD, 'このページは読み取れませんでした', '見つからなかった部分：募集の一覧'],
  ['crowdworks/inbox-not-drawn', UNREAD, 'このページは読み取れませんでした', '見つからなかった部分：一覧の行'],
  ['lancers/worklist-not-found', UNREAD, 'このページは読み取れませんでした', '見つからなかった部分：一覧の行'],
  ['lancers/client-unknown-layout', UNREAD, 'このページは読み取れませんでした', '見つからなかった部分：依頼者の名前や評価'],
  ['lancers/client-old-layout', PARTLY, 'このページは一部読み取れませんでした', '以前の画面の形をもとに読み取りました。'],
  ['lancers/listing-partly-read', PARTLY, 'このページは一部読み取れませんでした', '一覧の仕事の一部を読み取れませんでした。'],
  ['lancers/job-without-client', PARTLY, 'このページは一部読み取れませんでした', '依頼者の情報は読み取れませんでした。'],
] as const) {
  test(`${name}: the page, the popup and the toolbar say what was not read`, async ({ page, worker, popup }) => {
    const url = await serve(page, name);
    await page.goto(url);
    await pageReport(worker, url);
    await expect(pageLine(page)).toContainText(line);
    await expect.poll(() => face(worker, url)).toEqual(['?', `契約ガード：${title}`]);
    const screen = await popup();
    await expect(screen.getByRole('main')).toContainText(popupSays);
    await expect(screen.locator('main .diagnosis summary')).toHaveText('診断情報をコピー');
    expect(await violationsInAllLooks(screen)).toEqual([]);
  });
}

test('when such a page was last read well is told from then on', async ({ fresh }) => {
  const { context, worker, extensionId } = await fresh();
  const page = await context.newPage();
  const url = await serve(page, 'crowdworks/contract-not-found');
  await page.goto(url);
  await pageReport(worker, url);
  const before = await openPopup(context, extensionId, page);
  await expect(before.getByText('この種類のページを問題なく読めた記録は、この端末にまだありません。')).toBeVisible();
  await before.close();
  await page.goto('https://crowdworks.jp/contracts/42000003');
  expect(await pageReport(worker, 'https://crowdworks.jp/contracts/42000003')).toMatchObject({ health: { state: 'ok' } });
  await page.goto(url);
  await pageReport(worker, url);
  const after = await openPopup(context, extensionId, page);
  await expect(after.getByText(/最後に問題なく読めた日：\d{4}\/\d+\/\d+/u)).toBeVisible();
});

test('the diagnosis is copied as it is shown, and tells nothing of the page', async ({ context, page, read, popup }) => {
  await read('https://crowdworks.jp/proposals/41000001');
  const words = await page.locator('[class*="_messageItem_"] p').allInnerTexts();
  const screen = await popup();
  await screen.locator('.diagnosis summary').click();
  await screen.getByRole('button', { name: 'この内容をコピーする' }).click();
  await expect(screen.getByText('コピーしました。')).toBeVisible();
  const text = await screen.locator('.diagnosis pre').innerText();
  const elsewhere = await context.newPage();
  await elsewhere.setContent('<textarea autofocus></textarea>');
  await elsewhere.locator('textarea').press('Control+V');
  await expect(elsewhere.locator('textarea')).toHaveValue(text);
  await elsewhere.close();
  expect(text).toMatch(/^keiyaku-guard: \d+\.\d+\.\d+\nbrowser: Chrome \d+/u);
  expect(text).toMatch(/found by: .*thread\.message 1\/1/u);
  expect(words.length).toBeGreaterThan(2);
  expect([...words.flatMap((word) => word.split('\n')), '41000001'].filter((word) => word !== '' && text.includes(word))).toEqual([]);
});

for (const [locale, colorScheme] of [['ja-JP', 'light'], ['ja-JP', 'dark'], ['en-US', 'light'], ['en-US', 'dark']] as const) {
  test(`pictures of the popup in each state of health: ${locale}, ${colorScheme}`, async ({ fresh }) => {
    test.setTimeout(120_000);
    const { context, worker, extensionId } = await fresh({ locale, colorScheme });
    const page = await context.newPage();
    for (const [state, name] of [['unreadable', 'crowdworks/contract-not-found'], ['partial', 'lancers/job-without-client'], ['deleted', 'crowdworks/job-deleted'], ['translated', 'crowdworks/job-translated'], ['ok', 'crowdworks/job-fixed'], ['list', 'lancers/listing-partly-read']] as const) {
      const url = await serve(page, name);
      await page.goto(url);
      await pageReport(worker, url);
      const screen = await openPopup(context, extensionId, page);
      await screen.locator('[data-state]:not([data-state="loading"])').waitFor();
      await screen.locator('.diagnosis summary').click();
      expect(await violationsInAllLooks(screen)).toEqual([]);
      await screen.screenshot({ path: `out/health/${state}-${locale.slice(0, 2)}-${colorScheme}.png`, fullPage: true });
      if (colorScheme === 'light') await page.screenshot({ path: `out/health/page-${state}-${locale.slice(0, 2)}.png` });
      await screen.close();
    }
  });
}
