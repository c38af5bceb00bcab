import type { PageContext } from '../page-reader';
import { waysOf } from '../page-rules';
import { findElements } from '../read-field';
import { matchLabel } from './user-link';

/** A job as a list shows it: the element around everything of it and the link that is its title. */
export interface JobCard { id: string; card: Element; title: Element }

/** The cards of a page, in its order. A card is told by its structure: a list item whose heading links one job. */
export function jobCards({ document, rules, reader }: PageContext): JobCard[] {
  const idOf = (link: Element) => matchLabel(rules, 'job_path', link.getAttribute('href'))?.id ?? null;
  const links = findElements(document, waysOf(rules, reader, 'card_title'), (link) => idOf(link) !== null)?.elements ?? [];
  const byItem = new Map<Element, Set<string | null>>();
  for (const link of links) {
    const item = link.closest('li');
    if (item !== null) byItem.set(item, (byItem.get(item) ?? new Set()).add(idOf(link)));
  }
  const cards = new Map<Element, JobCard>();
  for (const link of links) {
    const item = link.closest('li');
    // An item with several jobs is no card; the heading alone is.
    const card = item !== null && byItem.get(item)?.size === 1 ? item : (link.parentElement ?? link);
    if (!cards.has(card)) cards.set(card, { id: idOf(link) ?? '', card, title: link });
  }
  return [...cards.values()];
}
