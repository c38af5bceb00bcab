// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://crowdworks.jp/"}
import { describe, expect, it, vi } from 'vitest';
import { done, start } from './guard-double';
import { extensionDouble, messageOf, noteOf, showMessages } from './page-double';

const focused = () => [...document.querySelectorAll<HTMLElement>('[data-message]')].find(({ shadowRoot }) => shadowRoot?.activeElement?.matches('summary'))?.dataset.message ?? null;
const region = () => [...document.documentElement.children].map(({ shadowRoot }) => shadowRoot?.querySelector('[role="status"]')).find(Boolean);
const heard = (sentence: string) => vi.waitFor(() => { expect(region()?.textContent).toBe(sentence); });

async function standing(...messages: (readonly [string, string])[]) {
  const list = showMessages(...messages);
  const double = start(extensionDouble());
  await done(double);
  const next = () => double.page({ type: 'next-finding' });
  const previous = () => double.page({ type: 'previous-finding' });
  return { list, double, next, previous };
}
const THREE = [['a', 'LINEで話しましょう。'], ['b', '明日伺います。'], ['c', 'LINEのIDをどうぞ。'], ['d', 'LINEでお願いします。']] as const;

describe('by keys one goes from note to note', () => {
  it('in the order of the page, round at both ends, and opens nothing', async () => {
    const { next, previous } = await standing(...THREE);
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
    const walked = [next, next, next, next, previous, previous].map((step) => [step(), focused()]);
    expect(walked).toEqual([[true, 'a'], [true, 'c'], [true, 'd'], [true, 'a'], [true, 'd'], [true, 'c']]);
    expect(scrolled).toHaveBeenCalledTimes(6);
    for (const key of ['a', 'c', 'd']) expect(noteOf(key)?.querySelector('details')?.open).toBe(false);
    await heard('note_walk_at 2 3');
  });

  it('backwards from the last', async () => {
    const { previous } = await standing(...THREE);
    previous();
    expect(focused()).toBe('d');
  });

  it('from the note where the keyboard is, and else from the one where it was led last', async () => {
    const { next } = await standing(...THREE);
    noteOf('c')?.querySelector('summary')?.focus();
    next();
    expect(focused()).toBe('d');
    next();
    expect(focused()).toBe('a');
    (messageOf('a')?.shadowRoot?.activeElement as HTMLElement | null)?.blur();
    next();
    expect(focused()).toBe('c');
  });

  it('with those that came later in their place', async () => {
    const { list, next } = await standing(...THREE);
    const earlier = document.createElement('div');
    earlier.dataset.message = 'z';
    earlier.textContent = 'LINEのIDを教えてください。';
    list.prepend(earlier);
    await vi.waitFor(() => { expect(noteOf('z')).not.toBeNull(); });
    next();
    expect(focused()).toBe('z');
    await heard('note_walk_at 1 4');
  });

  it('past what is hidden', async () => {
    const hidden = { parts: [['details', { class: 'fold hidden' }, ['summary', {}, 'hidden']]], hidden: [{ category: 'off_platform_contact', severity: 'violation' }], quiet: false };
    showMessages(['a', 'LINEで話しましょう。']);
    const double = start(extensionDouble({ fail: ({ type }) => (type === 'analyse' ? { ok: true, look: { notes: '', marks: '' }, results: [{ key: 'm.a', findings: [], note: hidden }] } : undefined) }));
    await done(double);
    expect(noteOf('a')).not.toBeNull();
    expect(double.page({ type: 'next-finding' })).toBe(false);
    expect(focused()).toBeNull();
  });
});

describe('where there is no note', () => {
  it('it is said calmly, each time anew, and the keyboard stays', async () => {
    const { next, previous } = await standing(['b', '明日伺います。']);
    expect(next()).toBe(false);
    await heard('note_walk_none');
    expect(previous()).toBe(false);
    expect(region()?.textContent).toBe('');
    await heard('note_walk_none');
    expect(focused()).toBeNull();
  });

  it('while the page is still being read, that is said', async () => {
    showMessages(['a', 'LINEで話しましょう。']);
    // Nobody answers yet.
    const double = start(extensionDouble({ fail: ({ type }) => (type === 'analyse' ? new Promise(() => undefined) : undefined) }));
    double.page({ type: 'next-finding' });
    expect(noteOf('a')).toBeNull();
    await heard('note_asking');
  });

  it('on a page that is none of ours nobody answers', async () => {
    const double = start(extensionDouble(), {}, 'https://crowdworks.jp/login');
    await Promise.resolve();
    expect(double.page({ type: 'next-finding' })).toBe(false);
    expect(region()).toBeUndefined();
  });
});

describe('what the person has selected', () => {
  it('is told with its lines', async () => {
    const { double, list } = await standing(['a', '一行目\n二行目']);
    window.getSelection()?.selectAllChildren(list);
    expect(double.page({ type: 'selection' })).toBe('一行目\n二行目');
  });

  it('is not told by a page that is left alone', async () => {
    const double = start(extensionDouble(), {}, 'https://crowdworks.jp/login');
    await Promise.resolve();
    window.getSelection()?.selectAllChildren(document.body);
    expect(double.page({ type: 'selection' })).toBeNull();
  });
});
