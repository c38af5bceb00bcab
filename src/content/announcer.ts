import { element } from './element';
import { OURS } from './our-root';

/**
 * Tells assistive technology what there is to see, once for each batch of what is new. The region stands before it speaks: what
 * comes into the page together with its words is often not heard.
 */
export function createAnnouncer(document: Document) {
  const told = new Set(['']);
  let made: { host: HTMLElement; region: HTMLElement } | null = null;
  const make = () => {
    const region = element(document, 'div', { role: 'status' });
    const host = document.createElement('div');
    host.setAttribute(OURS, '');
    host.attachShadow({ mode: 'open' }).append(region);
    region.style.cssText = 'position:fixed;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)';
    return { host, region };
  };
  const speak = (sentence: string) => {
    const { host, region } = made ??= make();
    if (!host.isConnected) document.documentElement.append(host);
    // The same words again are heard only where there was silence between.
    region.textContent = '';
    setTimeout(() => { region.textContent = sentence; }, 200);
  };
  return {
    /** Says `sentence`: the answer to something that the person has done. */
    say: speak,
    /** Says `sentence` if any of these is new. Nothing has the name ''. */
    tell(names: readonly string[], sentence: string): void {
      const fresh = names.filter((name) => !told.has(name));
      if (fresh.length === 0) return;
      for (const name of fresh) told.add(name);
      speak(sentence);
    },
    remove: () => { made?.host.remove(); },
  };
}
