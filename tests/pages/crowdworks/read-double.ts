import { createReaders } from '../../../src/pages/create-readers';
import { crowdworksReaders } from '../../../src/pages/crowdworks';
import type { PageResult } from '../../../src/pages/page-reader';
import type { PagesFile } from '../../../src/rulebook/schema/pages';
import { documentOf } from '../document-of';
import { rulesFile } from '../rules-file';

/** A page as the site might serve it. */
export interface Page { url: string; html: string }

/** The shipped rules, straight from their file. */
export const rules: PagesFile = rulesFile('crowdworks');

export function read(page: Page, document = documentOf(page), changed = rules): PageResult {
  const result = createReaders({ crowdworks: changed }, { crowdworks: crowdworksReaders }).readPage(document, page.url);
  if (result === null) throw new Error(`${page.url} is none of ours`);
  return result;
}

/** The header of every page; nobody is logged in when there is no role. */
export function shell(main: string, { role, lang = 'ja', htmlClass = '' }: { role?: string; lang?: string; htmlClass?: string } = {}): string {
  const header = JSON.stringify({ headerMenuProps: { isLogin: role !== undefined, ...(role === undefined ? {} : { userRole: role }) } }).replaceAll('"', '&quot;');
  return `<!doctype html><html lang="${lang}" class="${htmlClass}"><body><div id="norman-header-section" data="${header}"><nav><a href="/e/contracts">契約一覧</a></nav></div>${main}<footer>利用規約</footer></body></html>`;
}
