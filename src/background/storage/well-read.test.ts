import { beforeEach, expect, test, vi } from 'vitest';
import { reportDouble } from '../../model/report-double';
import { createStorageDouble } from './storage-double';
import { createStore } from './store';
import { createReadingDays, WELL_READ_KEY } from './well-read';

const holder = vi.hoisted(() => ({ api: {} as { storage: Record<'local' | 'session', ReturnType<typeof createStorageDouble>> } }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));

let time = new Date(2026, 10, 20, 8, 0);
const open = () => createReadingDays(createStore(), () => time);

beforeEach(() => {
  holder.api.storage = { local: createStorageDouble(), session: createStorageDouble() };
  time = new Date(2026, 10, 20, 8, 0);
});

test('the last day on which a kind of page was read well is kept, each kind of each platform by itself', async () => {
  const days = open();
  await days.remember(reportDouble(), false);
  time = new Date(2026, 10, 22, 0, 5);
  await days.remember(reportDouble({ kind: 'job' }), false);
  expect(await Promise.all([days.recall('crowdworks', 'thread', false), days.recall('crowdworks', 'job', false), days.recall('lancers', 'thread', false)])).toEqual(['2026-11-20', '2026-11-22', null]);
  await days.remember(reportDouble(), false);
  expect(await open().recall('crowdworks', 'thread', false)).toBe('2026-11-22');
  expect(JSON.parse(holder.api.storage.local.values.get(WELL_READ_KEY) ?? '')).toEqual({ v: 1, days: { 'crowdworks:thread': '2026-11-22', 'crowdworks:job': '2026-11-22' } });
});

test.each([
  ['is still being read', reportDouble({ progress: 'reading' })], ['lacks a part', reportDouble({ health: { state: 'partial', missing: [{ what: 'client' }] } })],
  ['could not be read', reportDouble({ health: { state: 'unreadable', missing: [{ what: 'translated' }] } })], ['is of an older layout', reportDouble({ health: { state: 'partial', missing: [{ what: 'old_layout' }] } })],
  ['is a client\'s', reportDouble({ viewer: 'client' })],
])('a page that %s is none', async (_, report) => {
  await open().remember(report, false);
  expect(holder.api.storage.local.values.size).toBe(0);
});

test('what is in the nature of a page does not count against it', async () => {
  const days = open();
  await days.remember(reportDouble({ health: { state: 'partial', missing: [{ what: 'attachments', count: 2 }, { what: 'folded_history', count: 3 }, { what: 'read_by_structure' }] } }), false);
  expect(await days.recall('crowdworks', 'thread', false)).toBe('2026-11-20');
});

test('private windows leave nothing, and may know what is there', async () => {
  const days = open();
  await days.remember(reportDouble(), true);
  expect(holder.api.storage.local.values.size + holder.api.storage.session.values.size).toBe(0);
  await days.remember(reportDouble(), false);
  expect(await days.recall('crowdworks', 'thread', true)).toBe('2026-11-20');
});

test('the same day is written once, and what cannot be understood is set aside', async () => {
  const days = open();
  await days.remember(reportDouble(), false);
  const set = vi.spyOn(holder.api.storage.local, 'set');
  await days.remember(reportDouble(), false);
  expect(set).not.toHaveBeenCalled();
  await holder.api.storage.local.set({ [WELL_READ_KEY]: { v: 1, days: { 'crowdworks:kitchen': '2026-11-20' } } });
  expect(await days.recall('crowdworks', 'thread', false)).toBeNull();
  expect([...holder.api.storage.local.values.keys()]).toEqual([expect.stringMatching(/^aside:well-read:/u)]);
});
