import { beforeEach, expect, test, vi } from 'vitest';
import { MOST_RECORDS, type KeptRecord } from '../../model/kept-record';
import { createRecords } from './records';
import { createStorageDouble } from './storage-double';
import { createStore, StorageError, type Store } from './store';

const areas = vi.hoisted(() => ({ local: {}, session: {} }));
vi.mock('webextension-polyfill', () => ({ default: { storage: areas } }));

let local = createStorageDouble();
let store: Store;

beforeEach(() => {
  areas.local = local = createStorageDouble();
  areas.session = createStorageDouble();
  store = createStore();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

const record = (id: string, change: Partial<KeptRecord> = {}): KeptRecord => ({
  id, keptAt: '2026-11-20T01:00:00.000Z', platform: 'crowdworks', kind: 'message', sender: 'client', url: 'https://crowdworks.jp/proposals/1', subject: '1',
  client: { id: '6100001', name: '架空商店' }, saidAt: '2026-11-20T10:31+09:00', stage: 'before_contract', text: 'LINEのIDを教えてください。',
  findings: [{
    rule: 'id-asked', category: 'off_platform_contact', severity: 'violation', quote: 'LINEのIDを教えて', what: { ja: '求めています', en: 'asked for' }, why: { ja: '契約の前です', en: 'no contract' },
    basis: { title: { ja: 'ヘルプ', en: 'Help' }, url: 'https://crowdworks.jp/help', grade: 'official', seen: '2026-11' },
  }],
  ...change,
});

test('a record is kept whole, under its version, and read again', async () => {
  expect(await createRecords(store).keep(record('a'), false)).toBe('kept');
  expect(JSON.parse(local.values.get('record:a') ?? 'null')).toEqual({ v: 1, record: record('a') });
  expect(await createRecords(createStore()).recall()).toEqual([record('a')]);
});

test('what was kept once stands as it was', async () => {
  const records = createRecords(store);
  await records.keep(record('a'), false);
  expect(await records.keep(record('a', { stage: 'funded' }), false)).toBe('known');
  expect((await records.recall()).map(({ stage }) => stage)).toEqual(['before_contract']);
});

test('the one kept last comes first, and each can be erased, or all', async () => {
  const records = createRecords(store);
  for (const [id, day] of [['a', '20'], ['c', '22'], ['b', '21']] as const) await records.keep(record(id, { keptAt: `2026-11-${day}T01:00:00.000Z` }), false);
  await local.set({ settings: { v: 1, dimDanger: true } });
  expect((await records.recall()).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  await records.erase(['c', 'never-kept']);
  expect((await records.recall()).map(({ id }) => id)).toEqual(['b', 'a']);
  await records.erase(null);
  expect([...local.values.keys()]).toEqual(['settings']);
});

test('a private window keeps nothing, and is told so', async () => {
  expect(await createRecords(store).keep(record('a'), true)).toBe('private');
  expect(local.values.size).toBe(0);
});

test('when there are too many none is dropped, and none is taken', async () => {
  await local.set(Object.fromEntries(Array.from({ length: MOST_RECORDS }, (_, at) => [`record:${at}`, { v: 1, record: record(String(at)) }])));
  const records = createRecords(store);
  expect(await records.keep(record('one-more'), false)).toBe('full');
  expect(await records.recall()).toHaveLength(MOST_RECORDS);
});

test('a full disk is told, and the record is not there', async () => {
  const records = createRecords(store);
  local.breakWrites(true);
  await expect(records.keep(record('a'), false)).rejects.toBeInstanceOf(StorageError);
  local.breakWrites(false);
  expect(await records.recall()).toEqual([]);
});

test('a record that cannot be understood is set aside, and the others are there', async () => {
  const records = createRecords(store);
  await records.keep(record('a'), false);
  await local.set({ 'record:b': { v: 9 } });
  expect((await records.recall()).map(({ id }) => id)).toEqual(['a']);
  expect([...local.values.keys()].some((key) => key.startsWith('aside:record:b'))).toBe(true);
});
