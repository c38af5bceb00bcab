import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openPopup, pageReport } from '../tests/browsers/page-report.mjs';
import { root } from './run.mjs';

const messages = JSON.parse(readFileSync(path.join(root, 'public/_locales/ja/messages.json'), 'utf8'));
const label = (key) => messages[key]?.message ?? key;
const health = ({ what, count }) => label(`health_${what}`).replace('$COUNT$', String(count ?? ''));

/** A file name for the screenshot of a page. */
function nameOf(url) {
  const { hostname, pathname, search } = new URL(url);
  return `${hostname.split('.').at(-2)}${pathname}${search}`.replaceAll(/[^\w]+/g, '-').replace(/^-|-$/g, '');
}

/**
 * Visits every page with the extension, prints what it found there and saves a picture of the page and of the popup.
 * @returns {Promise<boolean>} whether every page gave a report
 */
export async function tour({ context, worker, extensionId, pages, folder }) {
  mkdirSync(folder, { recursive: true });
  const page = context.pages()[0] ?? await context.newPage();
  let complete = true;
  for (const { url, about } of pages) {
    await page.goto(url);
    await page.bringToFront();
    let report;
    try {
      report = await pageReport(worker, url);
    } catch (error) {
      complete = false;
      console.log(`\n${url}\n  ${about}\n  ✗ ${error.message}`);
      continue;
    }
    // The pages that start late show their last state only then.
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: path.join(folder, `${nameOf(url)}.png`), fullPage: false });
    const popup = await openPopup(context, extensionId, page);
    await popup.locator('[data-state]:not([data-state="loading"])').first().waitFor({ timeout: 10_000 });
    // As high as what it says: in the picture nothing scrolls, nor did when it was measured.
    await popup.setViewportSize({ width: 380, height: 4000 });
    await popup.setViewportSize({ width: 380, height: Math.ceil((await popup.locator('body').boundingBox()).height) });
    await popup.screenshot({ path: path.join(folder, `${nameOf(url)}-popup.png`) });
    await popup.close();
    if (report.progress === 'failed') complete = false;
    const stage = `${label(`stage_${report.stage.value}`)}${report.stage.evidence === null ? '' : `（「${report.stage.evidence}」）`}`;
    console.log(`\n${url}\n  ${about}\n  段階：${stage}`);
    for (const finding of report.findings) {
      console.log(`  ・${label(`severity_${finding.severity}`)} ${label(`category_${finding.category}`)}「${finding.quote}」 [${finding.rule}]`);
    }
    if (report.findings.length === 0) console.log(report.health.state === 'unreadable' ? '  ・判定していません' : `  ・${label('line_nothing_found')}${label('line_not_read')}`);
    for (const missing of report.health.missing) console.log(`  ※${health(missing)}`);
  }
  console.log(`\n画面の写真 / screenshots: ${path.relative(root, folder)}/`);
  return complete;
}
