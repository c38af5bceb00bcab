import { createReaders } from '../../../src/pages/create-readers';
import { lancersReaders } from '../../../src/pages/lancers';
import type { PageResult } from '../../../src/pages/page-reader';
import type { PagesFile } from '../../../src/rulebook/schema/pages';
import { documentOf } from '../document-of';
import { rulesFile } from '../rules-file';

/** A page as the site might serve it. */
export interface Page { url: string; html: string }

/** The shipped rules, straight from their file. */
const rules: PagesFile = rulesFile('lancers');

export function read(page: Page, document = documentOf(page), changed = rules): PageResult {
  const result = createReaders({ lancers: changed }, { lancers: lancersReaders }).readPage(document, page.url);
  if (result === null) throw new Error(`${page.url} is none of ours`);
  return result;
}

export const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export const OWN = 'sora_writer';

/** The frame of every page; nobody is logged in when there is no purpose. */
export function shell(main: string, { purpose = 'lancer', lang = 'ja', htmlClass = '' }: { purpose?: string | null; lang?: string; htmlClass?: string } = {}): string {
  const account = purpose === null ? {} : { user_id: 900001, nickname: OWN, purpose, role: { lancer: { rank: 'regular' } } };
  return `<!doctype html><html lang="${lang}" class="${htmlClass}"><body><div class="l-wrapper"><div class="js-lancers-header" data-l-header="${escape(JSON.stringify(account))}"><header><nav><a href="/work/search">仕事を探す</a></nav></header></div><main class="l-base">${main}</main><footer><small>利用規約</small></footer></div></body></html>`;
}
