// Runs in the page that is measured, before its own scripts: notes when its text is there, when a frame has shown it, when our first note or badge stands, and how far things shift.

/** What the page is asked to look for: `items`, elements with the texts; `found`, how many of them, or of our elements beside them, are ours by now. */
export const LOOKS = {
  thread: { items: '[class*="_messageItem_"]' },
  listing: { items: '.JrrVy' },
};

/** @param {{ items: string }} look */
export function watchPage({ items }) {
  const seen = { shift: 0, text: null, shown: null, first: null };
  Object.defineProperty(globalThis, 'bench', {
    value: {
      seen,
      /** How many texts have a note or a badge of ours. */
      found: () => [...document.querySelectorAll(items)].filter((item) => item.shadowRoot !== null || item.querySelector('[data-keiyaku-guard]') !== null).length,
    },
  });
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) seen.shift += value; }).observe({ type: 'layout-shift', buffered: true });
  const observer = new MutationObserver(() => {
    const texts = [...document.querySelectorAll(items)];
    if (texts.length === 0) return;
    observer.disconnect();
    seen.text = performance.now();
    // The browser lays out and paints between a frame's callbacks and the next task.
    requestAnimationFrame(() => { setTimeout(() => { seen.shown = performance.now(); }); });
    const look = () => {
      if (texts.some((item) => item.shadowRoot !== null || item.querySelector('[data-keiyaku-guard]') !== null)) seen.first = performance.now();
      else if (performance.now() - seen.text < 20_000) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  observer.observe(document, { childList: true, subtree: true });
}
