// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { JudgedTexts } from '../../model/badge-question';
import type { Reading } from '../../model/reading';
import { findingDouble } from '../../model/report-double';
import { cardParts } from './cards';
import { clientSpots } from './spots';

const NOTHING: JudgedTexts = { findings: [], suspects: [], texts: { total: 0, judged: 0 }, health: { state: 'ok', missing: [] } };
const after = document.createElement('a');
const page = (change: Partial<Reading>): Reading => ({
  platform: 'crowdworks', kind: 'job', viewer: 'worker', subject: '5', health: { state: 'ok', missing: [] },
  stage: { value: 'before_contract', evidence: null, source: 'nature' }, messages: [], client: { id: '7', name: 'みなと食堂', facts: {} },
  job: { id: '5', title: '記事作成', description: '本文です。', reward: null, tags: ['適正価格'] }, ...change,
});
const spots = (change: Partial<Reading>, judged: Partial<JudgedTexts> = {}, client: Element | null = after) =>
  clientSpots(page(change), { messages: [], fields: {}, composer: null, client }, { ...NOTHING, ...judged });

test('the client of a post has one badge, which tells what was found, and of the text no more leaves the page than for the judgement', () => {
  const findings = [findingDouble(), findingDouble({ id: 'other' }), findingDouble({ id: 'third', category: 'upfront_fee', severity: 'caution' })];
  expect(spots({})[0]?.question.text).toBe('');
  expect(spots({}, { findings, texts: { total: 2, judged: 2 }, suspects: ['記事作成', '本文です。'] })).toEqual([{
    where: 'job', after, card: null, job: null,
    question: {
      key: 'client', client: { id: '7', facts: {} }, tags: ['適正価格'], text: '記事作成\n本文です。', textRead: 'whole',
      textFindings: { off_platform_contact: { violation: 2 }, upfront_fee: { caution: 1 } },
    },
  }]);
});

test.each([
  ['nothing was judged', { texts: { total: 2, judged: 0 } }, 'none'], ['some was judged', { texts: { total: 2, judged: 1 } }, 'part'],
  ['a part of the page was not read', { texts: { total: 2, judged: 2 }, health: { state: 'partial', missing: [{ what: 'attachments' }] } }, 'part'],
] as const)('where %s it is said so', (_, judged, textRead) => {
  expect(spots({}, structuredClone(judged) as Partial<JudgedTexts>)[0]?.question.textRead).toBe(textRead);
});

test('there is none where the page has no client or no place beside one, nor on a list of messages', () => {
  expect(spots({}, {}, null)).toEqual([]);
  expect(spots({ kind: 'inbox' })).toEqual([]);
  const nobody = page({});
  delete nobody.client;
  expect(clientSpots(nobody, { messages: [], fields: {}, composer: null, client: after }, NOTHING)).toEqual([]);
});

test('a card whose job was not read has none', () => {
  const cards = [{ job: 0, card: after, after }, { job: 3, card: after, after }];
  const jobs = [{ id: '1', title: '記事作成', digest: null, client: { id: null, name: null, facts: {} }, price: null, state: null, tags: [] }];
  expect(cardParts.spots(page({ kind: 'listing', jobs }), { messages: [], fields: {}, composer: null, cards })).toMatchObject([{ where: 'listing', question: { key: '1', textFindings: null, textRead: 'part' } }]);
});

test.each([
  [null, '記事作成'], ['LINEのIDを教えてください', '記事作成\nLINEのIDを教えてください'],
  [`${'くわしくは本文に書きました。'.repeat(8)}LINEでのやり取りはお断りし`, `記事作成\n${'くわしくは本文に書きました。'.repeat(8)}`], ['あ'.repeat(120), '記事作成\n'],
])('of a listed job the title and whole sentences of the beginning are judged: %#', (digest, text) => {
  const jobs = [{ id: '1', title: '記事作成', digest, client: { id: null, name: null, facts: {} }, price: null, state: null, tags: [] }];
  expect(cardParts.spots(page({ kind: 'listing', jobs }), { messages: [], fields: {}, composer: null, cards: [{ job: 0, card: after, after }] })[0]?.question.text).toBe(text);
});
