import { furnish, OURS, ownHost } from '../our-root';
import type { Place } from './room';

/** Tells our containers of badges from those of notes. */
const MARK = 'badge';

/** A badge's place in the page. */
export interface Mount { container: HTMLElement; isOn: () => boolean; remove: () => void }

/** Whether an element can carry the shadow root of a badge: it has none, or one of ours, be it an earlier script's. */
export function canCarry({ shadowRoot }: Element): boolean {
  return shadowRoot === null || [...shadowRoot.children].some((child) => child.getAttribute(OURS) === MARK);
}

/** Puts an empty container for a badge at a place. `styles`: as the background gives them. */
export function mountAt({ element, way }: Place, styles: string): Mount {
  if (way === 'shadow') {
    const container = furnish(element.shadowRoot ?? element.attachShadow({ mode: 'open' }), styles, true);
    container.setAttribute(OURS, MARK);
    // A shadow root cannot be taken back: without its container's content it shows the page's children as before.
    return { container, isOn: () => container.isConnected, remove: () => { container.replaceChildren(); } };
  }
  const { host, container } = ownHost(element.ownerDocument, styles);
  container.setAttribute(OURS, MARK);
  if (way === 'append') element.append(host);
  else element.after(host);
  return { container, isOn: () => host.isConnected && element.isConnected, remove: () => { host.remove(); } };
}
