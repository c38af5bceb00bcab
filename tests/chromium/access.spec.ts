import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures';

for (const [what, url] of [
  ['notes of a CrowdWorks thread', 'https://crowdworks.jp/proposals/41000001'],
  ['notes of a CrowdWorks job post', 'https://crowdworks.jp/public/jobs/13500001'],
  ['notes of a Lancers job post', 'https://www.lancers.jp/work/detail/5600001'],
  ['the note and the page line of a Lancers board', 'https://www.lancers.jp/mypage/message?boardId=7001'],
  ['the page line of an unknown layout', 'https://crowdworks.jp/proposals/41000008'],
] as const) {
  test(`axe finds nothing on ${what}, nor on the popup over it`, async ({ page, read, popup }) => {
    await read(url);
    for (const target of [page, await popup()]) {
      const { violations } = await new AxeBuilder({ page: target }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target: where }) => where.flat().join(' ')).join(' | ')}`)).toEqual([]);
    }
  });
}

test('a note can be reached and folded with the keyboard alone', async ({ page, read }) => {
  await read('https://crowdworks.jp/proposals/41000001');
  const fold = page.getByRole('note').first().locator('summary').first();
  await fold.focus();
  await expect(page.getByRole('note').first().locator('blockquote').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('note').first().locator('blockquote').first()).toBeHidden();
});
