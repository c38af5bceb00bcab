// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Kept } from '../../src/pages/page-reader';
import { isBlank, readAhead, readPage } from '../../src/pages/index';
import { documentOf } from './document-of';
import { goldenPages } from './golden';

/** Every step of reading ahead, to the end. */
const readAll = (document: Document, url: string, kept: Kept) => [...readAhead(document, url, kept)].length;

/** What is read, as plain data, and the texts of the messages' anchors. */
function told(result: ReturnType<typeof readPage>) {
  return result && { ...result, anchors: result.anchors.messages.map(({ key, body, after }) => [key, body.text, after.tagName]) };
}

const threads = goldenPages().filter(({ url }) => /crowdworks\.jp\/(?:proposals|contracts)\//u.test(url));

describe.each(threads.map((page) => [page.name, page] as const))('%s', (_, page) => {
  const { url } = page;

  test('is read the same whether or not it was read ahead, and the second time by what was kept', () => {
    const document = documentOf(page);
    const fresh = told(readPage(document, url));
    const kept: Kept = new WeakMap();
    const steps = readAll(document, url, kept);
    const first = readPage(document, url, kept);
    expect(told(first)).toEqual(fresh);
    expect(steps).toBeGreaterThanOrEqual(first?.reading.messages.length ?? 0);
    expect(readAll(document, url, kept)).toBe(0);
    const second = readPage(document, url, kept);
    expect(told(second)).toEqual(fresh);
    second?.anchors.messages.forEach(({ body }, index) => { expect(body).toBe(first?.anchors.messages[index]?.body); });
  });

  test('shows a change once the elements around it were taken out of what is kept, and keeps the others', () => {
    const document = documentOf(page);
    const kept: Kept = new WeakMap();
    const before = readPage(document, url, kept);
    const [first, ...others] = before?.anchors.messages ?? [];
    const node = first?.body.pieces[0]?.node;
    if (node === undefined) return;
    node.data = `変わりました。${node.data}`;
    for (let at = node.parentElement; at !== null; at = at.parentElement) kept.delete(at);
    const after = readPage(document, url, kept);
    expect(told(after)).toEqual(told(readPage(document, url)));
    expect(after?.reading.messages[0]?.body).toContain('変わりました。');
    others.forEach(({ body }, index) => { expect(after?.anchors.messages[index + 1]?.body).toBe(body); });
  });
});

test('a thread is blank while the place of its messages is there and empty', () => {
  const url = 'https://crowdworks.jp/proposals/1';
  const blank = (html: string, at = url) => isBlank(documentOf({ html }), at);
  expect(blank('<div id="pack-message-thread"> </div>')).toBe(true);
  expect(blank('<div id="pack-message-thread"><p>よろしく</p></div>')).toBe(false);
  expect(blank('<main></main>')).toBe(false);
  expect(blank('<div id="pack-message-thread"></div>', 'https://crowdworks.jp/public/jobs/1')).toBe(false);
  expect(blank('<div id="pack-message-thread"></div>', 'https://example.com/')).toBe(false);
});
