/// <reference types="chrome" />
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { violationsInAllLooks } from './axe';
import { complaintsOf, expect, marks, messageWith, test } from './fixtures';

const THREAD = 'https://crowdworks.jp/proposals/41000001';

/** Opens the options in a tab of their own. */
async function openOptions(context: BrowserContext, extensionId: string): Promise<Page> {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/src/screens/options/index.html`);
  await options.locator('[data-state="ready"]').waitFor();
  return options;
}

/** Unfolds what the options have folded, so that all of it is looked at. */
async function unfold(options: Page): Promise<void> {
  for (const part of ['.category .disclosure', '.rule .disclosure', '.sources .disclosure']) await options.locator(part).first().click();
  await options.locator('button.danger').first().click();
}

for (const [locale, words] of [['ja-JP', '設定'], ['en-US', 'Settings']] as const) {
  test(`axe finds nothing on the options, light, dark and in the system's own colours (${locale})`, async ({ fresh }) => {
    test.slow();
    const { context, extensionId } = await fresh({ locale });
    const options = await openOptions(context, extensionId);
    const complaints = complaintsOf(options);
    await expect(options).toHaveTitle(new RegExp(`^${words}`, 'u'));
    await unfold(options);
    expect(await violationsInAllLooks(options)).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

test('nothing is cut off at 320 pixels, nor at twice the size of the text; every target has 24 pixels', async ({ context, extensionId }) => {
  const options = await openOptions(context, extensionId);
  for (const [width, zoom] of [[320, 1], [640, 2], [1280, 2]] as const) {
    await options.setViewportSize({ width, height: 900 });
    await options.evaluate((size) => { document.documentElement.style.setProperty('zoom', String(size)); }, zoom);
    expect(await options.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width} × ${zoom}`).toBeLessThanOrEqual(0);
  }
  await options.evaluate(() => { document.documentElement.style.removeProperty('zoom'); });
  await unfold(options);
  const small = await options.locator('button, input:not([type="file"]), nav a, .themes label').evaluateAll((targets) => targets
    .filter((target) => !(target instanceof HTMLInputElement && target.type === 'radio'))
    .map((target) => ({ name: target.textContent, box: target.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24)).map(({ name }) => name));
  expect(small).toEqual([]);
  await options.close();
});

test('with the keyboard alone a rule is found, read and switched off, and its note leaves the open page; then it comes back', async ({ fresh }) => {
  const { context, extensionId } = await fresh();
  const thread = await context.newPage();
  await thread.goto(THREAD);
  const quote = messageWith(thread, '採用の方向で').getByRole('note').locator('blockquote').filter({ hasText: 'LINEのIDを教えて' });
  await expect(quote).toHaveCount(1);
  const options = await openOptions(context, extensionId);
  const press = async (...keys: string[]) => { for (const key of keys) await options.keyboard.press(key); };
  const tabTo = async (name: RegExp) => {
    for (let steps = 0; steps < 80; steps += 1) {
      await press('Tab');
      const focused = await options.evaluate(() => {
        const { activeElement } = document;
        return activeElement instanceof HTMLInputElement ? [...activeElement.labels ?? []].map(({ textContent }) => textContent).join(' ') : activeElement?.textContent ?? '';
      });
      if (name.test(focused)) return;
    }
    throw new Error(`the keyboard does not come to ${String(name)}`);
  };
  await tabTo(/^規則を探す$/u);
  await options.keyboard.type('id-asked');
  await expect(options.locator('.rule')).toHaveCount(1);
  await tabTo(/^外部ツールのIDやアカウント/u);
  await press('Space');
  await expect(options.getByText(/にオフ$/u)).toBeVisible();
  await expect(quote).toHaveCount(0);
  await tabTo(/^例と出典/u);
  await press('Enter');
  await expect(options.getByText('見つける文の例')).toBeVisible();
  const focus = await options.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
  expect(focus).toBe('solid');
  await options.getByRole('button', { name: 'すべてオンに戻す' }).click();
  await expect(quote).toHaveCount(1);
});

test('the toolbar\'s count, notices and badges go and come with their switches', async ({ fresh }) => {
  const { context, worker, extensionId } = await fresh();
  const url = 'https://crowdworks.jp/contracts/42000002';
  const page = await context.newPage();
  await page.goto(url);
  await expect.poll(() => marks(page)).toHaveProperty('notice');
  const list = await context.newPage();
  await list.goto('https://crowdworks.jp/public/jobs/search');
  await expect.poll(() => list.locator('[data-keiyaku-guard]').count()).toBeGreaterThan(0);
  const thread = await context.newPage();
  await thread.goto(THREAD);
  const count = () => worker.evaluate(async (address) => {
    const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === address);
    return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
  }, THREAD);
  await expect.poll(count).not.toBe('');

  const options = await openOptions(context, extensionId);
  for (const name of [/「確認」の注意/u, /バッジを表示/u, /件数を表示/u]) await options.getByRole('checkbox', { name }).click();
  await expect.poll(count).toBe('');
  await expect.poll(() => marks(page)).not.toHaveProperty('notice');
  await expect.poll(() => list.locator('[data-keiyaku-guard]').count()).toBe(0);
  for (const name of [/「確認」の注意/u, /バッジを表示/u, /件数を表示/u]) await options.getByRole('checkbox', { name }).click();
  await expect.poll(count).not.toBe('');
  await expect.poll(() => marks(page)).toHaveProperty('notice');
  await expect.poll(() => list.locator('[data-keiyaku-guard]').count()).toBeGreaterThan(0);
});

test('the colours that are chosen stand on every screen at once, whatever the system has', async ({ fresh }) => {
  const { context, extensionId } = await fresh({ colorScheme: 'light' });
  const [options, popup] = [await openOptions(context, extensionId), await context.newPage()];
  await popup.goto(`chrome-extension://${extensionId}/src/screens/popup/index.html`);
  const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground(popup);
  await options.getByRole('radio', { name: '暗い' }).check();
  await expect.poll(() => ground(popup)).not.toBe(light);
  await expect(options.locator('html')).toHaveAttribute('data-theme', 'dark');
  await options.reload();
  await expect(options.locator('html')).toHaveAttribute('data-theme', 'dark');
  await options.getByRole('radio', { name: 'システムに合わせる' }).check();
  await expect.poll(() => ground(popup)).toBe(light);
});

test('what is written into a file, erased and read again is there again; the licences can be read', async ({ fresh }) => {
  const { context, extensionId } = await fresh();
  const options = await openOptions(context, extensionId);
  await options.getByRole('checkbox', { name: '常駐・出社' }).click();
  await expect(options.getByText('種類ごとオフ')).toBeVisible();
  const [download] = await Promise.all([options.waitForEvent('download'), options.getByRole('button', { name: 'ファイルに書き出す' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^keiyaku-guard-\d{4}-\d\d-\d\d\.json$/u);
  const file = readFileSync(await download.path(), 'utf8');
  expect(JSON.parse(file)).toMatchObject({ format: 'keiyaku-guard', settings: { categoriesOff: ['on_site_work'] } });

  await options.getByRole('button', { name: 'すべて消す…' }).click();
  await options.getByRole('alertdialog').getByRole('button', { name: 'すべて消す' }).click();
  await expect(options.getByText('消しました：設定')).toBeVisible();
  await expect(options.getByText('種類ごとオフ')).toHaveCount(0);

  const give = (text: string) => options.locator('input[type="file"]').setInputFiles({ name: 'data.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await give(file.replace('"notices": true', '"notices": "yes"'));
  await expect(options.getByRole('alert')).toContainText('settings › notices');
  await give(file.slice(0, -20));
  await expect(options.getByRole('alert')).toContainText(/JSONのファイルとして読めません（\d+行目）/u);
  await give(file);
  await expect(options.getByText('読み込みました：設定')).toBeVisible();
  await expect(options.getByText('種類ごとオフ')).toBeVisible();

  await options.getByRole('link', { name: '使っているソフトウェアと辞書のライセンス' }).click();
  await expect(options.locator('body')).toContainText('Nara Institute of Science and Technology');
});

test('the popup leads to the options', async ({ fresh }) => {
  const { context, extensionId } = await fresh();
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${extensionId}/src/screens/popup/index.html`);
  const [options] = await Promise.all([context.waitForEvent('page'), popup.getByRole('button', { name: '設定' }).click()]);
  await expect(options.getByRole('heading', { name: '規則', exact: true })).toBeVisible();
});
