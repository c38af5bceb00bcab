import path from 'node:path';
import type { Page } from '@playwright/test';
import { violationsInAllLooks, violationsOn } from './axe';
import { expect, test } from './fixtures';
import { openState, STATES } from './popup-situations';

const FOLDER = path.resolve(import.meta.dirname, '../../out/popup');

/** Shows all that a popup holds, as one picture. */
async function picture(popup: Page, name: string): Promise<void> {
  const height = await popup.evaluate(() => document.documentElement.scrollHeight);
  await popup.setViewportSize({ width: 380, height: Math.max(320, height) });
  await popup.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  await popup.setViewportSize({ width: 380, height: 600 });
}

test.afterEach(async ({ worker }) => { await worker.evaluate('chrome.storage.local.clear()'); });

for (const state of STATES) {
  const [name] = state;
  test(`the popup: ${name}, light, dark and in the system's own colours, without a fault that axe finds, within its width`, async ({ page, browserWithExtension }) => {
    const popup = await openState(browserWithExtension, page, state);
    expect(await violationsInAllLooks(popup)).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await picture(popup, `${name}-${colorScheme}`);
    }
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(380);
    await popup.close();
  });
}

test('the popup in English: every state without a fault that axe finds, within its width', async ({ fresh }) => {
  test.setTimeout(240_000);
  const browser = await fresh({ locale: 'en-US' });
  const page = await browser.context.newPage();
  for (const state of STATES) {
    const popup = await openState(browser, page, state);
    // Colours have no language.
    expect.soft(await violationsOn(popup), state[0]).toEqual([]);
    expect.soft(await popup.evaluate(() => document.documentElement.scrollWidth), state[0]).toBeLessThanOrEqual(380);
    await popup.close();
    await browser.worker.evaluate('chrome.storage.local.clear()');
  }
});
