/// <reference types="chrome" />
import type { BrowserContext, Page } from '@playwright/test';
import { browserSettings } from '../browsers/browser-settings.mjs';
import { violationsInAllLooks } from './axe';
import { complaintsOf, expect, marks, test, type Browser } from './fixtures';

/** Milliseconds in which a busy machine loads the dictionary. */
const FIRST_ANSWER = 20_000;

const welcomesOf = (context: BrowserContext) => context.pages().filter((page) => page.url().includes('/screens/welcome/'));

/** The page that the extension has opened by itself. */
async function opened({ context }: Browser): Promise<Page> {
  await expect.poll(() => welcomesOf(context).length).toBe(1);
  const [page] = welcomesOf(context);
  if (page === undefined) throw new Error('no welcome page');
  await page.locator('[data-state="ready"]').waitFor();
  return page;
}

test('opens by itself when the extension has come, once, and never after an update', async ({ fresh }) => {
  const browser = await fresh({ welcome: true });
  const page = await opened(browser);
  await expect(page).toHaveTitle('ようこそ – 契約ガード');
  const { renew } = await browserSettings(browser.context, browser.extensionId);
  // An update takes the pages of the extension with it.
  await renew();
  await expect.poll(() => welcomesOf(browser.context).length).toBe(0);
  await browser.context.pages()[0]?.waitForTimeout(1500);
  expect(welcomesOf(browser.context)).toEqual([]);
});

test('the sample is judged as a page would be: by words, stage and site, anew while it is written', async ({ fresh, server }) => {
  test.slow();
  const page = await opened(await fresh({ welcome: true }));
  const complaints = complaintsOf(page);
  const asked: string[] = [];
  page.on('request', (request) => { asked.push(request.url()); });
  server.log.splice(0);
  const box = page.getByRole('textbox', { name: /依頼者からのメッセージ/u });
  const note = page.getByRole('article');
  const status = page.locator('.said [role="status"]');
  await box.scrollIntoViewIfNeeded();

  await expect(note).toHaveCount(1, { timeout: FIRST_ANSWER });
  await expect(note).toContainText('規約に触れる依頼');
  await expect(note).toContainText('LINEのIDを教えていただけますか');
  for (const part of ['なぜ', '次にすること', '出典']) await expect(note.getByText(part, { exact: true })).toBeVisible();
  await expect.poll(() => marks(page)).toEqual({ violation: ['LINEのIDを教えていただけますか'] });

  for (const [choice, severity] of [['仮払い済み・業務中', '確認'], ['契約前', '規約に触れる依頼']] as const) {
    await page.getByRole('radio', { name: choice }).check();
    await expect(note).toContainText(severity);
  }
  await page.getByRole('radio', { name: '仮払い済み・業務中' }).check();
  await page.getByRole('radio', { name: 'ランサーズ' }).check();
  await expect(status).toHaveText('この文面で、お知らせすることはありません。');
  await page.getByRole('radio', { name: '契約前' }).check();
  await expect(note).toHaveCount(1);

  for (const quiet of ['LINEは断る', 'LINEが題材']) {
    await page.getByRole('radio', { name: quiet }).check();
    await expect(status).toHaveText('この文面で、お知らせすることはありません。');
    await expect.poll(() => marks(page)).toEqual({});
  }
  await box.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n作業の前に、教材を購入してください。');
  await expect(note).toContainText('教材を購入してください');
  await expect.poll(() => marks(page)).toMatchObject({ violation: ['教材を購入してください'] });
  await expect(box).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await expect(status).toHaveText('文面を書くと、ここで確かめます。');
  expect(asked.filter((url) => !url.startsWith('chrome-extension://'))).toEqual([]);
  expect(server.log.filter(({ host }) => ['crowdworks.jp', 'www.lancers.jp'].includes(host))).toEqual([]);
  expect(complaints).toEqual([]);
});

for (const locale of ['ja-JP', 'en-US']) {
  test(`axe finds nothing, light, dark and in the system's own colours, and nothing is cut off at 320 pixels (${locale})`, async ({ fresh }) => {
    test.slow();
    const page = await opened(await fresh({ welcome: true, locale }));
    await page.locator('.sample').scrollIntoViewIfNeeded();
    await page.getByRole('article').first().waitFor();
    expect(await violationsInAllLooks(page)).toEqual([]);
    for (const [width, zoom] of [[320, 1], [640, 2], [1280, 2]] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate((size) => { document.documentElement.style.setProperty('zoom', String(size)); }, zoom);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width} × ${zoom}`).toBeLessThanOrEqual(0);
    }
    const small = await page.locator('label, button, a, [role="textbox"]').evaluateAll((targets) => targets.filter((target) => target.getBoundingClientRect().height < 24 && target.closest('dd') === null).map(({ textContent }) => textContent));
    expect(small).toEqual([]);
  });
}

test('with the keyboard alone the sample is chosen, written and read, and the focus is always seen', async ({ fresh }) => {
  const page = await opened(await fresh({ welcome: true }));
  const focused = () => page.evaluate(() => {
    const { activeElement: element } = document;
    const shown = element instanceof HTMLInputElement ? element.labels?.[0] : element;
    return { name: shown?.textContent ?? '', outline: shown ? getComputedStyle(shown).outlineStyle : '' };
  });
  const path: string[] = [];
  for (const key of ['Tab', 'ArrowRight', 'Tab', 'ArrowRight', 'Tab', 'Tab']) {
    await page.keyboard.press(key);
    const { name, outline } = await focused();
    path.push(name.slice(0, 12));
    expect(outline, name).toBe('solid');
  }
  expect(path).toEqual(['IDを尋ねる', 'LINEは断る', '契約前', '契約済み・仮払い前', 'クラウドワークス', 'ご応募ありがとうございま']);
  await page.keyboard.type('電話番号を教えてください。');
  await expect(page.getByRole('article').first()).toContainText('電話番号を教えて', { timeout: FIRST_ANSWER });
});

test('access that the browser withholds comes first, and is asked for in the click itself', async ({ fresh }) => {
  const browser = await fresh({ welcome: true });
  const page = await opened(browser);
  const { setAccess } = await browserSettings(browser.context, browser.extensionId);
  await setAccess('ON_CLICK');
  await page.reload();
  await expect(page.getByRole('heading', { level: 2 }).nth(1)).toHaveText('2つのサイトを読めるようにする');
  expect(await violationsInAllLooks(page)).toEqual([]);
  await page.evaluate(() => {
    const { browser: api } = globalThis as unknown as { browser: typeof chrome };
    for (const { permissions } of [chrome, api]) Object.assign(permissions, { request: () => {
      document.documentElement.dataset.active = String(navigator.userActivation.isActive);
      return Promise.resolve(false);
    } });
  });
  await page.getByRole('button', { name: 'アクセスを許可する' }).click();
  await expect(page.locator('html[data-active="true"]')).toBeAttached();
  await expect(page.getByRole('alert')).toBeVisible();
  await setAccess('ON_ALL_SITES');
  await page.evaluate(() => { dispatchEvent(new Event('focus')); });
  await expect(page.getByText('クラウドワークスとランサーズを読む許可があります。')).toBeVisible();
});
