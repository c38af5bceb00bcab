import { linearise, type LineariseOptions } from '../linear-text';
import type { PageContext } from '../page-reader';
import { waysOf } from '../page-rules';
import { findElements } from '../read-field';

export type Parts = ReturnType<typeof partsOf>;

/** The parts of a page by the names that the rules give them: all of a name under `root`, the first, or the first's text. */
export function partsOf({ rules, reader }: Pick<PageContext, 'rules' | 'reader'>) {
  const all = (root: Element | Document, field: string): Element[] => findElements(root, waysOf(rules, reader, field))?.elements ?? [];
  const first = (root: Element | Document, field: string): Element | null => all(root, field)[0] ?? null;
  return { all, first, line: (root: Element | Document, field: string) => lineOf(first(root, field)) };
}

/** An element's text on one line; null when it has none. */
export function lineOf(element: Element | null, options?: LineariseOptions): string | null {
  const text = element === null ? '' : linearise(element, options).text.replace(/\s+/gu, ' ');
  return text === '' ? null : text;
}
