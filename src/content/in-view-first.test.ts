// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { inViewFirst } from './in-view-first';
import type { PageText } from './page-text';

const texts = Array.from({ length: 20 }, (_, index): PageText => ({
  id: String(index), kind: 'message', sender: 'client', text: String(index), cut: false, place: { message: index }, linear: { text: '', pieces: [] }, after: document.createElement('div'),
}));
const ids = (parts: (readonly PageText[])[]) => parts.map((part) => part.map(({ id }) => id).join(' '));

/** What jsdom lacks: tells of all that it observes at once, when the page has been drawn. */
function drawnAfter(milliseconds: number, isInView: (element: Element) => boolean) {
  vi.stubGlobal('IntersectionObserver', class {
    observed: Element[] = [];
    constructor(tell: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
      setTimeout(() => { tell(this.observed.map((target) => ({ target, isIntersecting: isInView(target) }))); }, milliseconds);
    }
    observe(element: Element) { this.observed.push(element); }
    disconnect() { this.observed = []; }
  });
}
afterEach(() => { vi.unstubAllGlobals(); });

test('what is in view comes first, each part in the order of the page', async () => {
  const seen = new Set(texts.slice(7, 10).map(({ after }) => after));
  drawnAfter(5, (element) => seen.has(element));
  expect(ids(await inViewFirst(texts))).toEqual(['7 8 9', '0 1 2 3 4 5 6 10 11 12 13 14 15 16 17 18 19']);
});

test('nothing is in view: one part', async () => {
  drawnAfter(5, () => false);
  expect(await inViewFirst(texts)).toEqual([texts]);
});

test('a page that is not drawn keeps nobody waiting', async () => {
  drawnAfter(60_000, () => true);
  expect(await inViewFirst(texts)).toEqual([texts]);
});

test('few texts, or no view at all: one part, at once', async () => {
  expect(await inViewFirst(texts)).toEqual([texts]);
  drawnAfter(60_000, () => true);
  expect(await inViewFirst(texts.slice(0, 3))).toEqual([texts.slice(0, 3)]);
});
