import { parseCount } from '../count';
import { linearise } from '../linear-text';
import type { PageContext } from '../page-reader';
import { labelsOf, selectorOf } from '../page-rules';

/** How many messages the page says that it does not show. The words count only outside of messages and of the composer. */
export function foldedMessages({ document, rules, reader }: PageContext): number {
  const mount = selectorOf(rules, reader, 'mount');
  const message = selectorOf(rules, reader, 'message');
  const thread = mount === null ? null : document.querySelector(mount);
  if (thread === null) return 0;
  const items = new Set(message === null ? [] : thread.querySelectorAll(message));
  const { text } = linearise(thread.parentElement ?? thread, { buttons: true, skip: (element) => items.has(element) || element.tagName === 'FORM' });
  return labelsOf(rules, 'folded')
    .flatMap((label) => [...text.matchAll(new RegExp(label, 'gu'))])
    .reduce((sum, match) => sum + (parseCount(match[1] ?? '') ?? 0), 0);
}
