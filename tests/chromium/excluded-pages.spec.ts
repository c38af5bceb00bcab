/// <reference types="chrome" />
import type { BrowserContext, Page } from '@playwright/test';
import { pageReport } from '../browsers/page-report.mjs';
import { EXCLUDED, replicaPages } from '../replica/sites.mjs';
import { expect, test } from './fixtures';

const THREAD = 'https://crowdworks.jp/proposals/41000002';

/** The worlds of extensions in which scripts have been started on a page. */
async function extensionWorlds(context: BrowserContext, page: Page, extensionId: string): Promise<string[]> {
  const session = await context.newCDPSession(page);
  const worlds: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context: { origin } }) => { if (origin.includes(extensionId)) worlds.push(origin); });
  // Tells at once of every world that is there already.
  await session.send('Runtime.enable');
  await session.detach();
  return worlds;
}

test('the witness sees our script where it runs', async ({ context, page, extensionId, read }) => {
  await read(THREAD);
  expect(await extensionWorlds(context, page, extensionId)).toHaveLength(1);
});

for (const url of [...EXCLUDED, 'https://www.crowdworks.jp/proposals/41000001', 'https://example.com/proposals/41000001']) {
  test(`no script of ours runs on ${url}`, async ({ context, page, worker, extensionId }) => {
    await page.goto(url);
    // By the time that a page opened later has been read, a script would have started here as well.
    const later = await context.newPage();
    await later.goto(THREAD);
    await pageReport(worker, THREAD);
    await later.close();
    expect(await extensionWorlds(context, page, extensionId)).toEqual([]);
    await expect(page.locator('[data-keiyaku-guard]')).toHaveCount(0);
    const answers = await worker.evaluate(async () => {
      const tabs = await chrome.tabs.query({});
      return Promise.all(tabs.map(({ id }) => chrome.tabs.sendMessage(id ?? -1, { type: 'page-status' }).then(() => 'answered', () => 'nobody')));
    });
    expect(answers).not.toContain('answered');
  });
}

test('what is not encrypted is none of ours', async ({ worker }) => {
  const patterns = await worker.evaluate(() => {
    const { host_permissions: hosts, content_scripts: scripts } = chrome.runtime.getManifest() as chrome.runtime.ManifestV3;
    return [...hosts ?? [], ...(scripts ?? []).flatMap(({ matches }) => matches ?? [])];
  });
  expect(patterns.length).toBeGreaterThan(0);
  for (const pattern of patterns) expect(pattern).toMatch(/^https:\/\//u);
});

test('the popup over an excluded page says that we do not run there', async ({ page, popup }) => {
  for (const url of EXCLUDED) {
    await page.goto(url);
    const screen = await popup();
    await expect(screen.getByText('このページでは動きません')).toBeVisible();
    await screen.close();
  }
});

test('the replica has every excluded page, with words that would be flagged', async () => {
  const pages = await replicaPages();
  for (const url of EXCLUDED) expect(String(pages(new URL(url).host, new URL(url))?.body)).toContain('LINEのIDを教えてください');
});
