import { expect, test } from 'vitest';
import type { BackgroundRequest } from '../../model/protocol';
import type { ListedJobReading, Reading } from '../../model/reading';
import type { Ask } from '../ask-background';
import { createRememberer } from './remember';

const job = (id: string, client: string | null): ListedJobReading => (
  { id, title: '記事作成', client: { id: client, name: null, facts: { orders: { state: 'known', value: 3, source: 'selector' } } }, digest: null, price: null, state: null, tags: [] });
const page = (change: Partial<Reading>): Reading => ({
  platform: 'lancers', kind: 'listing', viewer: 'worker', subject: null, health: { state: 'ok', missing: [] },
  stage: { value: 'unknown', evidence: null, source: 'page' }, messages: [], ...change,
});

function rememberer() {
  const sent: BackgroundRequest[] = [];
  const ask = ((request: BackgroundRequest) => {
    sent.push(request);
    return Promise.resolve({ ok: true });
  }) as Ask;
  return { sent, remember: createRememberer(ask, new AbortController().signal) };
}

test('each client that a page names is told once, and again only when the page says something else', async () => {
  const { sent, remember } = rememberer();
  const jobs = [job('1', 'aoi'), job('2', 'aoi'), job('3', null), job('4', 'midori')];
  await remember(page({ jobs }));
  await remember(page({ jobs: structuredClone(jobs) }));
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ type: 'remember', platform: 'lancers', clients: [{ id: 'aoi' }, { id: 'midori' }], rows: [] });
  await remember(page({ jobs: [job('5', 'kaede')] }));
  expect(sent).toHaveLength(2);
});

test('rows are told with the stage that they show; messages and rows without a stage are not', async () => {
  const { sent, remember } = rememberer();
  const row = { title: null, client: { id: null, name: null }, state: '進行中', time: null };
  await remember(page({ kind: 'worklist', rows: [{ ...row, kind: 'work', id: '7', stage: 'funded' }, { ...row, kind: 'message', id: '8', stage: 'funded' }, { ...row, kind: 'work', id: '9', stage: 'unknown' }, { ...row, kind: 'work', id: null, stage: 'funded' }] }));
  expect(sent).toMatchObject([{ clients: [], rows: [{ kind: 'work', id: '7', stage: 'funded', state: '進行中' }] }]);
});

test('a work is told with the person to whom its link writes; without one it ties nothing', async () => {
  const { sent, remember } = rememberer();
  const row = { kind: 'work' as const, title: null, client: { id: null, name: null }, stage: 'contracted' as const, state: '仮払い待ち', time: null };
  await remember(page({ kind: 'worklist', rows: [{ ...row, id: '7', userId: '70' }, { ...row, id: '8', userId: null }] }));
  expect(sent).toMatchObject([{ rows: [{ kind: 'work', id: '7', userId: '70', stage: 'contracted', state: '仮払い待ち' }] }]);
});

test.each([['an unreadable page', { health: { state: 'unreadable', missing: [] } }], ['a client\'s view', { viewer: 'client' }], ['a page that names nobody', { jobs: [job('3', null)] }],
  ['a page that names a client and says nothing more', { jobs: [], client: { id: 'aoi', name: '葵商店', facts: {} } }]] as const)('%s tells nothing', async (_, change) => {
  const { sent, remember } = rememberer();
  await remember(page({ jobs: [job('1', 'aoi')], ...(structuredClone(change) as Partial<Reading>) }));
  expect(sent).toEqual([]);
});
