import type { Locator } from '@playwright/test';
import { killWorker } from '../browsers/kill-worker.mjs';
import { pageReport } from '../browsers/page-report.mjs';
import { violationsOn } from './axe';
import { expect, messageWith, test, unfold } from './fixtures';

const THREAD = 'https://crowdworks.jp/proposals/41000001';

const whyOf = (note: Locator): Locator => note.getByRole('button', { name: 'なぜ？' }).first();
/** What was told: the one part of the note that is open. */
const told = (note: Locator): Locator => note.locator('.panel:not(:empty)');
const partOf = (note: Locator, label: string): Locator => told(note).locator('dt', { hasText: label }).locator('xpath=following-sibling::dd[preceding-sibling::dt[1][.="' + label + '"]]');

test('「なぜ？」 tells which words were read how, which rule spoke, and what would have made it milder', async ({ page, read, complaints }) => {
  await read(THREAD);
  const note = messageWith(page, '採用の方向で').getByRole('note');
  await unfold(note);
  await expect(told(note)).toHaveCount(0);
  await whyOf(note).click();
  await expect(partOf(note, '合わせて見た言葉').locator('bdi')).toHaveText(['LINE', 'ID', '教えていただけます']);
  await expect(partOf(note, '合わせて見た言葉')).toContainText('外部のチャット');
  await expect(partOf(note, '読み方')).toHaveText('依頼者の文で、お願いの形と読みました。');
  await expect(partOf(note, '当てはまったルール')).toHaveText('外部ツールのIDやアカウントを教えるよう求めています id-asked');
  await expect(partOf(note, '変わる場合').filter({ hasText: '断りの形' })).toContainText('この表示は出ません。');
  await expect(partOf(note, '変わる場合').filter({ hasText: '仮払い後に' })).toContainText('にとどまります。');
  expect(complaints).toEqual([]);
});

test('it is opened and closed with the keyboard, and the keyboard stays with it', async ({ page, read }) => {
  await read(THREAD);
  const note = messageWith(page, '採用の方向で').getByRole('note');
  await unfold(note);
  await whyOf(note).focus();
  await page.keyboard.press('Enter');
  await expect(told(note).locator('dl')).toBeVisible();
  await expect(whyOf(note)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(told(note)).toHaveCount(0);
  await expect(whyOf(note)).toBeFocused();
});

test('assistive technology hears whether it is open, and what it says', async ({ page, read }) => {
  await read(THREAD);
  const note = messageWith(page, '採用の方向で').getByRole('note');
  await unfold(note);
  await expect(whyOf(note)).toHaveAttribute('aria-expanded', 'false');
  await whyOf(note).click();
  await expect(whyOf(note)).toHaveAttribute('aria-expanded', 'true');
  await expect(told(note)).toHaveAttribute('aria-live', 'polite');
  await expect(told(note)).toMatchAriaSnapshot(`
    - term: 合わせて見た言葉
    - definition: 「LINE」（外部のチャット）、「ID」、「教えていただけます」（教える・送る）
    - term: 読み方
    - definition: 依頼者の文で、お願いの形と読みました。
  `);
});

test('a background that was killed is woken by the question', async ({ page, read, context, extensionId }) => {
  await read(THREAD);
  await killWorker(context, extensionId);
  const note = messageWith(page, '採用の方向で').getByRole('note');
  await unfold(note);
  await whyOf(note).click();
  await expect(partOf(note, '読み方')).toContainText('お願いの形');
});

for (const [width, colorScheme] of [[1100, 'light'], [1100, 'dark'], [320, 'light']] as const) {
  test(`axe finds nothing on an opened 「なぜ？」, and nothing is cut off (${width} px, ${colorScheme})`, async ({ page, worker }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.goto(THREAD);
    await pageReport(worker, THREAD);
    const note = messageWith(page, '採用の方向で').getByRole('note');
    // A narrow window makes a list of the replica's own scroll.
    const before = await violationsOn(page);
    await unfold(note);
    await whyOf(note).click();
    await expect(told(note).locator('dl')).toBeVisible();
    expect(await violationsOn(page)).toEqual(before);
    const [box, inner] = [await note.boundingBox(), await told(note).locator('dl').boundingBox()];
    expect((inner?.x ?? 0) + (inner?.width ?? Infinity)).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0));
    expect(await told(note).locator('dd').evaluateAll((all) => all.filter((dd) => dd.scrollWidth > dd.clientWidth + 1).length)).toBe(0);
    await note.screenshot({ path: `out/why-${width}-${colorScheme}.png` });
  });
}
