import type { LinearText } from '../../pages/linear-text';
import { freeContainer, furnish, OURS, ownHost } from '../our-root';
import { homeFor, type Home } from './home';

/** A note's place in the page. */
export interface Mount {
  container: HTMLElement;
  /** Whether it still stands in the page. */
  standing: () => boolean;
  remove: () => void;
}

/** Roots that this script has filled. One that it has not, with our mark inside, is an earlier script's, gone with an update. */
const furnished = new WeakSet<ShadowRoot>();

const ourRoot = ({ shadowRoot: root }: Element) =>
  (root !== null && [...root.children].some((child) => child.getAttribute(OURS) === '') ? root : null);

function mountInside(element: Element, look: string): Mount | null {
  let root = ourRoot(element);
  try {
    root ??= element.attachShadow({ mode: 'open' });
  } catch {
    // A closed root of the page's own, or a custom element that takes none.
    return null;
  }
  const container = furnished.has(root) ? freeContainer(root) : furnish(root, look, true);
  furnished.add(root);
  // A shadow root cannot be taken back: without its container's content it shows the page's children as before.
  return { container, standing: () => container.isConnected, remove: () => { container.replaceChildren(); } };
}

/** Where a note after `after` may live, whose text is `text`. Looking for it has the browser bring the page's styles up to date. */
export const homeOf = (after: Element, text: LinearText): Home => homeFor(after, text, (element) => ourRoot(element) !== null);

/**
 * Makes room for a note in its home.
 * @param look the style sheet of notes
 */
export function mountAt(home: Home, look: string): Mount {
  const inside = home.way === 'shadow' ? mountInside(home.element, look) : null;
  if (inside !== null) return inside;
  const { host, container } = ownHost(home.element.ownerDocument, look);
  if (home.way === 'append') home.element.append(host);
  else home.element.after(host);
  // Beside a lost neighbour the note would speak of something else.
  return { container, standing: () => host.isConnected && home.element.isConnected, remove: () => { host.remove(); } };
}
