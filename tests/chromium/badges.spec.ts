import type { Locator, Page } from '@playwright/test';
import { violationsInAllLooks } from './axe';
import { pageReport } from '../browsers/page-report.mjs';
import { expect, test } from './fixtures';

const LANCERS = 'https://www.lancers.jp/work/search';
const CROWDWORKS = 'https://crowdworks.jp/public/jobs/search';

const badges = (page: Page): Locator => page.locator('.badge > button');
const lancersCard = (page: Page, title: string): Locator => page.locator('[data-work]').filter({ hasText: title }).first();

/** How far the page's content has moved since it began to load, by the browser's own measure. */
const shift = (page: Page): Promise<number> => page.evaluate(() => new Promise<number>((resolve) => {
  new PerformanceObserver((list) => { resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0)); }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => { resolve(0); }, 300);
}));

test('each job of a Lancers list has one badge, an advert none, and nothing of the page moves', async ({ page, read, server }) => {
  const report = await read(LANCERS);
  await expect(badges(page)).toHaveCount(36);
  await expect(page.locator('[data-external-modal-url] .badge')).toHaveCount(0);
  expect(Object.values(report.badges ?? {}).reduce((sum, count) => sum + count, 0)).toBe(36);
  expect(report.badges?.danger).toBe(4);
  expect(await shift(page)).toBe(0);
  expect(server.log.filter(({ url }) => url.startsWith('/client/'))).toEqual([]);
});

test('the reasons open by the keyboard and the pointer, one at a time, and the card is not clicked', async ({ page, read }) => {
  await read(LANCERS);
  const opened = () => page.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  const [first, second] = [lancersCard(page, '園芸用品のレビュー記事'), lancersCard(page, 'LINEのIDを教えてください')].map((card) => card.locator('.badge > button'));
  if (first === undefined || second === undefined) throw new Error('no badge');
  await expect(second).toHaveAccessibleName('契約ガード: 応募・続行を見直しましょう');
  await second.click();
  const reasons = page.getByRole('dialog');
  await expect(reasons).toHaveCount(1);
  await expect(reasons).toContainText('外部への連絡：規約に触れる依頼があります');
  await expect(second).toHaveAttribute('aria-expanded', 'true');
  await page.screenshot({ path: 'out/badges/lancers-reasons.png' });
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(reasons).toHaveCount(1);
  await expect(reasons).toContainText('慎重に進めましょう');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(reasons).toHaveCount(0);
  await expect(first).toBeFocused();
  expect(await opened()).toEqual([]);
  expect(new URL(page.url()).pathname).toBe('/work/search');
  await lancersCard(page, '園芸用品のレビュー記事').getByText('プロジェクト').click();
  expect(await opened()).toEqual(['5700001']);
});

test('axe finds nothing on a list, with reasons open or not, nor on the popup over it', async ({ page, read, popup }) => {
  test.setTimeout(60_000);
  await read(LANCERS);
  expect(await violationsInAllLooks(page)).toEqual([]);
  await lancersCard(page, 'スマホだけで').locator('.badge > button').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await violationsInAllLooks(page)).toEqual([]);
  const screen = await popup();
  await expect(screen.locator('.levels .danger .count')).toHaveText('4件');
  await screen.screenshot({ path: 'out/badges/popup.png' });
  await screen.locator('.levels .danger summary').click();
  await screen.screenshot({ path: 'out/badges/popup-jobs.png' });
  expect(await violationsInAllLooks(screen)).toEqual([]);
});

test('a page that is turned without a load has its badges, and those before are gone', async ({ page, read, worker }) => {
  await read(LANCERS);
  await page.getByRole('link', { name: '次へ' }).click();
  await page.locator('[data-work="5700036"] .badge').waitFor();
  await expect(badges(page)).toHaveCount(36);
  expect((await pageReport(worker, `${LANCERS}?page=2`)).badges).toBeDefined();
});

test('the popup\'s switch dims the jobs at the worst level, for this list and the next', async ({ page, read, popup }) => {
  await read(LANCERS);
  const opacity = (title: string) => lancersCard(page, title).evaluate((card) => getComputedStyle(card).opacity);
  const screen = await popup();
  const box = screen.getByRole('checkbox', { name: /薄く表示する/u });
  await box.click();
  await expect(box).toBeChecked();
  await expect.poll(() => opacity('LINEのIDを教えてください')).toBe('0.5');
  expect(await opacity('園芸用品のレビュー記事')).toBe('1');
  await page.reload();
  await expect.poll(() => opacity('LINEのIDを教えてください')).toBe('0.5');
  await box.click();
  await expect(box).not.toBeChecked();
  await expect.poll(() => opacity('LINEのIDを教えてください')).toBe('1');
});

test('beside the client of a post stands one badge, which knows what was found in the text', async ({ page, read }) => {
  await read('https://www.lancers.jp/work/detail/5600001');
  await expect(badges(page)).toHaveCount(1);
  await badges(page).click();
  await expect(page.getByRole('dialog')).toContainText('規約に触れる依頼があります');
  await page.screenshot({ path: 'out/badges/lancers-post.png' });
  expect(await violationsInAllLooks(page)).toEqual([]);
});

test('fifty-seven cards of a CrowdWorks list have one badge each, quiet where the list tells nothing, and nothing moves', async ({ page, read, complaints }) => {
  const report = await read(CROWDWORKS);
  await expect(badges(page)).toHaveCount(57);
  expect(Object.values(report.badges ?? {}).reduce((sum, count) => sum + count, 0)).toBe(57);
  expect(await shift(page)).toBe(0);
  const quiet = page.locator('.badge.quiet > button');
  expect(await quiet.count()).toBeGreaterThan(20);
  for (const tabindex of await quiet.evaluateAll((all) => all.map((each) => each.getAttribute('tabindex')))) expect(tabindex).toBe('-1');
  await expect(quiet.first()).toHaveAccessibleName(/契約ガード.*未確認/u);
  await page.getByRole('button', { name: '並べ替え' }).click();
  await expect(badges(page)).toHaveCount(57);
  await page.getByRole('button', { name: '次の50件' }).click();
  await page.locator('li a[href="/public/jobs/13601000"]').waitFor();
  await expect(badges(page)).toHaveCount(57);
  expect(complaints).toEqual([]);
  expect(await violationsInAllLooks(page)).toEqual([]);
});

test('the keyboard reaches the reasons of a quiet badge through the popup', async ({ page, read, popup }) => {
  await read(CROWDWORKS);
  const screen = await popup();
  // What closes a popup would close this tab.
  await screen.evaluate(() => { window.close = () => undefined; });
  await screen.locator('.levels .unknown summary').focus();
  await screen.keyboard.press('Enter');
  const third = screen.locator('.levels .unknown .jobs > li').nth(2);
  await expect(third).toContainText('すずかけ会計');
  await expect(third).toContainText('未確認（一覧には評価が出ません）');
  await third.getByRole('button').focus();
  await screen.keyboard.press('Enter');
  const reasons = page.getByRole('dialog');
  await expect(reasons).toContainText('未確認（一覧には評価が出ません）');
  await page.bringToFront();
  const badge = page.locator('.badge.quiet > button[aria-expanded="true"]');
  await expect(badge).toBeFocused();
  await expect(badge).toBeInViewport();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(reasons.getByRole('button', { name: '依頼者を確認' })).toBeFocused();
  await page.screenshot({ path: 'out/badges/quiet-reasons.png' });
  await page.keyboard.press('Escape');
  await expect(badge).toHaveCount(0);
});

test('a client of CrowdWorks is looked up at a click, once and without a login, and every card of theirs then tells of it', async ({ page, read, server }) => {
  await page.context().addCookies([{ name: 'session', value: 'secret', url: 'https://crowdworks.jp' }]);
  await read(CROWDWORKS);
  const asked = () => server.log.filter(({ url }) => url.startsWith('/public/employers/'));
  const before = asked().length;
  const card = page.locator('li').filter({ hasText: '料理の写真に短い説明' }).filter({ hasText: 'みなと食堂' }).first();
  await card.locator('.badge > button').click();
  const reasons = page.getByRole('dialog');
  await reasons.getByRole('button', { name: '依頼者を確認' }).click();
  await expect(reasons).toContainText('総合評価');
  await expect(reasons).toContainText('依頼者のページは');
  expect(asked().slice(before).map(({ url, headers }) => [url, headers.cookie])).toEqual([['/public/employers/6100001', undefined]]);
  await page.screenshot({ path: 'out/badges/crowdworks-checked.png' });
  await page.keyboard.press('Escape');
  const others = page.locator('li').filter({ hasText: 'みなと食堂' }).locator('.badge:not(.quiet)');
  await expect.poll(() => others.count()).toBe(await page.locator('li').filter({ hasText: 'みなと食堂' }).count());
});

for (const [what, url] of [['a post', 'https://crowdworks.jp/public/jobs/13500001'], ['a conversation', 'https://crowdworks.jp/contracts/42000001'], ['a client\'s page', 'https://crowdworks.jp/public/employers/6100002']] as const) {
  test(`beside the client of ${what} of CrowdWorks stands one badge`, async ({ page, read }) => {
    await read(url);
    await expect(badges(page)).toHaveCount(1);
    await badges(page).click();
    await expect(page.getByRole('dialog').getByRole('button', { name: '依頼者を確認' })).toHaveCount(what === 'a client\'s page' ? 0 : 1);
    expect(await violationsInAllLooks(page)).toEqual([]);
    await page.screenshot({ path: `out/badges/${new URL(url).pathname.replaceAll('/', '-')}.png` });
  });
}
