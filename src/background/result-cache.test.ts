import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Finding } from '../model/finding';
import type { JudgementContext } from '../model/judgement';
import { createResultCache, type Shelf } from './result-cache';

const context: JudgementContext = { platform: 'crowdworks', kind: 'message', stage: 'unknown', sender: 'client', approval: 'none', contractAmount: null };
const text = 'お手数ですがLINEのIDを教えてください。';
const words = { ja: '日', en: 'e' };
const finding: Finding = {
  rule: 'id-asked', category: 'off_platform_contact', severity: 'caution', grade: 'explicit', start: 6, end: 18, quote: text.slice(6, 18), what: words, why: words, advice: words,
  basis: { title: words, url: 'https://crowdworks.jp/', grade: 'official', seen: '2026-11' },
};

test('what was found is found again, with its quote cut from the text anew', async () => {
  const cache = createResultCache();
  const address = await cache.address(text, context);
  expect(cache.get(address, text)).toBeNull();
  cache.set(address, [finding]);
  expect(cache.get(await cache.address(text, context), text)).toEqual([finding]);
});

test('every part of the context is part of the address', async () => {
  const cache = createResultCache();
  const changes: Partial<JudgementContext>[] = [
    {}, { platform: 'lancers' }, { kind: 'job' }, { stage: 'funded' }, { sender: 'worker' }, { approval: 'approved' }, { contractAmount: 500 },
  ];
  const addresses = await Promise.all([...changes.map((change) => cache.address(text, { ...context, ...change })), cache.address(`${text} `, context)]);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('an address tells nothing of the text, and is another one in every run', async () => {
  const address = await createResultCache().address(text, context);
  expect(address).toMatch(/^[0-9a-f]{64}$/u);
  expect(await createResultCache().address(text, context)).not.toBe(address);
});

test('the one unused for longest goes first', async () => {
  const cache = createResultCache(null, 2);
  const [one, two, three] = [await cache.address('1', context), await cache.address('2', context), await cache.address('3', context)];
  cache.set(one, []);
  cache.set(two, []);
  cache.get(one, '1');
  cache.set(three, []);
  expect([cache.get(one, '1'), cache.get(two, '2'), cache.get(three, '3')]).toEqual([[], null, []]);
});

describe('with a shelf', () => {
  function shelfDouble(change: Partial<Shelf> = {}) {
    const on = { value: undefined as string | undefined, laid: 0 };
    const shelf: Shelf = {
      fetch: () => Promise.resolve(on.value === undefined ? undefined : JSON.parse(on.value) as unknown),
      lay: (value) => {
        on.laid += 1;
        on.value = JSON.stringify(value);
        return Promise.resolve();
      },
      ...change,
    };
    return { on, shelf };
  }
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  test('the next script knows what this one found, and nobody can read the text from it', async () => {
    const { on, shelf } = shelfDouble();
    const before = createResultCache(shelf);
    const address = await before.address(text, context);
    before.set(address, [finding]);
    before.set(await before.address('別の文', context), []);
    await vi.runAllTimersAsync();
    expect(on.laid).toBe(1);
    expect(on.value).not.toContain('LINE');
    const after = createResultCache(shelf);
    expect(await after.address(text, context)).toBe(address);
    expect(after.get(address, text)).toEqual([finding]);
    expect(after.get(await after.address('別の文', context), '別の文')).toEqual([]);
    expect(after.get(await after.address('まだの文', context), 'まだの文')).toBeNull();
  });

  test.each([
    ['cannot be read', { fetch: () => Promise.reject(new Error('gone')) }], ['holds something else', { fetch: () => Promise.resolve({ salt: 1, entries: 'x' }) }], ['is full', { lay: () => Promise.reject(new Error('quota')) }],
  ])('one that %s costs nobody the judgement', async (_, change) => {
    const cache = createResultCache(shelfDouble(change).shelf);
    const address = await cache.address(text, context);
    cache.set(address, [finding]);
    await vi.runAllTimersAsync();
    expect(cache.get(address, text)).toEqual([finding]);
  });

  test('who asks first and second wait for the same shelf', async () => {
    const { shelf } = shelfDouble();
    const cache = createResultCache(shelf);
    expect(await Promise.all([cache.address(text, context), cache.address(text, context)]).then(([one, other]) => one === other)).toBe(true);
  });
});
