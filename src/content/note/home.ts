import type { LinearText } from '../../pages/linear-text';

/** Where a note may live: in a shadow root on one of the page's elements, or as an element of its own. */
export type Home = { way: 'shadow' | 'append' | 'after'; element: Element };

/** Elements that can carry a shadow root. Headings and links can or cannot, but a note would become part of their name. */
const HOSTS = new Set(['ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'DIV', 'FOOTER', 'HEADER', 'MAIN', 'NAV', 'P', 'SECTION', 'SPAN']);
/** Elements that take any content, but no shadow root. */
const CELLS = new Set(['LI', 'TD', 'TH', 'DD', 'DT', 'FIGCAPTION']);
const NAMED_BY_CONTENT = 'a, button, label, summary, h1, h2, h3, h4, h5, h6, [role="button"], [role="link"], [role="heading"]';

/** Whether the note would stand beside the message instead of under it. */
function isRow(element: Element): boolean {
  const { display, flexDirection } = getComputedStyle(element);
  return display.endsWith('flex') && flexDirection.startsWith('row');
}

const canHost = (element: Element) => HOSTS.has(element.tagName) && element.shadowRoot === null;

/** From `outer` down to the element that holds the end of the text; just `outer` when the text stands elsewhere. */
function pathTo(outer: Element, text: LinearText): Element[] {
  const path: Element[] = [];
  for (let inner = text.pieces.at(-1)?.node.parentElement ?? null; inner !== null; inner = inner.parentElement) {
    path.unshift(inner);
    if (inner === outer) return path;
  }
  return [outer];
}

/**
 * The place for a message's note. A shadow root on the message's own element leaves the site's child lists as its framework
 * rendered them, so that a late hydration finds no stranger, a keyed reorder carries the note along, and an unmount takes it away.
 * @param after the element after which the note stands
 * @param isOurs whether a shadow root that is there already is one of ours
 */
export function homeFor(after: Element, text: LinearText, isOurs: (element: Element) => boolean): Home {
  const named = after.closest(NAMED_BY_CONTENT);
  if (named !== null) return { way: 'after', element: named };
  const path = pathTo(after, text).filter((element) => element.closest(NAMED_BY_CONTENT) === null);
  const host = path.find((element) => (canHost(element) || isOurs(element)) && !isRow(element));
  if (host !== undefined) return { way: 'shadow', element: host };
  const cell = path.find((element) => CELLS.has(element.tagName));
  return cell === undefined ? { way: 'after', element: after } : { way: 'append', element: cell };
}
