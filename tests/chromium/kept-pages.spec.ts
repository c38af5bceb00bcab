import type { ToldPage } from '../pages/tell-page';
import { serveKeptPages } from '../browsers/kept-pages.mjs';
import { launchBareChromium } from '../browsers/launch-chromium.mjs';
import { CHROMIUM, expect, test } from './fixtures';

test('the kept pages are read in Chromium as they are in Node, to the last letter and place', async () => {
  test.setTimeout(180_000);
  const { server, pages, turnTo, tell } = await serveKeptPages();
  const browser = await launchBareChromium({ executablePath: CHROMIUM, port: server.port });
  try {
    const page = await browser.newPage({ locale: 'ja-JP', timezoneId: 'America/New_York' });
    for (const kept of pages) {
      await test.step(kept.name, async () => {
        turnTo(kept);
        // Else a page that differs from the one before by its fragment alone would not be loaded.
        if (kept.url.includes('#')) await page.goto('about:blank');
        await page.goto(kept.url);
        const { address, told } = JSON.parse(await page.evaluate<string>(`(() => { ${tell} })()`)) as { address: string; told: ToldPage };
        expect.soft(address, kept.name).toBe(kept.url);
        expect.soft(told, kept.name).toEqual(kept.inNode);
        if (kept.expected !== null) expect.soft(told?.reading ?? null, kept.name).toEqual(kept.expected);
      });
    }
  } finally {
    await browser.close();
    await server.close();
  }
});
