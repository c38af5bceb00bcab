import path from 'node:path';
import { test as base, expect, type BrowserContext, type Locator, type Page, type Worker } from '@playwright/test';
import { launchChromium } from '../browsers/launch-chromium.mjs';
import { openPopup, pageReport } from '../browsers/page-report.mjs';
import { replicaPages } from '../replica/sites.mjs';
import { serveReplica } from '../replica/server.mjs';
import type { PageReport } from '../../src/model/protocol';

export const EXTENSION = path.resolve(import.meta.dirname, '../../dist/chrome');
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

type Server = Awaited<ReturnType<typeof serveReplica>>;
export interface Browser { context: BrowserContext; worker: Worker; extensionId: string }

interface Shared { server: Server; browserWithExtension: Browser }
type Options = Partial<Parameters<typeof launchChromium>[0]>;
interface Each {
  /** Starts a browser of the test's own, for what would disturb the other tests. */
  fresh: (options?: Options) => Promise<Browser>;
  worker: Worker;
  extensionId: string;
  /** Opens an address and gives the page's report when it has been read. */
  read: (url: string) => Promise<PageReport>;
  popup: () => Promise<Page>;
  /** What the page's own scripts said at warning or error level. */
  complaints: string[];
}

/** What a page's scripts, or ours in it, say at warning or error level from now on. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => { if (['warning', 'error'].includes(message.type())) complaints.push(message.text()); });
  page.on('pageerror', (error) => { complaints.push(String(error)); });
  return complaints;
}

/** The whole of one message of the CrowdWorks replica. */
export const messageWith = (page: Page, text: string): Locator => page.locator('[class*="_messageItem_"]').filter({ hasText: text });

/** Unfolds a note, as a click on its line does. */
export async function unfold(note: Locator): Promise<void> {
  if (!await note.locator('details').evaluate((details: HTMLDetailsElement) => details.open)) await note.locator('summary').click();
}

/** Waits until a screen has said all that it has to say: nothing of it changes between two looks. */
export async function atRest(screen: Page): Promise<void> {
  await expect(screen.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 20_000 });
  let before = '';
  await expect.poll(async () => {
    const now = await screen.locator('body').innerHTML();
    const same = now === before;
    before = now;
    return same;
  }, { intervals: [250] }).toBe(true);
}

/** The one line of ours at the page's edge. */
export const pageLine = (page: Page): Locator => page.getByRole('complementary', { name: '契約ガード' });

/** The texts that our highlights mark, by severity. */
export const marks = (page: Page): Promise<Record<string, string[]>> => page.evaluate(() => Object.fromEntries([...CSS.highlights]
  .map(([name, highlight]) => [name.replace('keiyaku-guard-', ''), [...highlight].map(String)] as const)
  .filter(([, texts]) => texts.length > 0)));

export const test = base.extend<Each, Shared>({
  server: [async ({}, use) => {
    const server = await serveReplica({ pages: await replicaPages() });
    await use(server);
    await server.close();
  }, { scope: 'worker' }],
  browserWithExtension: [async ({ server }, use) => {
    const browser = await launchChromium({ executablePath: CHROMIUM, port: server.port, extension: EXTENSION });
    await use(browser);
    await browser.context.close();
  }, { scope: 'worker' }],
  fresh: async ({ server }, use) => {
    const opened: Browser[] = [];
    await use(async (options = {}) => {
      const browser = await launchChromium({ executablePath: CHROMIUM, port: server.port, extension: EXTENSION, ...options });
      opened.push(browser);
      return browser;
    });
    for (const { context } of opened) await context.close();
  },
  context: async ({ browserWithExtension }, use) => { await use(browserWithExtension.context); },
  worker: async ({ browserWithExtension }, use) => { await use(browserWithExtension.worker); },
  extensionId: async ({ browserWithExtension }, use) => { await use(browserWithExtension.extensionId); },
  page: async ({ context }, use) => {
    const page = await context.newPage();
    await use(page);
    await page.close();
  },
  complaints: async ({ page }, use) => { await use(complaintsOf(page)); },
  read: async ({ page, worker }, use) => {
    await use(async (url) => {
      await page.goto(url);
      return pageReport(worker, url);
    });
  },
  popup: async ({ context, extensionId, page }, use) => {
    const opened: Page[] = [];
    await use(async () => {
      const popup = await openPopup(context, extensionId, page);
      opened.push(popup);
      await popup.locator('[data-state]:not([data-state="loading"])').first().waitFor();
      return popup;
    });
    for (const popup of opened) if (!popup.isClosed()) await popup.close();
  },
});
export { expect };
