import { openPopup } from '../browsers/page-report.mjs';
import { violationsOn } from './axe';
import { expect, messageWith, test } from './fixtures';

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

for (const [what, url, words] of [
  ['an excluded page', 'https://crowdworks.jp/login', 'このページでは動きません'],
  ['another page of the site', 'https://www.lancers.jp/mypage', 'このページは確認の対象ではありません'],
  ['another site', 'https://example.com/', 'クラウドワークスかランサーズのページで使います'],
] as const) {
  test(`axe finds nothing on the popup over ${what}`, async ({ page, context, extensionId }) => {
    await page.goto(url);
    const screen = await openPopup(context, extensionId, page);
    await expect(screen.getByText(words)).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await screen.emulateMedia({ colorScheme });
      expect(await violationsOn(screen)).toEqual([]);
    }
    await screen.close();
  });
}

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
