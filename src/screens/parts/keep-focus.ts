/** Parts of a screen that can take the keyboard in the place of something in them. */
const PARTS = '[role="tabpanel"], section, form, fieldset, li, main, footer';

/**
 * Keeps the keyboard where it was when what it was on is drawn away, such as a button that has done its work: the part around
 * it that is still there takes it, so that the next Tab goes on from there and not from the top of the screen.
 */
export function keepFocus(document: Document): void {
  let last: Element | null = null;
  /** The parts around it, the innermost first. */
  let around: HTMLElement[] = [];
  document.addEventListener('focusin', ({ target }) => {
    last = target as Element;
    around = [];
    for (let part = last.parentElement; part !== null; part = part.parentElement) if (part.matches(PARTS)) around.push(part);
  });
  // A press elsewhere lets go of it.
  document.addEventListener('pointerdown', () => { last = null; }, true);
  new MutationObserver(() => {
    if (last === null || last.isConnected) return;
    last = null;
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body) return;
    const part = around.find(({ isConnected }) => isConnected);
    if (part === undefined) return;
    if (!part.hasAttribute('tabindex')) part.tabIndex = -1;
    part.focus({ preventScroll: true });
  }).observe(document, { childList: true, subtree: true });
}
