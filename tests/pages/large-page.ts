import { loadPage } from '../../src/cli/load-page';
import type { KeptPage } from './golden';

/** What a page is made large with. `copies`: of which elements there are many; `levels`: how deep everything stands. */
interface Growth { copies?: { of: string; times: number }; levels?: number; bytes: number }

/** What stands around the content of a real page: inline scripts, drawings and long menus. */
function surroundings(bytes: number): string {
  const parts: string[] = [];
  for (let left = bytes, index = 0; left > 0; index += 1) {
    const part = [
      `<script>window.__state${index} = ${JSON.stringify({ flags: 'abcdefgh'.repeat(60), seen: [1, 2, 3], text: '</div>と書いた文字列' })};</script>`,
      `<svg viewBox="0 0 24 24"><path d="${'M12 2C6.5 2 2 6.5 2 12s4.5 10 10 10 '.repeat(20)}"/></svg>`,
      `<nav><ul>${`<li class="menu"><a class="menu_link" href="/pages/guides/${index}"><span>使い方のページ${index}</span></a></li>`.repeat(8)}</ul></nav>`,
    ][index % 3] ?? '';
    parts.push(part);
    left -= Buffer.byteLength(part);
  }
  return parts.join('\n');
}

/** Other ids in a copy: every number of five digits and more, in attributes and in embedded data. */
const renumbered = (html: string, by: number) => html.replace(/\d{5,}/gu, (id) => String(Number(id) + 7 * by));

/** A golden page made as large as the largest real ones, by its own parts and by what stands around them. */
export function largePage({ html, url }: KeptPage, { copies, levels = 0, bytes }: Growth): KeptPage['html'] {
  const { document, close } = loadPage(html, url);
  if (copies !== undefined) {
    const originals = [...document.querySelectorAll(copies.of)];
    const last = originals.at(-1);
    if (last === undefined) throw new Error(`no part of ${url} is ${copies.of}`);
    const holder = document.createElement('template');
    const markup = Array.from({ length: copies.times }, (_, index) => renumbered(originals[index % originals.length]?.outerHTML ?? '', index + 1));
    // Our own pages, in a document whose scripts do not run.
    holder.innerHTML = markup.join('');
    last.after(holder.content);
  }
  const offers = document.querySelector('#vue-container[data*="job_offers"]');
  if (offers !== null) {
    const data = JSON.parse(offers.getAttribute('data') ?? '') as { searchResult: { job_offers: unknown[] } };
    const { job_offers: some } = data.searchResult;
    data.searchResult.job_offers = Array.from({ length: 50 }, (_, index) => JSON.parse(renumbered(JSON.stringify(some[index % some.length]), index)) as unknown);
    offers.setAttribute('data', JSON.stringify(data));
  }
  const body = document.body.innerHTML;
  const [open, end] = ['<div class="frame">'.repeat(levels), '</div>'.repeat(levels)];
  const page = `<!DOCTYPE html><html lang="ja"><head>${document.head.innerHTML}</head><body class="${document.body.className}">${open}${body}${end}`;
  close();
  return `${page}${surroundings(bytes - Buffer.byteLength(page))}</body></html>`;
}
