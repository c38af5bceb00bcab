// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OURS } from './our-root';
import { watchPage } from './watch';

let controller = new AbortController();
const touched = vi.fn<(element: Element | null) => void>();
const reread = vi.fn();

const part = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(id);
  return found;
};
/** All that a mutation observer hears of, it hears of before this is over. */
const heard = () => vi.advanceTimersByTimeAsync(2000);

function watch(took = 0, isWaiting = false): void {
  watchPage(document, { composer: () => document.querySelector('textarea'), touched, reread, took: () => took, isWaiting: () => isWaiting, signal: controller.signal });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  controller = new AbortController();
  const message = Object.assign(document.createElement('p'), { id: 'message', textContent: 'はい' });
  const link = Object.assign(document.createElement('a'), { id: 'link', href: '/a' });
  const field = Object.assign(document.createElement('textarea'), { id: 'field' });
  const own = Object.assign(document.createElement('div'), { id: 'own' });
  own.setAttribute(OURS, '');
  document.body.replaceChildren(message, link, field, own);
});
afterEach(() => {
  controller.abort();
  vi.useRealTimers();
  vi.clearAllMocks();
});

test('a new text has the page read again, and its element is told at once', async () => {
  watch();
  const message = part('message');
  (message.firstChild as Text).data = 'いいえ';
  await Promise.resolve();
  expect(touched.mock.calls).toEqual([[message]]);
  expect(reread).not.toHaveBeenCalled();
  await heard();
  expect(reread).toHaveBeenCalledTimes(1);
});

test('another address or look of an element is told, but no reason to read the page', async () => {
  watch();
  part('link').setAttribute('href', '/b');
  part('message').setAttribute('class', 'sent');
  part('message').setAttribute('data-seen', '1');
  await heard();
  expect(touched.mock.calls.map(([element]) => element?.id)).toEqual(['link', 'message']);
  expect(reread).not.toHaveBeenCalled();
});

test('what the person writes and what is ours is no reason either', async () => {
  watch();
  part('field').append('返信です');
  part('own').append('注意');
  document.body.append(Object.assign(document.createElement('i'), { id: 'other' }));
  part('other').setAttribute(OURS, '');
  await heard();
  expect(reread).not.toHaveBeenCalled();
});

test.each([[0, 120], [10, 650], [20, 1300], [100, 2000]])('a page whose reading takes %i ms is read again after %i ms at the earliest', async (took, rest) => {
  watch(took);
  document.body.append('、');
  await vi.advanceTimersByTimeAsync(120);
  expect(reread).toHaveBeenCalledTimes(1);
  document.body.append('、');
  await vi.advanceTimersByTimeAsync(rest - 1);
  expect(reread).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(reread).toHaveBeenCalledTimes(2);
});

test('a page that is waited for is read as soon as it changes', async () => {
  watch(0, true);
  document.body.append('、');
  await vi.advanceTimersByTimeAsync(50);
  expect(reread).toHaveBeenCalledTimes(1);
});

test('what changes while an idle moment is awaited is read with the rest, once', async () => {
  const idle: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (run: () => void) => { idle.push(run); });
  watch();
  document.body.append('、');
  await vi.advanceTimersByTimeAsync(120);
  document.body.append('。');
  await heard();
  expect(idle).toHaveLength(1);
  idle[0]?.();
  await heard();
  expect(reread).toHaveBeenCalledTimes(1);
  document.body.append('！');
  await heard();
  expect(idle).toHaveLength(2);
  vi.unstubAllGlobals();
});
