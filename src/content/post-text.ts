import { MAX_POST_TEXT, type PostText } from '../model/condition';
import type { PageRules } from '../pages/classify';
import { createReaders, type Readers } from '../pages/create-readers';
import { answerPostText } from './extension';
import { readSafely, type Readers as PageReaders } from './read-safely';

/** What stands at the head of a cell's row, or before it in a list. */
function headOf(cell: Element): string {
  if (cell.localName === 'td') return cell.closest('tr')?.querySelector('th')?.textContent ?? '';
  let before = cell.previousElementSibling;
  while (before !== null && before.localName !== 'dt') before = before.previousElementSibling;
  return before?.textContent ?? '';
}

/** What may state a condition beside the post's own text: the cells of the site's tables and lists, each in one line after its head. */
const cellsOf = (document: Document): string[] =>
  [...document.querySelectorAll('td, dd')].map((cell) => `${headOf(cell)} ${cell.textContent}`.replaceAll(/\s+/gu, ' '));

/** Everything on the page of a post that may state a condition; null where there is no post that was read. */
function postTextOf(document: Document, url: string, readers: PageReaders): PostText | null {
  const job = readSafely(readers, document, url)?.reading.job;
  if (job?.description == null) return null;
  const body = [job.title, job.description].join('\n').trim().slice(0, MAX_POST_TEXT);
  return { body, tags: (job.tags ?? []).slice(0, 100), cells: cellsOf(document).join('\n').slice(0, MAX_POST_TEXT), fields: job.reward === null ? [] : ['reward'] };
}

/** Tells the popup, when it stands over a post and asks, what is written there. */
export function tellPostText(pageRules: PageRules, readers: Readers): void {
  const all = createReaders(pageRules, readers);
  answerPostText(() => postTextOf(document, location.href, all));
}
