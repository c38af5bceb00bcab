import type { RowKind } from '../../model/reading';
import type { PageContext } from '../page-reader';
import { selectorOf, waysOf } from '../page-rules';
import { findElements } from '../read-field';
import { matchLabel } from './user-link';

/** What stands around the links to one thread. `isBounded`: whether the page itself says where it ends, by a row's markup or by its neighbours. */
export interface Row { element: Element; kind: RowKind; id: string; links: Element[]; isBounded: boolean }

interface Target { link: Element; kind: RowKind; id: string }

const KINDS: Partial<Record<string, RowKind>> = { contracts: 'contract', proposals: 'proposal', messages: 'message' };

/** The rows of a list, in the order of the page. A row with a contract and the proposal before it is the contract's. */
export function findRows(context: PageContext): Row[] {
  const targets = linksToThreads(context);
  const held = new Map<Element, Map<RowKind, Set<string>>>();
  for (const { link, kind, id } of targets) {
    for (let at: Element | null = link; at !== null; at = at.parentElement) {
      const kinds = held.get(at) ?? new Map<RowKind, Set<string>>();
      held.set(at, kinds.set(kind, (kinds.get(kind) ?? new Set()).add(id)));
    }
  }
  const isOfOne = (element: Element) => [...(held.get(element)?.values() ?? [])].every((ids) => ids.size === 1);
  const rows = new Map<Element, Row>();
  for (const { link, kind, id } of targets) {
    const { element, isBounded } = rowAround(link, isOfOne);
    const row = rows.get(element);
    if (row === undefined || (row.kind === 'proposal' && kind === 'contract')) rows.set(element, { element, kind, id, links: [link], isBounded });
    else if (row.kind === kind) row.links.push(link);
  }
  return [...rows.values()];
}

function linksToThreads({ document, rules, reader }: PageContext): Target[] {
  const outside = selectorOf(rules, reader, 'not_rows');
  const links = findElements(document, waysOf(rules, reader, 'row_link'), (link) => outside === null || link.closest(outside) === null)?.elements ?? [];
  return links.flatMap((link) => {
    const groups = matchLabel(rules, 'thread_path', link.getAttribute('href') ?? link.getAttribute('data-href'));
    const kind = KINDS[groups?.kind ?? ''];
    return kind === undefined || groups?.id === undefined ? [] : [{ link, kind, id: groups.id }];
  });
}

/** The row of a table or a list, else the widest element that holds no other thread's link. */
function rowAround(link: Element, isOfOne: (element: Element) => boolean): { element: Element; isBounded: boolean } {
  const row = link.closest('tr, li');
  if (row !== null && isOfOne(row)) return { element: row, isBounded: true };
  let at = link;
  while (at.parentElement !== null && !at.parentElement.matches('main, body, [id^="pack-"]') && isOfOne(at.parentElement)) at = at.parentElement;
  return { element: at, isBounded: at.parentElement !== null && !isOfOne(at.parentElement) };
}
