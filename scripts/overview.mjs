// The picture at the top of README.md: a thread with its notes, and the popup that speaks about it, side by side.
import { openPopup, pageReport } from '../tests/browsers/page-report.mjs';

/** Width and height of the page and of the popup in the picture, in CSS pixels. */
const PAGE = { width: 800, height: 880 };
const POPUP = { width: 380, height: 740 };

const inline = (picture) => `data:image/png;base64,${picture.toString('base64')}`;

/**
 * Saves the picture of one page and its popup.
 * @param {{ context: import('@playwright/test').BrowserContext, worker: import('@playwright/test').Worker, extensionId: string, page: import('@playwright/test').Page, url: string, file: string }} options
 */
export async function saveOverview({ context, worker, extensionId, page, url, file }) {
  const before = page.viewportSize();
  await page.setViewportSize(PAGE);
  await page.goto(url);
  await page.bringToFront();
  await pageReport(worker, url);
  const thread = await page.screenshot();
  const popup = await openPopup(context, extensionId, page);
  await popup.setViewportSize(POPUP);
  await popup.locator('[data-state="report"]').waitFor();
  const body = await popup.locator('body').boundingBox();
  const over = await popup.screenshot({ clip: { x: 0, y: 0, width: POPUP.width, height: Math.min(POPUP.height, body?.height ?? POPUP.height) } });
  await popup.close();

  const canvas = await context.newPage();
  await canvas.setViewportSize({ width: PAGE.width + POPUP.width + 96, height: PAGE.height + 64 });
  await canvas.setContent(`<style>
    body { margin: 0; padding: 32px; display: flex; gap: 32px; align-items: flex-start; background: #dfe6ea; }
    img { display: block; border-radius: 12px; box-shadow: 0 1px 3px rgb(20 32 48 / 0.12), 0 12px 32px rgb(20 32 48 / 0.16); }
  </style><img alt="" src="${inline(thread)}"><img alt="" src="${inline(over)}">`);
  await canvas.screenshot({ path: file });
  await canvas.close();
  if (before !== null) await page.setViewportSize(before);
}
