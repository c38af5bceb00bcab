import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { Reading } from '../model/reading';
import { startGuard } from './guard';
import { completeWindow, type extensionDouble, PAGE_URL, readersOf, TIMELY } from './page-double';
import { createSessions } from './session';

type Double = ReturnType<typeof extensionDouble>;

let stop = () => { /* nothing runs yet */ };

/** Starts the guard on the page of the test; it is stopped, and what it left taken away, after the test. */
export function start(double: Double, change: Partial<Reading> = {}, url = PAGE_URL): Double {
  window.history.replaceState(null, '', url);
  const guard = startGuard({ window: window, extension: double.extension, readers: readersOf(change), open: createSessions(() => (text) => /LINE|line/.test(text)), patience: TIMELY });
  stop = guard.stop;
  return double;
}

export const report = (double: Double) => double.page({ type: 'page-status' });

/** Waits until the page is read and judged. */
export const done = (double: Double) => vi.waitFor(() => { expect(report(double)?.progress).toBe('done'); });

beforeEach(() => {
  completeWindow();
  document.head.replaceChildren();
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  for (const left of document.querySelectorAll('[data-keiyaku-guard]')) left.remove();
});
