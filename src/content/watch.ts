import { OURS } from './our-root';

/** Milliseconds without change after which the page is read again, and the longest that a restless page can put it off. */
const QUIET = 120;
const LONGEST_WAIT = 700;
/** A page is read again at the earliest after this many times what the last reading took. */
const REST = 12;

const isOurs = (node: Node) => node instanceof Element && node.hasAttribute(OURS);

/** Whether a change can be one of what we read: neither our own nor one in the field in which the person writes. */
function matters({ target, type, addedNodes, removedNodes }: MutationRecord, composer: Element | null): boolean {
  if (composer?.contains(target) === true) return false;
  const element = target instanceof Element ? target : target.parentElement;
  if (element?.closest(`[${OURS}]`) !== null && element !== null) return false;
  return type !== 'childList' || ![...addedNodes, ...removedNodes].every(isOurs);
}

/**
 * Watches the page and calls `reread` when it has changed and come to rest. The observer only queues; `reread` runs when
 * the page's thread is idle and says by its duration how soon it may come again.
 */
export function watchPage(document: Document, { composer, reread, signal }: { composer: () => Element | null; reread: () => void; signal: AbortSignal }): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  let notBefore = 0;

  const run = () => {
    timer = undefined;
    if (signal.aborted) return;
    const began = performance.now();
    reread();
    const ended = performance.now();
    notBefore = ended + (ended - began) * REST;
  };
  const whenIdle = () => {
    // Not every environment has idle callbacks.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 300 });
    else run();
  };
  const queue = () => {
    const now = performance.now();
    if (timer === undefined) waitingSince = now;
    clearTimeout(timer);
    const pause = Math.min(QUIET, Math.max(0, waitingSince + LONGEST_WAIT - now));
    timer = setTimeout(whenIdle, Math.max(pause, notBefore - now));
  };

  const observer = new MutationObserver((records) => {
    const field = composer();
    if (records.some((record) => matters(record, field))) queue();
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
