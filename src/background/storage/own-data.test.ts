import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { reportDouble } from '../../model/report-double';
import { createChoices } from './choices';
import { MOST_CLIENTS } from './client-index';
import { createClientMemories } from './clients';
import { createMemories } from './memories';
import { createOwnData } from './own-data';
import { createStorageDouble } from './storage-double';
import { createStore, StorageError } from './store';
import { createReadingDays } from './well-read';

const areas = vi.hoisted(() => ({ local: {}, session: {} }));
vi.mock('webextension-polyfill', () => ({ default: { storage: areas } }));

let local = createStorageDouble();
let session = createStorageDouble();
const NOW = new Date('2026-11-30T00:00:00Z');
const now = () => NOW;

beforeEach(() => {
  areas.local = local = createStorageDouble();
  areas.session = session = createStorageDouble();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

const dataOf = (store = createStore()) => createOwnData(store, '0.1.0', now);
const all = () => Object.fromEntries([...local.values].sort().map(([key, text]) => [key, JSON.parse(text) as unknown]));

/** One of everything. */
async function fill() {
  const store = createStore();
  const [memories, choices, clients] = [createMemories(store, now), createChoices(store, now), createClientMemories(store, now)];
  await memories.rememberTick('identity', true, false);
  await memories.rememberMarks({ identity: null, nda: false, phone: null, lancers_check: null }, '2026-11-20T01:00:00Z', false);
  await memories.rememberCheck({ platform: 'crowdworks', kind: 'thread', subject: '12' }, 'talk_inside', true, false);
  await memories.rememberEscrow({ platform: 'crowdworks', subject: '12', incognito: false }, true);
  await memories.rememberApproval({ platform: 'crowdworks', subject: '13', incognito: false }, 'approved');
  await choices.changeSettings({ theme: 'dark', categories: { on_site_work: false } }, false);
  await choices.dismiss({ scope: 'client', platform: 'lancers', client: 'aoi', name: '架空商店' }, true, false);
  await clients.remember({
    platform: 'lancers', readAt: '2026-11-20T01:00:00Z', clients: [{ id: 'aoi', facts: { rating: { state: 'known', value: 4.8, source: 'json' } } }],
    rows: [{ kind: 'work', id: '5', stage: 'funded', state: '作業中' }],
  }, false);
  await createReadingDays(store, now).remember(reportDouble(), false);
  await local.set({ 'record:0123456789abcdef': (JSON.parse(readFileSync(path.join(import.meta.dirname, 'fixtures/records-1.json'), 'utf8')) as { stored: unknown }).stored, 'aside:ticks:2026-11-01T00:00:00Z': 'broken' });
  return store;
}

test('everything that is stored is shown with its dates, and counted', async () => {
  const stored = await dataOf(await fill()).recall();
  expect(stored).toMatchObject({
    settings: { theme: 'dark', categoriesOff: ['on_site_work'] }, ticks: { identity: NOW.toISOString() }, dismissals: [{ scope: 'client', name: '架空商店' }],
    counts: { settings: 1, ticks: 1, marks: 1, threads: 2, checks: 1, dismissals: 1, clients: 1, stages: 1, records: 1, readings: 1, setAside: 1 },
  });
  expect(stored.threads.map(({ subject }) => subject).sort()).toEqual(['12', '13']);
});

test('a thread whose answers were taken back is none any more', async () => {
  const store = await fill();
  await createMemories(store).rememberEscrow({ platform: 'crowdworks', subject: '12', incognito: false }, null);
  expect((await dataOf(store).recall()).threads.map(({ subject }) => subject)).toEqual(['13']);
});

test('what was written, erased and read again is what it was', async () => {
  const store = await fill();
  const before = all();
  const file = await dataOf(store).write();
  expect(JSON.parse(file)).toMatchObject({ format: 'keiyaku-guard', v: 1, product: '0.1.0', exportedAt: NOW.toISOString(), threads: { 'crowdworks:12': { v: 1 } } });
  await session.set({ 'private:ticks': { v: 1, ticks: {} }, other: 1 });
  expect(await dataOf(store).erase()).toEqual({ settings: 1, ticks: 1, marks: 1, threads: 2, checks: 1, dismissals: 1, clients: 1, stages: 1, records: 1, readings: 1, setAside: 1 });
  expect(local.values.size).toBe(0);
  expect([...session.values.keys()]).toEqual(['other']);
  expect(await dataOf().read(file)).toEqual({ imported: { settings: 1, ticks: 1, marks: 1, threads: 2, checks: 1, dismissals: 1, clients: 1, stages: 1, records: 1, readings: 1, setAside: 1 } });
  expect(all()).toEqual(before);
});

describe('a file with anything wrong changes nothing, and says where it is wrong', () => {
  const good = { format: 'keiyaku-guard', v: 1, product: '0.1.0', exportedAt: '2026-11-20T01:00:00Z' };
  const at = '2026-11-20T01:00:00Z';
  test.each<[string, string, object[]]>([
    ['nothing', '', [{ what: 'no_json', line: 1 }]],
    ['cut off', JSON.stringify(good, null, 2).slice(0, -2), [{ what: 'no_json', line: 5 }]],
    ['another file', '{"name":"x"}', [{ what: 'no_export' }]],
    ['a list', '[]', [{ what: 'no_export' }]],
    ['a newer shape', JSON.stringify({ ...good, v: 2 }), [{ what: 'newer', path: ['v'] }]],
    ['an unknown part', JSON.stringify({ ...good, friends: {} }), [{ what: 'unknown_key', path: ['friends'] }]],
    ['a part that is no group', JSON.stringify({ ...good, threads: [] }), [{ what: 'wrong_type', path: ['threads'], expected: 'group' }]],
    ['no date', JSON.stringify({ ...good, exportedAt: 'yesterday' }), [{ what: 'no_time', path: ['exportedAt'] }]],
    ['a value of a newer version', JSON.stringify({ ...good, settings: { v: 9 } }), [{ what: 'newer', path: ['settings', 'v'] }]],
    ['a value without a version', JSON.stringify({ ...good, settings: {} }), [{ what: 'missing', path: ['settings', 'v'] }]],
    ['a time that is none', JSON.stringify({ ...good, ticks: { v: 1, ticks: { identity: '昨日' } } }), [{ what: 'no_time', path: ['ticks', 'ticks', 'identity'] }]],
    ['a wrong type', JSON.stringify({ ...good, threads: { 'crowdworks:12': { v: 1, escrow: { paid: 'yes', at }, approval: null } } }), [{ what: 'wrong_type', path: ['threads', 'crowdworks:12', 'escrow', 'paid'], expected: 'boolean' }]],
    ['a choice that is none', JSON.stringify({ ...good, threads: { 'crowdworks:12': { v: 1, escrow: null, approval: { value: 'maybe', at } } } }), [{ what: 'no_choice', path: ['threads', 'crowdworks:12', 'approval', 'value'] }]],
    ['something missing', JSON.stringify({ ...good, threads: { 'crowdworks:12': { v: 1, escrow: null } } }), [{ what: 'missing', path: ['threads', 'crowdworks:12', 'approval'] }]],
    ['a key that is none', JSON.stringify({ ...good, threads: { '12': { v: 1, escrow: null, approval: null } } }), [{ what: 'unknown_key', path: ['threads', '12'] }]],
    ['an unknown verification', JSON.stringify({ ...good, ticks: { v: 1, ticks: { passport: at } } }), [{ what: 'unknown_key', path: ['ticks', 'ticks', 'passport'] }]],
    ['a scope that is none', JSON.stringify({ ...good, dismissals: { v: 1, dismissed: [{ scope: 'world', at }] } }), [{ what: 'wrong', path: ['dismissals', 'dismissed', '0', 'scope'] }]],
    ['two faults', JSON.stringify({ ...good, ticks: { v: 1, ticks: { identity: 1 } }, stages: { lancers: { v: 1, rows: [] } } }), [{ path: ['ticks', 'ticks', 'identity'] }, { path: ['stages', 'lancers', 'rows'] }]],
  ])('%s', async (_, text, problems) => {
    const store = await fill();
    const before = all();
    const result = await dataOf(store).read(text);
    expect(result).toMatchObject({ problems, more: 0 });
    expect('problems' in result && result.problems).toHaveLength(problems.length);
    expect(all()).toEqual(before);
  });

  test('of many problems the first ten are told', async () => {
    const clients = Object.fromEntries(Array.from({ length: 15 }, (_, index) => [`lancers:${index}`, 5]));
    expect(await dataOf().read(JSON.stringify({ ...good, clients }))).toMatchObject({ problems: { length: 10 }, more: 5 });
  });

  test('what a text editor puts before it does no harm', async () => {
    expect(await dataOf().read(`\uFEFF${JSON.stringify(good)}`)).toHaveProperty('imported');
  });
});

describe('a file is added to what is there', () => {
  const file = (parts: object) => JSON.stringify({ format: 'keiyaku-guard', v: 1, product: '0.1.0', exportedAt: '2026-11-20T01:00:00Z', ...parts });
  const [early, mid, late] = ['2026-11-10T00:00:00Z', '2026-11-15T00:00:00Z', '2026-11-20T00:00:00Z'];

  test('of what has a date the later stands, and what only one of them knows stays', async () => {
    await local.set({
      ticks: { v: 1, ticks: { identity: mid, nda: early } },
      'thread:crowdworks:12': { v: 1, escrow: { paid: true, at: late }, approval: null },
      'client:lancers:aoi': { v: 1, facts: [{ at: mid, by: 'json', is: { rating: 4.5, reviews: 3 } }], marks: [] },
      'stages:lancers': { v: 1, rows: { 'work:5': { stage: 'funded', state: null, seenAt: late } } },
    });
    await dataOf().read(file({
      ticks: { v: 1, ticks: { nda: late, phone: early } },
      threads: { 'crowdworks:12': { v: 1, escrow: { paid: false, at: early }, approval: { value: 'approved', at: early } } },
      clients: { 'lancers:aoi': { v: 1, facts: [{ at: late, by: 'text', is: { rating: 4.9 } }], marks: [{ at: early, is: { nda: true } }] } },
      stages: { lancers: { v: 1, rows: { 'work:5': { stage: 'contracted', state: null, seenAt: early }, 'work:6': { stage: 'funded', state: null, seenAt: early } } } },
    }));
    expect(all()).toMatchObject({
      ticks: { ticks: { identity: mid, nda: late, phone: early } },
      'thread:crowdworks:12': { escrow: { paid: true, at: late }, approval: { value: 'approved', at: early } },
      'stages:lancers': { rows: { 'work:5': { stage: 'funded' }, 'work:6': { stage: 'funded' } } },
    });
    const known = (await createClientMemories(createStore(), now).recall('lancers', ['aoi'], false)).get('aoi');
    expect(known).toMatchObject({ facts: { rating: { value: 4.9, source: 'text' }, reviews: { value: 3 } }, verifications: { nda: { value: true } } });
  });

  test('its settings take the place of those that are there, in whatever version they come', async () => {
    await local.set({ settings: { v: 2, categoriesOff: ['on_site_work'], notices: false, badges: false, dimDanger: false, toolbarCount: true, theme: 'dark' } });
    await dataOf().read(file({ settings: { v: 1, dimDanger: true } }));
    expect(await createChoices(createStore()).recallSettings(false)).toMatchObject({ dimDanger: true, notices: true, categoriesOff: [], theme: 'system' });
  });

  test('without settings it leaves them as they are', async () => {
    await local.set({ settings: { v: 1, dimDanger: true } });
    await dataOf().read(file({}));
    expect(all()).toEqual({ settings: { v: 1, dimDanger: true } });
  });

  test('a reading from the future is from now', async () => {
    await dataOf().read(file({ clients: { 'lancers:aoi': { v: 1, facts: [{ at: '2099-01-01T00:00:00Z', by: 'json', is: { rating: 1 } }], marks: [] } } }));
    expect(all()).toMatchObject({ 'client:lancers:aoi': { facts: [{ at: NOW.toISOString() }] }, clients: { seen: [['client:lancers:aoi', '2026-11-30']] } });
  });

  test('of more clients than are kept those seen longest ago go', async () => {
    const value = (at: string) => ({ v: 1, facts: [{ at, by: 'json', is: { rating: 4 } }], marks: [] });
    await local.set({ 'client:lancers:old': value(early), clients: { v: 1, seen: [['client:lancers:old', '2026-11-10']] } });
    await dataOf().read(file({ clients: Object.fromEntries(Array.from({ length: MOST_CLIENTS }, (_, index) => [`lancers:${index}`, value(late)])) }));
    expect(local.values.has('client:lancers:old')).toBe(false);
    expect((all().clients as { seen: unknown[] }).seen).toHaveLength(MOST_CLIENTS);
  });
});

describe('a disk that refuses', () => {
  test('is told, and nothing of the file is there', async () => {
    const store = await fill();
    const file = await dataOf(store).write();
    await dataOf(store).erase();
    local.breakWrites(true);
    await expect(dataOf(store).read(file)).rejects.toBeInstanceOf(StorageError);
    expect(local.values.size).toBe(0);
  });

  test('keeps nothing from the file: what waited for room is in it', async () => {
    const store = createStore();
    local.breakWrites(true);
    await createMemories(store, now).rememberTick('identity', true, false).catch(() => undefined);
    expect(JSON.parse(await dataOf(store).write())).toMatchObject({ ticks: { ticks: { identity: NOW.toISOString() } } });
    expect((await dataOf(store).recall()).counts.ticks).toBe(1);
    // What was erased does not come back once there is room.
    await dataOf(store).erase();
    local.breakWrites(false);
    await createMemories(store, now).rememberTick('nda', true, false);
    expect(all()).toEqual({ ticks: { v: 1, ticks: { nda: NOW.toISOString() } } });
  });
});
