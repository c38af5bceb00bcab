/// <reference types="chrome" />
import type { Page, Worker } from '@playwright/test';
import { pageReport } from '../browsers/page-report.mjs';
import { complaintsOf, expect, test } from './fixtures';

const THREAD = 'https://crowdworks.jp/proposals/41000001';

/**
 * Keys that belong to the browser itself reach neither a page nor a test. The background is told of them here by the event with
 * which the browser would tell it; that they are set is what the browser says of its commands.
 */
async function press(worker: Worker, command: string, page: Page): Promise<void> {
  await worker.evaluate(async ({ name, url }) => {
    const [tab] = await chrome.tabs.query({ url });
    const { browser = chrome } = globalThis as unknown as { browser?: typeof chrome };
    (browser.commands.onCommand as unknown as { dispatch: (command: string, tab: chrome.tabs.Tab | undefined) => void }).dispatch(name, tab);
  }, { name: command, url: page.url() });
}

const said = (page: Page) => page.locator('[data-keiyaku-guard] > [role="status"]');

test('next and previous go from note to note, round at the ends, and open nothing', async ({ page, read, worker, complaints }) => {
  await read(THREAD);
  const notes = page.getByRole('note');
  const count = await notes.count();
  expect(count).toBeGreaterThan(1);
  const line = (index: number) => notes.nth(index).locator('summary').first();
  const number = (index: number) => `注意${count}件中の${index + 1}件目`;
  for (const index of [...Array(count).keys(), 0]) {
    await press(worker, 'next-finding', page);
    await expect(line(index)).toBeFocused();
    await expect(line(index)).toBeInViewport();
    await expect(said(page)).toHaveText(number(index));
  }
  await press(worker, 'previous-finding', page);
  await expect(line(count - 1)).toBeFocused();
  await expect(said(page)).toHaveText(number(count - 1));
  await expect(page.locator('details[open]')).toHaveCount(0);
  // It is the keyboard that was led there: Enter opens the note, and the next key goes on from it.
  await page.keyboard.press('Enter');
  await expect(notes.nth(count - 1).locator('details').first()).toHaveAttribute('open', '');
  await press(worker, 'previous-finding', page);
  await expect(line(count - 2)).toBeFocused();
  expect(complaints).toEqual([]);
});

for (const [what, url] of [['a list, which has badges alone', 'https://crowdworks.jp/public/jobs/search'], ['an innocent conversation', 'https://crowdworks.jp/proposals/41000002']] as const) {
  test(`where there is no note it is said calmly: ${what}`, async ({ page, read, worker }) => {
    const { findings } = await read(url);
    expect(findings).toEqual([]);
    await press(worker, 'next-finding', page);
    await expect(said(page)).toHaveText('このページに注意書きはありません。注意書きがないことは、安全という意味ではありません。');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });
}

test('a page on which no script of ours runs is left alone, and the background goes on', async ({ page, worker, context }) => {
  const complaints = complaintsOf(page);
  await page.goto('https://crowdworks.jp/login');
  await press(worker, 'next-finding', page);
  const other = await context.newPage();
  await other.goto(THREAD);
  await pageReport(worker, THREAD);
  await press(worker, 'next-finding', other);
  await expect(other.getByRole('note').first().locator('summary').first()).toBeFocused();
  await expect(page.locator('[data-keiyaku-guard]')).toHaveCount(0);
  expect(complaints).toEqual([]);
  await other.close();
});

test('the options list the keys that the browser has set', async ({ context, worker, extensionId }) => {
  const set = await worker.evaluate(() => chrome.commands.getAll());
  expect(set.map(({ name, shortcut }) => [name, shortcut])).toEqual([['_execute_action', 'Alt+Shift+K'], ['next-finding', 'Alt+Shift+Period'], ['previous-finding', 'Alt+Shift+Comma']]);
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/src/screens/options/index.html`);
  const section = options.getByRole('region', { name: '右クリックとキー操作' });
  for (const [name, key] of [['契約ガードのポップアップを開く', 'K'], ['次の注意へ移る', '.'], ['前の注意へ移る', ',']] as const) {
    await expect(section.locator('.keys > div').filter({ hasText: name }).locator('dd')).toHaveText(`Alt + Shift + ${key}`);
  }
  const opened = context.waitForEvent('page');
  await section.getByRole('button', { name: 'キーの設定を開く' }).click();
  const settings = await opened;
  await expect.poll(() => settings.url()).toBe('chrome://extensions/shortcuts');
  await settings.close();
  await options.close();
});
