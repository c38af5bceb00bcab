/// <reference types="chrome" />
import type { BrowserContext, Page } from '@playwright/test';
import { launchBareChromium } from '../browsers/launch-chromium.mjs';
import { openPopup, pageReport } from '../browsers/page-report.mjs';
import { PAGES } from '../replica/sites.mjs';
import { CHROMIUM, complaintsOf, expect, test } from './fixtures';

const SITES = ['crowdworks.jp', 'www.lancers.jp'];
const CSS = 'https://crowdworks.jp/replica/crowdworks.css';

/** What pages and workers ask for over the network. What the browser asks for by itself belongs to neither. */
function watch(context: BrowserContext): string[] {
  const asked: string[] = [];
  context.on('request', (request) => { if (/^(https?|wss?):/u.test(request.url())) asked.push(`${request.method()} ${request.url()}`); });
  return asked;
}

async function visitAll(page: Page, rest: (url: string) => Promise<unknown>): Promise<void> {
  for (const { url } of PAGES) {
    await page.goto(url, { waitUntil: 'load' });
    // The threads of CrowdWorks fetch their messages when their script has started.
    const fetches = await page.locator('script[src*="crowdworks-thread"]').count() > 0;
    if (fetches) await page.locator('html[data-mounted]').waitFor({ state: 'attached' });
    await rest(url);
  }
}

test('with the extension every page asks for what it asks for without it, and the popup for nothing', async ({ fresh, server }) => {
  test.setTimeout(180_000);
  const sent = () => server.log.splice(0).filter(({ host }) => SITES.includes(host)).map(({ method, host, url }) => `${method} https://${host}${url}`).sort();
  sent();

  const plain = await launchBareChromium({ executablePath: CHROMIUM, port: server.port });
  const without = await plain.newContext();
  const askedWithout = watch(without);
  await visitAll(await without.newPage(), () => Promise.resolve());
  await plain.close();
  const sentWithout = sent();
  expect(sentWithout.length).toBeGreaterThan(PAGES.length);

  const { context, worker, extensionId } = await fresh();
  const asked = watch(context);
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await visitAll(page, async (url) => {
    await pageReport(worker, url);
    const popup = await openPopup(context, extensionId, page);
    await popup.locator('[data-state]:not([data-state="loading"])').waitFor();
    await popup.close();
  });
  expect(asked.sort()).toEqual(askedWithout.sort());
  expect(sent()).toEqual(sentWithout);
  expect(complaints).toEqual([]);
});

test('the witnesses see a request that is one too many', async ({ context, page, server, read }) => {
  await read('https://crowdworks.jp/proposals/41000002');
  const asked = watch(context);
  server.log.length = 0;
  await page.evaluate((url) => fetch(url), `${CSS}?extra`);
  expect(asked).toEqual([`GET ${CSS}?extra`]);
  expect(server.log.map(({ url }) => url)).toContain('/replica/crowdworks.css?extra');
});

test('the background could not send anything if it wanted to, and a page cannot look into the package', async ({ page, worker, extensionId, server, read }) => {
  await read('https://crowdworks.jp/proposals/41000002');
  server.log.length = 0;
  for (const url of [`${CSS}?worker`, 'https://example.com/?worker']) {
    expect(await worker.evaluate((address) => fetch(address).then(() => 'sent', () => 'refused'), url)).toBe('refused');
  }
  expect(server.log.filter(({ url }) => url.includes('worker'))).toEqual([]);
  for (const file of ['manifest.json', 'src/content/crowdworks.js', 'icons/16.png']) {
    expect(await page.evaluate((address) => fetch(address).then(() => 'given', () => 'refused'), `chrome-extension://${extensionId}/${file}`)).toBe('refused');
  }
});
