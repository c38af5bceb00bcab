import { linearise, type LineariseOptions } from '../linear-text';
import type { PageContext } from '../page-reader';
import { selectorOf, waysOf } from '../page-rules';
import { findElements } from '../read-field';
import { workOf } from './person-link';

export type Parts = ReturnType<typeof partsOf>;

/**
 * The parts of a page by the names that the rules give them: all of a name under `root`, those that do not stand in one another,
 * the first, or the first's text.
 */
export function partsOf({ document, rules, reader }: PageContext) {
  const all = (root: Element | Document, field: string): Element[] => findElements(root, waysOf(rules, reader, field))?.elements ?? [];
  const first = (root: Element | Document, field: string): Element | null => all(root, field)[0] ?? null;
  const items = (root: Element | Document, field: string): Element[] => {
    const selector = selectorOf(rules, reader, field) ?? 'none';
    return all(root, field).filter((element) => element.parentElement?.closest(selector) == null);
  };
  /** How many jobs the elements of a name link. */
  const works = (field: string): number => new Set(all(document, field).flatMap((element) => [...element.querySelectorAll('a')].map((link) => workOf(rules, link)).filter((id) => id !== null))).size;
  return { all, items, first, works, line: (root: Element | Document, field: string) => lineOf(first(root, field)) };
}

/** An element's text on one line; null when it has none. */
export function lineOf(element: Element | null, options?: LineariseOptions): string | null {
  const text = element === null ? '' : linearise(element, options).text.replace(/\s+/gu, ' ');
  return text === '' ? null : text;
}
