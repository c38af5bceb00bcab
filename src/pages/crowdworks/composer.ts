import { standsHidden } from '../hidden';
import type { PageContext } from '../page-reader';
import { waysOf } from '../page-rules';
import { findElements } from '../read-field';

/** The field in which the person writes a message; those of closed dialogs are none. */
export function findComposer({ document, rules, reader }: PageContext): Element | null {
  return findElements(document, waysOf(rules, reader, 'composer'), (element) => !standsHidden(element))?.elements[0] ?? null;
}
