import type { Page } from '@playwright/test';
import { launchBareChromium } from '../browsers/launch-chromium.mjs';
import { CHROMIUM, expect, test } from './fixtures';

const LISTS = [
  { name: 'crowdworks', url: 'https://crowdworks.jp/public/jobs/search', count: 57, card: '#jobOfferSearchContainer li' },
  { name: 'lancers', url: 'https://www.lancers.jp/work/search', count: 36, card: '[data-work]' },
] as const;
const WIDTHS = [1280, 390];

/** Where every element of the site stands, in tenths of pixels, and how large the page is. */
const positions = (page: Page) => page.evaluate(() => {
  const { scrollWidth, scrollHeight } = document.documentElement;
  const ours = (element: Element) => element.closest('[data-keiyaku-guard]') !== null;
  const all = [...document.body.querySelectorAll('*')].filter((element) => !ours(element)).map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [element.localName, element.className, ...[x + scrollX, y + scrollY, width, height].map((value) => Math.round(value * 10) / 10)].join(' ');
  });
  return [`page ${scrollWidth} ${scrollHeight}`, ...all];
});

/** Words and pictures of the site that lie under a badge, and badges that lie outside of their card. Lines may touch by some pixels: letters do not fill them. */
const covered = (page: Page, card: string) => page.evaluate((selector) => {
  const touch = 5;
  const wrong: string[] = [];
  const range = document.createRange();
  const rectsIn = (root: Element) => {
    const found: [string, DOMRect][] = [...root.querySelectorAll('img, svg, i')].map((each) => [each.localName, each.getBoundingClientRect()]);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      range.selectNodeContents(walker.currentNode);
      for (const rect of range.getClientRects()) found.push([walker.currentNode.nodeValue?.trim() ?? '', rect]);
    }
    return found;
  };
  for (const each of document.querySelectorAll(selector)) {
    const outer = each.getBoundingClientRect();
    const badges = [each, ...each.querySelectorAll('*')].flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('.badge > button') ?? [])]);
    for (const badge of badges) {
      const { left, right, top, bottom } = badge.getBoundingClientRect();
      const name = `${badge.getAttribute('aria-label') ?? ''} in ${each.textContent.trim().slice(0, 20)}`;
      if (left < outer.left || right > outer.right || top < outer.top || bottom > outer.bottom) wrong.push(`${name} stands outside`);
      for (const [words, rect] of rectsIn(each)) {
        if (rect.width > 0 && rect.left < right && rect.right > left && rect.top < bottom - touch && rect.bottom > top + touch) wrong.push(`${name} covers ${words}`);
      }
    }
  }
  return wrong;
}, card);

for (const { name, url, count, card } of LISTS) {
  test(`on the whole list of ${name}, wide and narrow, each job has its badge, which covers nothing and moves nothing`, async ({ page, read, server }) => {
    test.setTimeout(90_000);
    const bare = await launchBareChromium({ executablePath: CHROMIUM, port: server.port });
    try {
      const without = await bare.newPage({ locale: 'ja-JP' });
      for (const width of WIDTHS) {
        for (const each of [page, without]) await each.setViewportSize({ width, height: 900 });
        await read(url);
        await expect(page.locator('.badge > button')).toHaveCount(count);
        await expect(page.locator(card).locator('.badge > button')).toHaveCount(count);
        await without.goto(url);
        await expect(without.locator(card)).toHaveCount(count);
        const [there, here] = [await positions(without), await positions(page)];
        expect(there.length).toBeGreaterThan(count * 8);
        expect(here.flatMap((line, index) => (line === there[index] ? [] : [`${there[index] ?? 'nothing'} → ${line}`])).slice(0, 10), `moved at ${width}`).toEqual([]);
        expect(here.length).toBe(there.length);
        expect(await covered(page, card), `at ${width}`).toEqual([]);
        await page.screenshot({ path: `out/badges/${name}-${width}.png`, fullPage: true });
      }
    } finally {
      await bare.close();
    }
  });
}
