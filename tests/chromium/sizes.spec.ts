import type { Page } from '@playwright/test';
import { crowded, cutOff, doubleText } from '../browsers/measures.mjs';
import { pageReport } from '../browsers/page-report.mjs';
import { atRest, expect, test, unfold, type Browser } from './fixtures';
import { openState, STATES } from './popup-situations';

/** Faults of a page as it is, and with every text at twice its size. */
async function faultsAtBothSizes(page: Page): Promise<{ once: string[]; twice: string[] }> {
  const measure = async () => [...await page.evaluate(cutOff), ...await page.evaluate(crowded)];
  const once = await measure();
  await page.evaluate(doubleText);
  return { once, twice: await measure() };
}
const NONE = { once: [], twice: [] };

test.afterEach(async ({ worker }) => { await worker.evaluate('chrome.storage.local.clear()'); });

for (const locale of ['ja-JP', 'en-US']) {
  test(`the popup, 360 pixels wide: nothing is cut off or covered, at twice the size of the text as well, and every target has 24 pixels (${locale})`, async ({ fresh }) => {
    test.setTimeout(300_000);
    const browser = await fresh({ locale });
    const page = await browser.context.newPage();
    for (const state of STATES) {
      const popup = await openState(browser, page, state);
      await popup.setViewportSize({ width: 360, height: 600 });
      expect.soft(await faultsAtBothSizes(popup), state[0]).toEqual(NONE);
      await popup.screenshot({ path: `out/sizes/popup-${state[0]}-${locale}.png`, fullPage: true });
      await popup.close();
      await browser.worker.evaluate('chrome.storage.local.clear()');
    }
  });

  test(`notes and lines of ours on a page of 320 pixels: the same (${locale})`, async ({ fresh }) => {
    test.setTimeout(120_000);
    const { context, worker } = await fresh({ locale });
    const page = await context.newPage();
    await page.setViewportSize({ width: 320, height: 800 });
    for (const url of ['https://crowdworks.jp/proposals/41000001', 'https://crowdworks.jp/contracts/42000001', 'https://crowdworks.jp/public/jobs/13500001', 'https://www.lancers.jp/work/detail/5600001']) {
      await page.goto(url);
      await pageReport(worker, url);
      for (const note of await page.getByRole('note').all()) await unfold(note);
      const acts = page.getByRole('note').first().locator('.acts').last().locator('[data-act]');
      for (let index = 0; index < await acts.count(); index += 1) {
        await acts.nth(index).click();
        await expect(page.getByRole('note').first().locator('.panel:not(:empty)').locator('button, [role="textbox"], dl, p').first()).toBeVisible();
        expect.soft({ once: [...await page.evaluate(cutOff), ...await page.evaluate(crowded)] }, `${url} ${await acts.nth(index).innerText()}`).toEqual({ once: [] });
      }
      expect.soft(await faultsAtBothSizes(page), url).toEqual(NONE);
      await page.screenshot({ path: `out/sizes/note-${new URL(url).pathname.replaceAll('/', '-')}-${locale}.png`, fullPage: true });
    }
  });

  test(`options and welcome on a page of 320 pixels: the same (${locale})`, async ({ fresh }) => {
    test.setTimeout(120_000);
    const browser = await fresh({ locale });
    const page = await browser.context.newPage();
    await fill(browser, page);
    for (const screen of ['options', 'welcome']) {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(`chrome-extension://${browser.extensionId}/src/screens/${screen}/index.html`);
      await page.locator('[data-state="ready"]').waitFor();
      await page.locator('.sample, #about').first().scrollIntoViewIfNeeded();
      await atRest(page);
      const folded = page.locator('button[aria-expanded="false"]');
      for (let times = 0; times < 3 && await folded.count() > 0; times += 1) await folded.first().click();
      expect.soft(await faultsAtBothSizes(page), screen).toEqual(NONE);
      await page.screenshot({ path: `out/sizes/${screen}-${locale}.png`, fullPage: true });
    }
  });
}

/** Leaves something in every list of the options. */
async function fill({ worker }: Browser, page: Page): Promise<void> {
  const url = 'https://crowdworks.jp/proposals/41000001';
  await page.goto(url);
  await pageReport(worker, url);
  const note = page.getByRole('note').first();
  await unfold(note);
  await note.locator('[data-act="keep"]').click();
  await expect(note.locator('.panel:not(:empty) button')).toBeVisible();
  await note.locator('[data-act="hide"]').click();
  await note.locator('.choices button').first().click();
  await expect(note.locator('summary')).toBeFocused();
}
