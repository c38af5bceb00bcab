import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Reading } from '../../src/model/reading';
import { PLATFORMS } from '../../src/model/platform';
import { readPage } from '../../src/pages/index';

/** A whole page as a site might serve it, kept with what the product reads of it. */
export interface GoldenPage { name: string; url: string; html: string; expected: string }

/** Every `<platform>/golden/<slug>/page.html` here, with the address in its first line and the file beside it that holds the reading. */
export function goldenPages(): GoldenPage[] {
  return PLATFORMS.flatMap((platform) => {
    const folder = path.join(import.meta.dirname, platform, 'golden');
    return slugs(folder).map((slug) => {
      const html = readFileSync(path.join(folder, slug, 'page.html'), 'utf8');
      const url = /^<!-- url: (?<url>https:\/\/\S+) -->\n/u.exec(html)?.groups?.url;
      if (url === undefined) throw new Error(`${platform}/golden/${slug}/page.html does not begin with its address: <!-- url: https://… -->`);
      return { name: `${platform}/${slug}`, url, html, expected: path.join(folder, slug, 'expected.json') };
    });
  });
}

/** What the product reads of a golden page, as text; `null` when the page is none of ours. */
export function readGolden({ html, url }: Pick<GoldenPage, 'html' | 'url'>): string {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  try {
    const reading: Reading | null = readPage(window.document, url)?.reading ?? null;
    return `${JSON.stringify(reading, null, 1)}\n`;
  } finally {
    window.close();
  }
}

function slugs(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
