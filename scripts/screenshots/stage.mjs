// Where the pictures are taken: Chromium with the extension before the replica, in one language.
import { openPopup, pageReport } from '../../tests/browsers/page-report.mjs';
import { SHOT } from './compose.mjs';

/** A popup is as high as what it says, and browsers let it be no higher than this. */
const HIGHEST_POPUP = 600;
const POPUP_WIDTH = 360;

/**
 * @param {{ context: import('@playwright/test').BrowserContext, worker: import('@playwright/test').Worker, extensionId: string }} browser
 * @param {'ja' | 'en'} language
 */
export function createStage({ context, worker, extensionId }, language) {
  /** A tab without bars at its side: a picture cannot be scrolled. */
  const hideBars = async (page) => (await context.newCDPSession(page)).send('Emulation.setScrollbarsHidden', { hidden: true });
  const show = async (url) => {
    const page = await context.newPage();
    await hideBars(page);
    await page.setViewportSize(SHOT);
    await page.goto(url);
    return page;
  };
  return {
    ja: language === 'ja',
    /** Opens a page of the replica and waits until all is shown. */
    async open(url) {
      const page = await show(url);
      await page.bringToFront();
      await pageReport(worker, url);
      await page.waitForLoadState('networkidle');
      return page;
    },
    /** Opens a screen of ours. */
    async screen(name) {
      const page = await show(`chrome-extension://${extensionId}/src/screens/${name}/index.html`);
      await page.locator('[data-state="ready"]').waitFor();
      return page;
    },
    /** Scrolls so that something stands `below` pixels under the upper edge. */
    bring: (what, below) => what.evaluate((element, distance) => { scrollTo({ top: element.getBoundingClientRect().top + scrollY - distance, behavior: 'instant' }); }, below),
    /** The picture of a page. */
    shoot: (page) => page.screenshot({ animations: 'disabled', caret: 'hide' }),
    /** What the toolbar button says of a page. */
    count: (url) => worker.evaluate(async (address) => {
      const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === address);
      return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
    }, url),
    /** The picture of the popup over a page. */
    async popup(page, prepare = () => Promise.resolve()) {
      const popup = await openPopup(context, extensionId, page);
      await hideBars(popup);
      await popup.setViewportSize({ width: POPUP_WIDTH, height: HIGHEST_POPUP });
      await popup.locator('[data-state]:not([data-state="loading"])').first().waitFor();
      await prepare(popup);
      await popup.waitForTimeout(300);
      const height = await popup.evaluate(() => document.documentElement.scrollHeight);
      const picture = await popup.screenshot({ clip: { x: 0, y: 0, width: POPUP_WIDTH, height: Math.min(HIGHEST_POPUP, height) }, animations: 'disabled' });
      await popup.close();
      return picture;
    },
    /** Turns a popup to the four verifications, of which two are done. */
    async showVerifications(popup) {
      await popup.getByRole('tab', { name: language === 'ja' ? '4つの認証' : '4 verifications' }).click();
      const box = (name) => popup.getByRole('checkbox', { name });
      for (const name of language === 'ja' ? [/^本人確認/u, /^電話確認/u] : [/identity/iu, /phone/iu]) {
        // It shows what was kept, a moment after the click.
        await box(name).first().click();
        await popup.locator('input:checked').and(box(name)).first().waitFor();
      }
      await popup.evaluate(() => { scrollTo({ top: 0, behavior: 'instant' }); });
    },
  };
}
/** @typedef {ReturnType<typeof createStage>} Stage */
