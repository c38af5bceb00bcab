import tokens from '../ui/tokens.css?inline';
import { element } from './element';
import { styleRoot } from './shadow-styles';

/** The mark of everything that is ours in the page: readers skip it, the observer is deaf to it. */
export const OURS = 'data-keiyaku-guard';

/** Class of our containers: the design tokens stand on it. */
const CONTAINER = 'keiyaku-guard';

/** Nothing of the page's style comes in. `all` leaves direction and custom properties alone. */
const RESET = `:host([${OURS}]) { all: initial !important; display: block !important; }
.${CONTAINER} { all: initial; display: block; direction: ltr; unicode-bidi: isolate; color-scheme: light; }`;

function newContainer(document: Document): HTMLElement {
  const container = element(document, 'div', { class: CONTAINER });
  container.setAttribute(OURS, '');
  return container;
}

/** The styles of roots with ours before them, each put together once: as one and the same text they are found fast. */
const wholes = new Map<string, string>();

function whole(styles: string): string {
  const known = wholes.get(styles) ?? RESET + tokens + styles;
  wholes.set(styles, known);
  return known;
}

/**
 * Fills a shadow root with our styles and one container, and gives the container.
 * @param keepChildren whether the host's own children go on being shown, before the container
 */
export function furnish(root: ShadowRoot, styles: string, keepChildren: boolean): HTMLElement {
  const { ownerDocument: document } = root;
  const container = newContainer(document);
  root.replaceChildren(...(keepChildren ? [document.createElement('slot')] : []), container);
  styleRoot(root, whole(styles));
  return container;
}

/** A container without a note in a root that `furnish` has filled. */
export function freeContainer(root: ShadowRoot): HTMLElement {
  for (const child of root.children) if (child instanceof HTMLElement && child.hasAttribute(OURS) && !child.hasChildNodes()) return child;
  const container = newContainer(root.ownerDocument);
  root.append(container);
  return container;
}

/** An element of our own with a shadow root; the caller puts it into the page. */
export function ownHost(document: Document, styles: string): { host: HTMLElement; container: HTMLElement } {
  const host = document.createElement('div');
  host.setAttribute(OURS, '');
  return { host, container: furnish(host.attachShadow({ mode: 'open' }), styles, false) };
}

/** Takes away what an earlier script of ours, gone with an update, left in the page. */
export function clearLeftovers(document: Document): void {
  for (const left of document.querySelectorAll(`[${OURS}]`)) left.remove();
}
