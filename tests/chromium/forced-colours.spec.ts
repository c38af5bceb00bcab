import type { Page } from '@playwright/test';
import { faint, unframed } from '../browsers/measures.mjs';
import { atRest, expect, test, unfold } from './fixtures';
import { difference } from './pictures';

const SYSTEMS = [{ colorScheme: 'light', forcedColors: 'active' }, { colorScheme: 'dark', forcedColors: 'active' }] as const;

async function hidden(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const media of SYSTEMS) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    found.push(...await page.evaluate(faint), ...await page.evaluate(unframed));
  }
  return found;
}

for (const [severity, url] of [
  ['violation', 'https://crowdworks.jp/proposals/41000001'],
  ['caution', 'https://www.lancers.jp/mypage/message?boardId=7001'],
  ['notice', 'https://crowdworks.jp/contracts/42000002'],
] as const) {
  test(`in the system's own colours the underline of a ${severity} is still to be seen`, async ({ page, context, read }) => {
    await read(url);
    const canvas = await context.newPage();
    for (const media of SYSTEMS) {
      await page.emulateMedia(media);
      const place = await page.evaluate((name) => {
        const [range] = CSS.highlights.get(`keiyaku-guard-${name}`) ?? [];
        if (!(range instanceof Range)) throw new Error(`no ${name} is marked`);
        range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x, y, width, height: height + 4 };
      }, severity);
      const marked = await page.screenshot({ clip: place });
      await page.evaluate((name) => {
        const highlight = CSS.highlights.get(`keiyaku-guard-${name}`);
        Object.assign(globalThis, { taken: [...highlight ?? []] });
        highlight?.clear();
      }, severity);
      const bare = await page.screenshot({ clip: place });
      await page.evaluate((name) => {
        for (const range of (globalThis as unknown as { taken: Range[] }).taken) CSS.highlights.get(`keiyaku-guard-${name}`)?.add(range);
      }, severity);
      // A line of two dots' height under a line of text.
      expect(await difference(canvas, marked, bare), `${media.colorScheme} ${severity}`).toBeGreaterThan(0.02);
    }
    await canvas.close();
  });
}

for (const url of ['https://crowdworks.jp/proposals/41000001', 'https://crowdworks.jp/contracts/42000002', 'https://www.lancers.jp/mypage/message?boardId=7001', 'https://www.lancers.jp/work/search']) {
  test(`in the system's own colours signs and buttons stand out on ${url} and in the popup over it`, async ({ page, read, popup }) => {
    await read(url);
    for (const note of await page.getByRole('note').all()) await unfold(note);
    expect(await hidden(page)).toEqual([]);
    const screen = await popup();
    for (const tab of await screen.getByRole('tab').all()) {
      await tab.click();
      await atRest(screen);
      expect(await hidden(screen)).toEqual([]);
      await screen.screenshot({ path: `out/forced/${new URL(url).pathname.replaceAll('/', '-')}-${await tab.innerText()}.png` });
    }
    await page.screenshot({ path: `out/forced/${new URL(url).pathname.replaceAll('/', '-')}.png` });
  });
}

for (const screen of ['options', 'welcome']) {
  test(`in the system's own colours signs and buttons stand out on the ${screen}`, async ({ context, extensionId }) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/src/screens/${screen}/index.html`);
    await page.locator('[data-state="ready"]').waitFor();
    await page.locator('.sample, #about').first().scrollIntoViewIfNeeded();
    await atRest(page);
    expect(await hidden(page)).toEqual([]);
    await page.screenshot({ path: `out/forced/${screen}.png`, fullPage: true });
    await page.close();
  });
}
