// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { goldenPages } from '../golden';
import { documentOf } from '../document-of';
import { read, shell, type Page } from './read-double';

const URL = 'https://crowdworks.jp/public/jobs/search?order=new';
const attribute = (value: unknown) => JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const offer = (id: number, payment: object) => ({ job_offer: { id, title: `仕事${id}です`, status: 'released' }, payment, client: { user_id: 7100009, username: 'はまかぜ企画', is_employer_certification: false } });
const listing = (jobs: readonly object[], inside = ''): Page => ({ url: URL, html: shell(`<div id="vue-container" data="${attribute({ searchResult: { job_offers: jobs } })}">${inside}</div>`) });
const golden = (slug: string): Page => {
  const page = goldenPages().find(({ name }) => name === `crowdworks/${slug}`);
  if (page === undefined) throw new Error(slug);
  return page;
};

describe('where badges stand', () => {
  test.each(['listing-search', 'listing-paged', 'listing-shown', 'listing-old', 'listing-mobile'])('%s: beside each card\'s client or title, outside of links, and of the right job', (slug) => {
    const page = golden(slug);
    const { reading: { jobs = [] }, anchors: { cards = [] } } = read(page, documentOf(page));
    expect(cards.length).toBeGreaterThan(0);
    for (const { job, card, after } of cards) {
      expect(card.contains(after)).toBe(true);
      expect(after.parentElement?.closest('a') ?? null).toBeNull();
      expect(card.querySelector(`a[href*="/public/jobs/${jobs[job]?.id ?? ''}"]`) ?? card.closest('a')).not.toBeNull();
    }
    expect(cards.every(({ card }, index) => index === 0 || (cards[index - 1]?.card.compareDocumentPosition(card) ?? 0) === 4)).toBe(true);
  });

  test('a job with two cards has two places', () => {
    const { reading, anchors } = read(golden('listing-search'));
    expect(reading.jobs?.[0]?.id).toBe('13402213');
    expect(anchors.cards?.filter(({ job }) => job === 0)).toHaveLength(2);
  });

  test('the client\'s link inside of another link is left', () => {
    const card = '<ul><li><h3><a href="/public/jobs/5">仕事5です</a></h3><a href="#"><span><b>人</b></span></a><h4><a href="/public/employers/7100009">はまかぜ企画</a></h4></li></ul>';
    expect(read(listing([offer(5, {})], card)).anchors.cards?.map(({ after }) => after.tagName)).toEqual(['H4']);
  });
});

describe('the price', () => {
  test.each([
    ['both ends', { fixed_price_payment: { min_budget: 5000, max_budget: 10000 } }, '固定報酬制 5,000円 〜 10,000円'],
    ['one sum', { fixed_price_payment: { min_budget: 5000, max_budget: 5000 } }, '固定報酬制 5,000円'],
    ['no upper end', { fixed_price_payment: { min_budget: 5000, max_budget: null } }, '固定報酬制 5,000円 〜'],
    ['no lower end', { fixed_price_payment: { min_budget: null, max_budget: 5000 } }, '固定報酬制 〜 5,000円'],
    ['neither', { fixed_price_payment: { min_budget: null, max_budget: null } }, '固定報酬制 ワーカーと相談'],
    ['a part of a yen', { task_payment: { task_price: 0.5 } }, 'タスク 1件 0.5円'],
    ['an unknown kind', { gift_payment: { price: 1 } }, null],
    ['an amount that is none', { competition_payment: { competition_price: '多め' } }, null],
    ['nothing', {}, null],
  ] as const)('%s', (_, payment, price) => { expect(read(listing([offer(5, payment)])).reading.jobs?.[0]?.price).toBe(price); });
});

test('a card of several clients has none; a job without a client is said to have none', () => {
  const card = '<ul><li><h3><a href="/public/jobs/9">別の仕事です</a></h3><a href="/public/employers/1">甲</a><a href="/public/employers/2">乙</a></li></ul>';
  const { jobs, health } = read(listing([], card)).reading;
  expect(jobs?.map(({ client }) => [client.id, client.name])).toEqual([[null, null]]);
  expect(health.missing).toEqual([{ what: 'read_by_structure' }, { what: 'client', count: 1 }]);
});

test('an item that holds several jobs is no card: its headings are', () => {
  const nested = '<ul><li><div><h3><a href="/public/jobs/8">甲の仕事です</a></h3></div><div><h3><a href="/public/jobs/9">乙の仕事です</a></h3></div><a href="/public/employers/1">甲</a></li></ul>';
  const { reading, anchors } = read(listing([], nested));
  expect(reading.jobs?.map(({ id, client }) => [id, client.id])).toEqual([['8', null], ['9', null]]);
  expect(anchors.cards?.map(({ card }) => card.tagName)).toEqual(['H3', 'H3']);
});

test('a page of half a megabyte is read in a moment', () => {
  const jobs = Array.from({ length: 600 }, (_, index) => ({ ...offer(index + 1, {}), padding: 'あ'.repeat(300) }));
  const cards = jobs.map(({ job_offer: { id, title } }) => `<li><h3><a href="/public/jobs/${id}">${title}</a></h3><p>${'説明です。'.repeat(40)}</p><a href="/public/employers/7100009">はまかぜ企画</a></li>`);
  const page = listing(jobs, `<ul>${cards.join('')}</ul>`);
  expect(page.html.length).toBeGreaterThan(450_000);
  const document = documentOf(page);
  const began = performance.now();
  expect(read(page, document).reading.jobs).toHaveLength(600);
  expect(performance.now() - began).toBeLessThan(3_000);
});
