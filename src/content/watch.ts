import { OURS } from './our-root';

/** Milliseconds without change after which the page is read again, or read at last, and the longest that a restless page can put it off. */
const QUIET = 120;
const BRIEF = 20;
const LONGEST_WAIT = 700;
/** A page is read again at the earliest after this many times what the last reading took, or after so many milliseconds if that is sooner. */
const REST = 64;
const LONGEST_REST = 2000;

const isOurs = (node: Node) => node instanceof Element && node.hasAttribute(OURS);

const elementOf = ({ target }: MutationRecord) => (target instanceof Element ? target : target.parentElement);

/** Whether a change can be one of what we read: neither our own nor one in the field in which the person writes. */
function matters(record: MutationRecord, composer: Element | null): boolean {
  const { target, type, addedNodes, removedNodes } = record;
  if (composer?.contains(target) === true) return false;
  const element = elementOf(record);
  if (element?.closest(`[${OURS}]`) !== null && element !== null) return false;
  return type !== 'childList' || ![...addedNodes, ...removedNodes].every(isOurs);
}

/** Attributes that can change what stands in an element without a change of its text. Of themselves they are no reason to read the page. */
const TELLING = ['class', 'datetime', 'hidden', 'href', 'open', 'style', 'title'];

interface Watch {
  /** The field in which the person writes. */
  composer: () => Element | null;
  /** Called at once with each element in which something has changed. */
  touched?: (element: Element | null) => void;
  reread: () => void;
  /** Milliseconds that the last reading took. */
  took: () => number;
  /** Whether the page is waited for: then its first change is what was waited for, and no rest. */
  isWaiting: () => boolean;
  signal: AbortSignal;
}

/**
 * Watches the page and calls `reread` when it has changed and come to rest. The observer only queues; `reread` runs when
 * the page's thread is idle, and how long that took says how soon it may come again.
 */
export function watchPage(document: Document, { composer, touched, reread, took, isWaiting, signal }: Watch): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  let began = -Infinity;
  /** Whether only an idle moment is awaited: what changes meanwhile is read then as well. */
  let isDue = false;

  const run = () => {
    isDue = false;
    if (signal.aborted) return;
    began = performance.now();
    reread();
  };
  const whenIdle = () => {
    timer = undefined;
    isDue = true;
    // Not every environment has idle callbacks.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 300 });
    else run();
  };
  const queue = () => {
    if (isDue) return;
    const now = performance.now();
    if (timer === undefined) waitingSince = now;
    clearTimeout(timer);
    const pause = isWaiting() ? BRIEF : Math.min(QUIET, Math.max(0, waitingSince + LONGEST_WAIT - now));
    timer = setTimeout(whenIdle, Math.max(pause, began + Math.min(took() * (REST + 1), LONGEST_REST) - now));
  };

  const observer = new MutationObserver((records) => {
    const field = composer();
    if (touched !== undefined) for (const target of new Set(records.map((record) => elementOf(record)))) touched(target);
    if (records.some((record) => record.type !== 'attributes' && matters(record, field))) queue();
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true, ...(touched !== undefined && { attributeFilter: TELLING }) });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
