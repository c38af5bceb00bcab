import { beforeEach, expect, test, vi } from 'vitest';
import { createStorageDouble } from './storage-double';
import { createMemories } from './memories';
import { createStore, StorageError } from './store';

const areas = vi.hoisted(() => ({ local: {}, session: {} }));
vi.mock('webextension-polyfill', () => ({ default: { storage: areas } }));

let local = createStorageDouble();
let session = createStorageDouble();
const thread = { platform: 'crowdworks', subject: '12', incognito: false } as const;
const stored = (key: string): unknown => JSON.parse(local.values.get(key) ?? 'null');

beforeEach(() => {
  areas.local = local = createStorageDouble();
  areas.session = session = createStorageDouble();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

function memoriesAt(...dates: string[]) {
  return createMemories(createStore(), () => new Date(dates.shift() ?? '2026-11-30T00:00:00Z'));
}

test('a thread of which nothing was said has an empty memory, and reading writes nothing', async () => {
  expect(await memoriesAt().recallThread(thread)).toEqual({ escrow: null, approval: null });
  expect(local.values.size).toBe(0);
});

test('an answer is kept with its version and date, and survives the death of the worker', async () => {
  await memoriesAt('2026-11-20T01:00:00Z').rememberEscrow(thread, true);
  expect(stored('thread:crowdworks:12')).toEqual({ v: 1, escrow: { paid: true, at: '2026-11-20T01:00:00.000Z' }, approval: null });
  expect((await memoriesAt().recallThread(thread)).escrow?.paid).toBe(true);
});

test('saying the same again keeps the first date; saying otherwise takes the new one; null takes the answer back', async () => {
  const memories = memoriesAt('2026-11-20T01:00:00Z', '2026-11-21T01:00:00Z', '2026-11-22T01:00:00Z');
  await memories.rememberApproval(thread, 'approved');
  expect((await memories.rememberApproval(thread, 'approved')).approval?.at).toBe('2026-11-20T01:00:00.000Z');
  expect((await memories.rememberApproval(thread, 'applied')).approval?.at).toBe('2026-11-21T01:00:00.000Z');
  expect((await memories.rememberApproval(thread, null)).approval).toBeNull();
});

test('changes asked for at the same time do not overwrite each other', async () => {
  const memories = memoriesAt();
  await Promise.all([
    memories.rememberTick('identity', true, false), memories.rememberTick('nda', true, false),
    memories.rememberTick('phone', true, false), memories.rememberTick('nda', false, false),
    memories.rememberEscrow(thread, false), memories.rememberApproval(thread, 'approved'),
  ]);
  expect(Object.keys(await memories.recallTicks(false)).sort()).toEqual(['identity', 'phone']);
  expect(await memories.recallThread(thread)).toMatchObject({ escrow: { paid: false }, approval: { value: 'approved' } });
});

test('a private window writes nothing to disk and sees what is there', async () => {
  const memories = memoriesAt();
  await memories.rememberTick('identity', true, false);
  const before = new Map(local.values);
  await memories.rememberTick('nda', true, true);
  await memories.rememberEscrow({ ...thread, incognito: true }, true);
  expect(local.values).toEqual(before);
  expect(Object.keys(await memories.recallTicks(true)).sort()).toEqual(['identity', 'nda']);
  expect(Object.keys(await memories.recallTicks(false))).toEqual(['identity']);
  expect((await memories.recallThread(thread)).escrow).toBeNull();
});

test('what private windows left can be forgotten, and only that', async () => {
  const store = createStore();
  const memories = createMemories(store);
  await memories.rememberTick('identity', true, true);
  await session.set({ other: 1 });
  await store.forgetPrivate();
  expect([...session.values.keys()]).toEqual(['other']);
});

test('a private window leaves a value that it cannot understand where it is', async () => {
  await local.set({ ticks: 'broken' });
  expect(await memoriesAt().recallTicks(true)).toEqual({});
  expect(stored('ticks')).toBe('broken');
});

test.each([['a text'], [{ v: 2, ticks: {} }], [{ v: 1, ticks: { identity: 'yesterday' } }], [{ v: 1, ticks: { passport: '2026-11-20T01:00:00Z' } }], [null]])(
  'a stored value that does not parse is set aside and counted, and the rest stays: %j', async (broken) => {
    await local.set({ ticks: broken, 'thread:crowdworks:12': { v: 1, escrow: { paid: true, at: '2026-11-20T01:00:00Z' }, approval: null } });
    const memories = memoriesAt();
    expect(await memories.recallTicks(false)).toEqual({});
    expect(await memories.countSetAside()).toBe(1);
    const aside = [...local.values.keys()].find((key) => key.startsWith('aside:ticks:'));
    expect(aside && stored(aside)).toEqual(broken);
    expect(local.values.has('ticks')).toBe(false);
    expect((await memories.recallThread(thread)).escrow?.paid).toBe(true);
  });

test('a full disk is told, nothing is lost in memory, and all of it is written once there is room', async () => {
  const memories = memoriesAt();
  local.breakWrites(true);
  await expect(memories.rememberTick('identity', true, false)).rejects.toBeInstanceOf(StorageError);
  await expect(memories.rememberEscrow(thread, true)).rejects.toBeInstanceOf(StorageError);
  expect(Object.keys(await memories.recallTicks(false))).toEqual(['identity']);
  expect((await memories.recallThread(thread)).escrow?.paid).toBe(true);
  expect(local.values.size).toBe(0);
  local.breakWrites(false);
  await memories.rememberTick('nda', true, false);
  expect([...local.values.keys()].sort()).toEqual(['thread:crowdworks:12', 'ticks']);
  expect(Object.keys(await createMemories(createStore()).recallTicks(false)).sort()).toEqual(['identity', 'nda']);
});
