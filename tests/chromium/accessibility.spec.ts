import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, messageWith, test } from './fixtures';

async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(' | ')}`);
}

for (const [what, url] of [
  ['the notes of a CrowdWorks thread', 'https://crowdworks.jp/proposals/41000001'],
  ['a notice, and a stage after escrow', 'https://crowdworks.jp/contracts/42000002'],
  ['the note of a CrowdWorks job post', 'https://crowdworks.jp/public/jobs/13500001'],
  ['the note of a Lancers job post', 'https://www.lancers.jp/work/detail/5600001'],
  ['the note and the page line of a Lancers board', 'https://www.lancers.jp/mypage/message?boardId=7001'],
  ['the page line of an unknown layout', 'https://crowdworks.jp/proposals/41000008'],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on ${what}, nor on the popup over it (${colorScheme})`, async ({ page, read, popup }) => {
      await page.emulateMedia({ colorScheme });
      await read(url);
      const screen = await popup();
      await screen.emulateMedia({ colorScheme });
      expect(await violationsOn(page)).toEqual([]);
      expect(await violationsOn(screen)).toEqual([]);
    });
  }
}

test('dark and light are two looks of the popup', async ({ read, popup }) => {
  await read('https://crowdworks.jp/proposals/41000002');
  const screen = await popup();
  const ground = async (colorScheme: 'light' | 'dark') => {
    await screen.emulateMedia({ colorScheme });
    return screen.evaluate(() => getComputedStyle(document.body).backgroundColor);
  };
  expect(await ground('light')).not.toBe(await ground('dark'));
});

test('a note can be reached and folded with the keyboard alone', async ({ page, read }) => {
  await read('https://crowdworks.jp/proposals/41000001');
  const note = messageWith(page, '採用の方向で').getByRole('note');
  await note.locator('summary').first().focus();
  await expect(note.locator('blockquote').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(note.locator('blockquote').first()).toBeHidden();
});
