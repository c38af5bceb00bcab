import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { TellingClient } from '../../model/client-memory';
import { MAX_CLIENTS_PER_REQUEST } from '../../model/protocol';
import { createStorageDouble } from './storage-double';
import { MOST_CLIENTS } from './client-index';
import { createClientMemories, type PageMemory } from './clients';
import { MOST_ROWS } from './listed-stages';
import { createMemories } from './memories';
import { createStore, StorageError, type Store } from './store';

const areas = vi.hoisted(() => ({ local: {}, session: {} }));
vi.mock('webextension-polyfill', () => ({ default: { storage: areas } }));

let local = createStorageDouble();
let session = createStorageDouble();
let store: Store;
const stored = (key: string): unknown => JSON.parse(local.values.get(key) ?? 'null');
const keys = () => [...local.values.keys()].sort();

beforeEach(() => {
  areas.local = local = createStorageDouble();
  areas.session = session = createStorageDouble();
  store = createStore();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

const at = (now: string) => createClientMemories(store, () => new Date(now));
const client = (id: string, rating: number | null = 4.8, more: Partial<TellingClient['facts']> = {}): TellingClient =>
  ({ id, facts: { rating: rating === null ? { state: 'unknown' } : { state: 'known', value: rating, source: 'json' }, ...more } });
const page = (clients: TellingClient[], readAt = '2026-11-20T01:00:00Z', rows: PageMemory['rows'] = []): PageMemory => ({ platform: 'crowdworks', readAt, clients, rows });
const known = async (id: string, now = '2026-11-21T00:00:00Z') => (await at(now).recall('crowdworks', [id], false)).get(id);

test('what a page says is kept with its way and time, and survives the death of the worker', async () => {
  await at('2026-11-20T02:00:00Z').remember(page([client('7', 4.8, { jobs_posted: { state: 'known', value: 12, source: 'text' }, thanks: { state: 'unknown' } })]), false);
  store = createStore();
  expect(await known('7')).toEqual({
    facts: { rating: { value: 4.8, source: 'json', readAt: '2026-11-20T01:00:00.000Z' }, jobs_posted: { value: 12, source: 'text', readAt: '2026-11-20T01:00:00.000Z' } },
    verifications: {},
  });
  expect(stored('client:crowdworks:7')).toEqual({
    v: 1, marks: [], facts: [{ at: '2026-11-20T01:00:00.000Z', by: 'json', is: { rating: 4.8 } }, { at: '2026-11-20T01:00:00.000Z', by: 'text', is: { jobs_posted: 12 } }],
  });
  expect(await known('8')).toBeUndefined();
  expect(await at('2026-11-21T00:00:00Z').recall('lancers', ['7'], false)).toEqual(new Map());
});

test('field by field the later reading stands, in whatever order pages tell it; what is unknown takes nothing away', async () => {
  const memories = at('2026-11-25T00:00:00Z');
  await memories.remember(page([client('7', 4.5, { jobs_posted: { state: 'known', value: 3, source: 'json' } })], '2026-11-20T00:00:00Z'), false);
  await memories.remember(page([client('7', 4.9)], '2026-11-22T00:00:00Z'), false);
  await memories.remember(page([client('7', 4.1), client('7', null)], '2026-11-21T00:00:00Z'), false);
  expect((await known('7'))?.facts).toMatchObject({ rating: { value: 4.9, readAt: '2026-11-22T00:00:00.000Z' }, jobs_posted: { value: 3, readAt: '2026-11-20T00:00:00.000Z' } });
});

test('the four marks are kept as far as they are told', async () => {
  const told = { id: 'aoi', facts: {}, verifications: { identity: true, nda: null, phone: false, lancers_check: null } };
  await at('2026-11-20T02:00:00Z').remember({ ...page([told]), platform: 'lancers' }, false);
  await at('2026-11-20T02:00:00Z').remember({ ...page([{ ...told, verifications: { identity: null, nda: true, phone: null, lancers_check: null } }]), platform: 'lancers' }, false);
  const readAt = '2026-11-20T01:00:00.000Z';
  expect((await at('2026-11-21T00:00:00Z').recall('lancers', ['aoi'], false)).get('aoi')?.verifications).toEqual({ identity: { value: true, readAt }, phone: { value: false, readAt }, nda: { value: true, readAt } });
});

test('of a client of whom a page says nothing, nothing is written', async () => {
  await at('2026-11-20T02:00:00Z').remember(page([client('7', null), { id: '8', facts: {} }]), false);
  expect(keys()).toEqual([]);
});

test('the same page told twice changes nothing', async () => {
  const memories = at('2026-11-20T02:00:00Z');
  const told = page([client('7')], undefined, [{ kind: 'contract', id: '5', stage: 'funded', state: '業務中' }]);
  await memories.remember(told, false);
  const before = new Map(local.values);
  await memories.remember(told, false);
  expect(local.values).toEqual(before);
});

test('a clock that runs ahead makes no reading the last one for ever', async () => {
  await at('2026-11-20T02:00:00Z').remember(page([client('7', 4.5)], '2030-01-01T00:00:00+09:00'), false);
  await at('2026-11-20T03:00:00Z').remember(page([client('7', 4.9)], '2026-11-20T03:00:00Z'), false);
  expect((await known('7'))?.facts.rating?.value).toBe(4.9);
});

test('a private window reads what is there and writes nothing, to disk or memory', async () => {
  await at('2026-11-20T02:00:00Z').remember(page([client('7')]), false);
  await local.set({ 'client:crowdworks:8': 'broken' });
  const before = new Map(local.values);
  const memories = at('2026-11-20T03:00:00Z');
  await memories.remember(page([client('7', 1), client('9')], undefined, [{ kind: 'contract', id: '5', stage: 'funded', state: null }]), true);
  expect((await memories.recall('crowdworks', ['7', '8', '9'], true)).get('7')?.facts.rating?.value).toBe(4.8);
  expect(await memories.recallStage('crowdworks', { kind: 'contract', id: '5' }, true)).toBeNull();
  expect(local.values).toEqual(before);
  expect(session.values.size).toBe(0);
});

describe('what is too much or too old goes', () => {
  test('beyond the most clients, those seen longest ago', async () => {
    await at('2026-11-01T02:00:00Z').remember(page([client('first'), client('again')], '2026-11-01T00:00:00Z'), false);
    await at('2026-11-02T02:00:00Z').remember(page(Array.from({ length: MOST_CLIENTS - 2 }, (_, index) => client(`n${index}`)), '2026-11-02T00:00:00Z'), false);
    await at('2026-11-03T02:00:00Z').remember(page([client('again')], '2026-11-03T00:00:00Z'), false);
    expect(await known('first')).toBeDefined();
    await at('2026-11-03T03:00:00Z').remember(page([client('last')], '2026-11-03T01:00:00Z'), false);
    expect(await known('first')).toBeUndefined();
    expect(await known('again')).toBeDefined();
    expect(await known('last')).toBeDefined();
    // Told late, and seen longer ago than all that are kept.
    await at('2026-11-03T04:00:00Z').remember(page([client('late'), client('again')], '2026-11-01T00:00:00Z'), false);
    expect(await known('late')).toBeUndefined();
    expect((stored('clients') as { seen: string[][] }).seen.slice(-2)).toEqual([['client:crowdworks:again', '2026-11-03'], ['client:crowdworks:last', '2026-11-03']]);
    expect(keys().filter((key) => key.startsWith('client:'))).toHaveLength(MOST_CLIENTS);
  });

  test('a fact that nobody has read for 180 days, and the client with its last one', async () => {
    await at('2026-01-01T02:00:00Z').remember(page([client('7'), client('8', 4.8)], '2026-01-01T00:00:00Z'), false);
    await at('2026-05-01T02:00:00Z').remember(page([client('8', null, { thanks: { state: 'known', value: 3, source: 'json' } })], '2026-05-01T00:00:00Z'), false);
    expect(await known('7', '2026-06-30T00:00:00Z')).toBeDefined();
    expect(await known('7', '2026-06-30T00:00:01Z')).toBeUndefined();
    expect(Object.keys((await known('8', '2026-07-01T00:00:01Z'))?.facts ?? {})).toEqual(['thanks']);
    await at('2026-07-02T00:00:00Z').remember(page([client('9')], '2026-07-02T00:00:00Z'), false);
    expect(keys()).toEqual(['client:crowdworks:8', 'client:crowdworks:9', 'clients']);
    await at('2026-07-02T00:00:00Z').remember(page([client('8', null, { orders: { state: 'known', value: 2, source: 'json' } })], '2026-07-02T00:00:00Z'), false);
    expect(JSON.stringify(stored('client:crowdworks:8'))).not.toContain('rating');
    await at('2026-07-02T00:00:00Z').remember(page([client('9', 4), client('ancient')], '2025-07-02T00:00:00Z'), false);
    expect((await known('9', '2026-07-02T00:00:00Z'))?.facts.rating?.value).toBe(4.8);
    expect(keys()).toEqual(['client:crowdworks:8', 'client:crowdworks:9', 'clients']);
  });
});

test('docs/badge.md names the limits as they are', () => {
  const document = readFileSync(path.resolve(import.meta.dirname, '../../../docs/badge.md'), 'utf8');
  for (const said of [`${MOST_CLIENTS.toLocaleString('en')} clients`, `${MOST_ROWS.toLocaleString('en')} rows`, `up to ${MAX_CLIENTS_PER_REQUEST} clients`]) expect(document).toContain(said);
});

describe('faults', () => {
  test.each([['a text'], [{ v: 2, facts: [], marks: [] }], [{ v: 1, facts: [{ at: 'then', by: 'json', is: {} }], marks: [] }], [{ v: 1, facts: [{ at: '2026-11-20T01:00:00Z', by: 'json', is: { shoe_size: 3 } }], marks: [] }], [null]])(
    'a client that does not parse is set aside and counted, and the others stay: %j', async (broken) => {
      await at('2026-11-20T02:00:00Z').remember(page([client('7'), client('8')]), false);
      await local.set({ 'client:crowdworks:7': broken });
      const found = await at('2026-11-21T00:00:00Z').recall('crowdworks', ['7', '8'], false);
      expect([...found.keys()]).toEqual(['8']);
      expect(keys().filter((key) => key.startsWith('aside:client:crowdworks:7:'))).toHaveLength(1);
      expect(await store.countSetAside()).toBe(1);
      await at('2026-11-21T00:00:00Z').remember(page([client('7', 3)], '2026-11-21T00:00:00Z'), false);
      expect((await known('7'))?.facts.rating?.value).toBe(3);
    });

  test.each([['{'], [{ v: 1, seen: [['client:crowdworks:7']] }], [undefined]])('an index that is lost is made anew, and still knows whom to forget: %j', async (broken) => {
    await at('2026-01-01T02:00:00Z').remember(page([client('old')], '2026-01-01T00:00:00Z'), false);
    await at('2026-11-20T02:00:00Z').remember(page([client('7')]), false);
    await local.set({ 'client:crowdworks:old': { v: 1, facts: [{ at: '2026-01-01T00:00:00Z', by: 'json', is: { rating: 4 } }], marks: [] } });
    if (broken === undefined) await local.remove('clients');
    else await local.set({ clients: broken });
    await at('2026-11-20T03:00:00Z').remember(page([client('8')]), false);
    expect(stored('clients')).toEqual({ v: 1, seen: [['client:crowdworks:7', '2026-11-20'], ['client:crowdworks:8', '2026-11-20']] });
    expect(local.values.has('client:crowdworks:old')).toBe(false);
    expect(keys().filter((key) => key.startsWith('aside:clients:'))).toHaveLength(broken === undefined ? 0 : 1);
  });

  test('a full disk is told, and what could not be kept stands in the way of nothing else', async () => {
    const memories = at('2026-11-20T02:00:00Z');
    local.breakWrites(true);
    await expect(memories.remember(page([client('7')]), false)).rejects.toBeInstanceOf(StorageError);
    expect(await known('7')).toBeUndefined();
    local.breakWrites(false);
    await createMemories(store).rememberTick('identity', true, false);
    expect(keys()).toEqual(['ticks']);
    await memories.remember(page([client('7')]), false);
    expect(await known('7')).toBeDefined();
  });

  test('several tabs that tell at the same time do not overwrite each other', async () => {
    const memories = at('2026-11-20T02:00:00Z');
    await Promise.all(['7', '8', '9'].map((id) => memories.remember(page([client(id), client('all', null, { [id === '7' ? 'thanks' : id === '8' ? 'orders' : 'reviews']: { state: 'known', value: 1, source: 'json' } })]), false)));
    expect((await memories.recall('crowdworks', ['7', '8', '9'], false)).size).toBe(3);
    expect(Object.keys((await known('all'))?.facts ?? {}).sort()).toEqual(['orders', 'reviews', 'thanks']);
  });
});

describe('stages of worklists', () => {
  const row = (id: string, stage: 'funded' | 'contracted', kind: 'contract' | 'proposal' = 'contract') => ({ kind, id, stage, state: stage === 'funded' ? '業務中' : '仮払い待ち' });
  const seen = (rows: PageMemory['rows'], readAt: string, now = '2026-11-25T00:00:00Z') => at(now).remember(page([], readAt, rows), false);

  test('the later sight stands, in its words and with its time; an application and a contract of one number are two', async () => {
    await seen([row('5', 'contracted'), row('5', 'contracted', 'proposal')], '2026-11-20T00:00:00Z');
    await seen([row('5', 'funded')], '2026-11-22T00:00:00Z');
    await seen([row('5', 'contracted')], '2026-11-21T00:00:00Z');
    const memories = at('2026-11-25T00:00:00Z');
    expect(await memories.recallStage('crowdworks', { kind: 'contract', id: '5' }, false)).toEqual({ stage: 'funded', state: '業務中', seenAt: '2026-11-22T00:00:00.000Z' });
    expect(await memories.recallStage('crowdworks', { kind: 'proposal', id: '5' }, false)).toMatchObject({ stage: 'contracted' });
    expect(await memories.recallStage('lancers', { kind: 'contract', id: '5' }, false)).toBeNull();
    expect(await memories.recallStage('crowdworks', { kind: 'contract', id: '__proto__' }, false)).toBeNull();
  });

  test('too many and too old ones go', async () => {
    await seen([row('old', 'funded')], '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z');
    await seen([row('first', 'funded')], '2026-11-01T00:00:00Z');
    await seen(Array.from({ length: MOST_ROWS }, (_, index) => row(String(index), 'funded')), '2026-11-02T00:00:00Z');
    const { rows } = stored('stages:crowdworks') as { rows: object };
    expect(Object.keys(rows)).toHaveLength(MOST_ROWS);
    expect(rows).not.toHaveProperty(['contract:first']);
    expect(await at('2027-11-01T00:00:00Z').recallStage('crowdworks', { kind: 'contract', id: '0' }, false)).toBeNull();
  });

  test('what does not parse is set aside', async () => {
    await local.set({ 'stages:crowdworks': { v: 1, rows: { 'message:5': { stage: 'funded', state: null, seenAt: '2026-11-22T00:00:00Z' } } } });
    expect(await at('2026-11-25T00:00:00Z').recallStage('crowdworks', { kind: 'contract', id: '5' }, false)).toBeNull();
    expect(await store.countSetAside()).toBe(1);
    await seen([row('5', 'funded')], '2026-11-22T00:00:00Z');
    expect(await at('2026-11-25T00:00:00Z').recallStage('crowdworks', { kind: 'contract', id: '5' }, false)).not.toBeNull();
  });
});
