import { expect, test } from 'vitest';
import type { Finding } from '../model/finding';
import type { JudgementContext } from '../model/judgement';
import { createResultCache } from './result-cache';

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
  const cache = createResultCache(2);
  const [one, two, three] = [await cache.address('1', context), await cache.address('2', context), await cache.address('3', context)];
  cache.set(one, []);
  cache.set(two, []);
  cache.get(one, '1');
  cache.set(three, []);
  expect([cache.get(one, '1'), cache.get(two, '2'), cache.get(three, '3')]).toEqual([[], null, []]);
});
