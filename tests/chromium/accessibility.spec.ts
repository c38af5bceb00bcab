import type { Page } from '@playwright/test';
import { pageReport } from '../browsers/page-report.mjs';
import { violationsInAllLooks, violationsOn } from './axe';
import { expect, messageWith, test, unfold } from './fixtures';

/** Pages with a note or a line of ours in each form; the popup over them, and the rest of its states, are walked in popup-states. */
const PAGES = [
  ['the notes of a CrowdWorks thread', 'https://crowdworks.jp/proposals/41000001'],
  ['a note of two severities beside a stage before escrow', 'https://crowdworks.jp/contracts/42000001'],
  ['a notice, and a stage after escrow', 'https://crowdworks.jp/contracts/42000002'],
  ['the note of a CrowdWorks job post', 'https://crowdworks.jp/public/jobs/13500001'],
  ['the note of a Lancers job post', 'https://www.lancers.jp/work/detail/5600001'],
  ['the note and the page line of a Lancers board', 'https://www.lancers.jp/mypage/message?boardId=7001'],
  ['the page line of an unknown layout', 'https://crowdworks.jp/proposals/41000008'],
] as const;

async function unfoldAll(page: Page): Promise<void> {
  for (const note of await page.getByRole('note').all()) await unfold(note);
}

for (const [what, url] of PAGES) {
  test(`axe finds nothing on ${what}, folded or open, light, dark or in the system's own colours`, async ({ page, read }) => {
    test.slow();
    await read(url);
    expect(await violationsInAllLooks(page)).toEqual([]);
    await unfoldAll(page);
    expect(await violationsInAllLooks(page)).toEqual([]);
  });
}

test('axe finds nothing on any of these in English', async ({ fresh }) => {
  test.slow();
  const { context, worker } = await fresh({ locale: 'en-US' });
  const page = await context.newPage();
  for (const [what, url] of PAGES) {
    await page.goto(url);
    await pageReport(worker, url);
    await unfoldAll(page);
    expect.soft(await violationsOn(page), what).toEqual([]);
  }
});

test('dark and light are two looks of the popup', async ({ read, popup }) => {
  await read('https://crowdworks.jp/proposals/41000002');
  const screen = await popup();
  const ground = () => screen.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await screen.emulateMedia({ colorScheme: 'light' });
  const light = await ground();
  await screen.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground).not.toBe(light);
});

test('a note can be reached and folded with the keyboard alone', async ({ page, read }) => {
  await read('https://crowdworks.jp/proposals/41000001');
  const note = messageWith(page, '採用の方向で').getByRole('note');
  await note.locator('summary').first().focus();
  await expect(note.locator('blockquote').first()).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(note.locator('blockquote').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(note.locator('blockquote').first()).toBeHidden();
});
