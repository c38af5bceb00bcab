/// <reference types="chrome" />
import type { Locator, Page, Route } from '@playwright/test';
import { killWorker } from '../browsers/kill-worker.mjs';
import { expect, test } from './fixtures';

const LIST = 'https://crowdworks.jp/public/jobs/search';
const CLIENTS = 'https://crowdworks.jp/public/employers/*';

// What one test has read, the next would not read again for seven days.
test.beforeEach(({ worker }) => worker.evaluate(() => chrome.storage.local.clear()));

/** Opens the reasons of the first card of a client and gives them. */
async function reasonsOf(page: Page, client: string): Promise<Locator> {
  await page.locator('li').filter({ hasText: client }).first().locator('.badge > button').click();
  return page.getByRole('dialog');
}
/** The button that reads the client's page. */
const check = (reasons: Locator) => reasons.getByRole('button', { name: '依頼者を確認' });

/** Answers for the site until the test ends, and tells when each request came. */
async function answerWith(page: Page, answer: (route: Route) => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  await page.route(CLIENTS, (route) => {
    times.push(Date.now());
    return answer(route);
  });
  return times;
}

const html = (status: number, body: string) => (route: Route) => route.fulfill({ status, contentType: 'text/html; charset=utf-8', body });

for (const [what, answer, says] of [
  ['there is no such page', html(404, '<h1>お探しのページは見つかりませんでした</h1>'), 'サイトがページを返しませんでした（404）。'],
  ['a wall for machines stands before it', html(405, '<title>Human Verification</title><div id="captcha-container"></div>'), 'サイトがページを返しませんでした（405）。'],
  ['the wall answers as if all were well', html(200, '<title>Human Verification</title><div id="captcha-container"></div>'), 'ページは開けましたが、依頼者の情報を読み取れませんでした。'],
  ['nobody is there', (route: Route) => route.abort('internetdisconnected'), '読めませんでした。接続を確かめて、もう一度お試しください。'],
  ['the page is built in another way', html(200, '<div id="vue-container" data="{&quot;employer&quot;:{&quot;name&quot;:&quot;みなと食堂&quot;}}"></div>'), 'ページは開けましたが、依頼者の情報を読み取れませんでした。'],
  ['it asks for a login', (route: Route) => route.fulfill({ status: 302, headers: { location: 'https://crowdworks.jp/login' } }), 'ページは開けましたが、依頼者の情報を読み取れませんでした。'],
] as const) {
  test(`when ${what}, it is said, and it can be tried again`, async ({ page, read, complaints }) => {
    await read(LIST);
    const times = await answerWith(page, answer);
    const reasons = await reasonsOf(page, 'みなと食堂');
    await check(reasons).click();
    await expect(reasons).toContainText(says);
    expect(times).toHaveLength(1);
    await expect(check(reasons)).not.toHaveAttribute('aria-disabled', 'true');
    await page.unroute(CLIENTS);
    await check(reasons).click();
    await expect(reasons).toContainText('総合評価');
    // What the site refuses, the browser itself says in its console.
    expect(complaints.filter((line) => !line.startsWith('Failed to load resource'))).toEqual([]);
  });
}

test('while it is read it says so, and pressing again asks for nothing more', async ({ page, read }) => {
  await read(LIST);
  let release = () => { /* not asked yet */ };
  const held = new Promise<void>((resolve) => { release = resolve; });
  const times = await answerWith(page, async (route) => { await held; await route.continue(); });
  const reasons = await reasonsOf(page, 'すずかけ会計');
  await check(reasons).click();
  await expect(reasons).toContainText('依頼者のページを読んでいます…');
  await expect(check(reasons)).toHaveAttribute('aria-disabled', 'true');
  await check(reasons).click({ force: true });
  await page.screenshot({ path: 'out/badges/crowdworks-checking.png' });
  release();
  await expect(reasons).toContainText('総合評価');
  expect(times).toHaveLength(1);
});

test('between two clients lie two seconds, and what was read is not read again within seven days', async ({ fresh }) => {
  const { context } = await fresh();
  const page = await context.newPage();
  await page.goto(LIST);
  await expect(page.locator('.badge > button')).toHaveCount(57);
  const times = await answerWith(page, (route) => route.continue());
  for (const client of ['みなと食堂', 'すずかけ会計', 'kona']) {
    await check(await reasonsOf(page, client)).click();
    await page.keyboard.press('Escape');
  }
  await expect.poll(() => times.length, { timeout: 15_000 }).toBe(3);
  expect(times.slice(1).every((time, index) => time - (times[index] ?? 0) >= 1950), times.join(' ')).toBe(true);
  await page.reload();
  await expect(page.locator('.badge > button')).toHaveCount(57);
  const reasons = await reasonsOf(page, 'みなと食堂');
  await expect(reasons).toContainText(/依頼者のページは .* に読みました。/u);
  await check(reasons).click({ force: true });
  await page.waitForTimeout(2500);
  expect(times).toHaveLength(3);
});

test('two tabs wait for each other, and the pause outlives the background', async ({ fresh }) => {
  const { context, extensionId } = await fresh();
  const tabs = [await context.newPage(), await context.newPage()];
  const times: number[] = [];
  await context.route(CLIENTS, (route) => {
    times.push(Date.now());
    return route.continue();
  });
  const buttons: Locator[] = [];
  for (const [index, tab] of tabs.entries()) {
    await tab.goto(LIST);
    await expect(tab.locator('.badge > button')).toHaveCount(57);
    buttons.push(check(await reasonsOf(tab, ['みなと食堂', 'すずかけ会計'][index] ?? '')));
  }
  await buttons[0]?.evaluate((button: HTMLElement) => { button.click(); });
  await expect.poll(() => times.length).toBe(1);
  await killWorker(context, extensionId);
  await buttons[1]?.evaluate((button: HTMLElement) => { button.click(); });
  await expect.poll(() => times.length, { timeout: 15_000 }).toBe(2);
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(1950);
});
