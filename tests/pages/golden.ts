import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadPage } from '../../src/cli/load-page';
import { PLATFORMS } from '../../src/model/platform';
import { tellPage, type ToldPage } from './tell-page';

/** A whole page as a site might serve it. `expected` is the file with what is to be read of it. */
export interface KeptPage { name: string; url: string; html: string; expected: string }

/** Every `<platform>/<collection>/<slug>/page.html` here, with the address that stands in its first line. */
export function keptPages(collection: 'golden' | 'blind'): KeptPage[] {
  return PLATFORMS.flatMap((platform) => {
    const folder = path.join(import.meta.dirname, platform, collection);
    return readdirSync(folder).sort().map((slug) => {
      const html = readFileSync(path.join(folder, slug, 'page.html'), 'utf8');
      const url = /^<!-- url: (?<url>https:\/\/\S+) -->\n/u.exec(html)?.groups?.url;
      if (url === undefined) throw new Error(`${platform}/${collection}/${slug}/page.html does not begin with its address: <!-- url: https://… -->`);
      return { name: `${platform}/${slug}`, url, html, expected: path.join(folder, slug, 'expected.json') };
    });
  });
}

export const goldenPages = (): KeptPage[] => keptPages('golden');

/** What the product reads of a page in jsdom, with its anchors; null when the page is none of ours. */
export function tellInNode({ html, url }: Pick<KeptPage, 'html' | 'url'>): ToldPage {
  const { document, close } = loadPage(html, url);
  try {
    // Plain data before the window closes.
    return JSON.parse(JSON.stringify(tellPage(document, url))) as ToldPage;
  } finally {
    close();
  }
}

/** The reading alone, as `expected.json` keeps it. */
export const readGolden = (page: Pick<KeptPage, 'html' | 'url'>): string => `${JSON.stringify(tellInNode(page)?.reading ?? null, null, 1)}\n`;
