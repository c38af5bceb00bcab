import type { Locator } from '@playwright/test';
import { killWorker } from '../browsers/kill-worker.mjs';
import { pageReport } from '../browsers/page-report.mjs';
import { violationsOn } from './axe';
import { expect, messageWith, test } from './fixtures';

const THREAD = 'https://crowdworks.jp/proposals/41000001';

const whyOf = (note: Locator): Locator => note.locator('details.finding').first().locator('details.why');
const partOf = (why: Locator, label: string): Locator => why.locator('dt', { hasText: label }).locator('xpath=following-sibling::dd[preceding-sibling::dt[1][.="' + label + '"]]');

test('「なぜ？」 tells which words were read how, which rule spoke, and what would have made it milder', async ({ page, read, complaints }) => {
  await read(THREAD);
  const why = whyOf(messageWith(page, '採用の方向で').getByRole('note'));
  await expect(why.locator('dl')).toHaveCount(0);
  await why.locator('summary').click();
  await expect(partOf(why, '合わせて見た言葉').locator('bdi')).toHaveText(['LINE', 'ID', '教えていただけます']);
  await expect(partOf(why, '合わせて見た言葉')).toContainText('外部のチャット');
  await expect(partOf(why, '読み方')).toHaveText('依頼者の文で、お願いの形と読みました。');
  await expect(partOf(why, '当てはまったルール')).toHaveText('外部ツールのIDやアカウントを教えるよう求めています id-asked');
  await expect(partOf(why, '変わる場合').filter({ hasText: '断りの形' })).toContainText('この表示は出ません。');
  await expect(partOf(why, '変わる場合').filter({ hasText: '仮払い後に' })).toContainText('にとどまります。');
  expect(complaints).toEqual([]);
});

test('it is opened and closed with the keyboard, and the keyboard stays with it', async ({ page, read }) => {
  await read(THREAD);
  const why = whyOf(messageWith(page, '採用の方向で').getByRole('note'));
  await why.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(why.locator('dl')).toBeVisible();
  await expect(why.locator('summary')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(why.locator('dl')).toBeHidden();
  await expect(why.locator('summary')).toBeFocused();
});

test('assistive technology hears whether it is open, and what it says', async ({ page, read }) => {
  await read(THREAD);
  const why = whyOf(messageWith(page, '採用の方向で').getByRole('note'));
  await why.locator('summary').click();
  await expect(why.locator('dl')).toBeVisible();
  await expect(why).toMatchAriaSnapshot(`
    - group:
      - text: なぜ？ どの言葉をどう読んだか
      - term: 合わせて見た言葉
      - definition: 「LINE」（外部のチャット）、「ID」、「教えていただけます」（教える・送る）
      - term: 読み方
      - definition: 依頼者の文で、お願いの形と読みました。
  `);
  await expect(why.locator('[aria-live="polite"]')).toHaveCount(1);
});

test('a background that was killed is woken by the question', async ({ page, read, context, extensionId }) => {
  await read(THREAD);
  await killWorker(context, extensionId);
  const why = whyOf(messageWith(page, '採用の方向で').getByRole('note'));
  await why.locator('summary').click();
  await expect(partOf(why, '読み方')).toContainText('お願いの形');
});

for (const [width, colorScheme] of [[1100, 'light'], [1100, 'dark'], [320, 'light']] as const) {
  test(`axe finds nothing on an opened 「なぜ？」, and nothing is cut off (${width} px, ${colorScheme})`, async ({ page, worker }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.goto(THREAD);
    await pageReport(worker, THREAD);
    const note = messageWith(page, '採用の方向で').getByRole('note');
    const why = whyOf(note);
    // A narrow window makes a list of the replica's own scroll.
    const before = await violationsOn(page);
    await why.locator('summary').click();
    await expect(why.locator('dl')).toBeVisible();
    expect(await violationsOn(page)).toEqual(before);
    const [box, inner] = [await note.boundingBox(), await why.locator('dl').boundingBox()];
    expect((inner?.x ?? 0) + (inner?.width ?? Infinity)).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0));
    expect(await why.locator('dd').evaluateAll((all) => all.filter((dd) => dd.scrollWidth > dd.clientWidth + 1).length)).toBe(0);
    await note.screenshot({ path: `out/why-${width}-${colorScheme}.png` });
  });
}
