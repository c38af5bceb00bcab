import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { DismissalTarget } from '../../model/dismissal';
import { DEFAULT_SETTINGS } from '../../model/settings';
import { createChoices } from './choices';
import { createStorageDouble } from './storage-double';
import { createStore } from './store';
import { MANIES, SINGLES } from './stored-parts';

const areas = vi.hoisted(() => ({ local: {}, session: {} }));
vi.mock('webextension-polyfill', () => ({ default: { storage: areas } }));

let local = createStorageDouble();
beforeEach(() => {
  areas.local = local = createStorageDouble();
  areas.session = createStorageDouble();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

const choicesAt = (...dates: string[]) => createChoices(createStore(), () => new Date(dates.shift() ?? '2026-11-30T00:00:00Z'));

describe('every stored form there ever was', () => {
  interface Fixture { part: string; stored: { v: number }; value: unknown }
  const folder = path.join(import.meta.dirname, 'fixtures');
  const fixtures = readdirSync(folder).map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Fixture);
  const kinds = [...SINGLES, ...MANIES].flatMap(({ part, kind }) => (kind === null ? [] : [{ part, kind }]));

  test.each(fixtures.map((fixture) => ({ name: `${fixture.part} ${String(fixture.stored.v)}`, ...fixture })))('$name is read as it was meant', ({ part, stored, value }) => {
    const kind = kinds.find((one) => one.part === part)?.kind;
    expect(kind?.unpack(stored)).toEqual(value);
    // What is written of it today is read back the same.
    expect(kind?.unpack(kind.pack(value))).toEqual(value);
  });

  test.each(kinds)('of $part there is an example of every version that is understood', ({ part, kind }) => {
    const understood = [0, 1, 2, 3, 4].filter((v) => kind.issues({ v }).every((issue) => issue.path.at(-1) !== 'v'));
    expect(fixtures.filter((fixture) => fixture.part === part).map(({ stored }) => stored.v).sort()).toEqual(understood);
  });
});

test('who has chosen nothing sees everything, and reading writes nothing', async () => {
  expect(await choicesAt().recallSettings(false)).toEqual(DEFAULT_SETTINGS);
  expect(await choicesAt().recallDismissals(false)).toEqual([]);
  expect(local.values.size).toBe(0);
});

test('changes of several tabs at one time leave each other alone, and may be repeated', async () => {
  const choices = choicesAt();
  const change = { categories: { on_site_work: false } } as const;
  await Promise.all([
    choices.changeSettings(change, false), choices.changeSettings({ theme: 'dark' }, false), choices.changeSettings({ categories: { unpaid_work: false } }, false),
    choices.changeSettings(change, false), choices.changeSettings({ notices: false }, false), choices.changeSettings({ categories: { unpaid_work: true } }, false),
  ]);
  expect(await choicesAt().recallSettings(false)).toEqual({ ...DEFAULT_SETTINGS, categoriesOff: ['on_site_work'], notices: false, theme: 'dark' });
});

test('the settings of the first version are carried over when something is changed', async () => {
  await local.set({ settings: { v: 1, dimDanger: true } });
  expect(await choicesAt().changeSettings({ badges: false }, false)).toEqual({ ...DEFAULT_SETTINGS, dimDanger: true, badges: false });
  expect(JSON.parse(local.values.get('settings') ?? '')).toMatchObject({ v: 3, dimDanger: true });
});

test('a private window sees the settings and changes them for itself alone', async () => {
  const choices = choicesAt();
  await choices.changeSettings({ theme: 'dark' }, false);
  const before = new Map(local.values);
  expect(await choices.changeSettings({ notices: false }, true)).toMatchObject({ theme: 'dark', notices: false });
  expect(local.values).toEqual(before);
});

const rule: DismissalTarget = { scope: 'rule', rule: 'id-asked' };
const client: DismissalTarget = { scope: 'client', platform: 'lancers', client: 'aoi', name: '架空商店' };
const message = (key: string, ...rules: string[]): DismissalTarget => ({ scope: 'message', platform: 'crowdworks', subject: '12', message: key, rules });

test('what is dismissed keeps its date however often it is said, and comes back', async () => {
  const choices = choicesAt('2026-11-20T01:00:00Z', '2026-11-21T01:00:00Z', '2026-11-22T01:00:00Z');
  await choices.dismiss(rule, true, false);
  await choices.dismiss(client, true, false);
  expect((await choices.dismiss(rule, true, false)).map(({ scope, at }) => [scope, at])).toEqual([['rule', '2026-11-20T01:00:00.000Z'], ['client', '2026-11-21T01:00:00.000Z']]);
  expect(await choicesAt().dismiss(rule, false, false)).toMatchObject([client]);
  expect(await choicesAt().dismiss(rule, false, false)).toMatchObject([client]);
});

test('of a thread it is told whom to trust and which rules are not shown in which message', async () => {
  const choices = choicesAt();
  await choices.dismiss(message('#1', 'id-asked'), true, false);
  await choices.dismiss(message('#1', 'call-asked'), true, false);
  await choices.dismiss({ ...client, platform: 'crowdworks' }, true, false);
  const asked = { platform: 'crowdworks', subject: '12', client: 'aoi' } as const;
  expect(await choices.recallThreadDismissals(asked, false)).toEqual({ client: '2026-11-30T00:00:00.000Z', messages: { '#1': ['id-asked', 'call-asked'] } });
  expect(await choices.recallThreadDismissals({ ...asked, platform: 'lancers' }, false)).toEqual({ client: null, messages: {} });
  expect(await choices.recallThreadDismissals({ ...asked, subject: '13', client: null }, false)).toEqual({ client: null, messages: {} });
});

test('messages without end do not fill the disk: those dismissed longest ago go, rules and clients stay', async () => {
  const many = Array.from({ length: 2000 }, (_, index) => ({ ...message(`#${index}`, 'id-asked'), at: `2026-11-01T00:00:0${index === 0 ? 0 : 1}Z` }));
  await local.set({ dismissals: { v: 1, dismissed: [{ ...client, at: '2026-01-01T00:00:00Z' }, ...many] } });
  const dismissed = await choicesAt().dismiss(message('#new', 'id-asked'), true, false);
  expect(dismissed).toHaveLength(2001);
  expect(dismissed[0]).toMatchObject(client);
  expect(dismissed.some((one) => one.scope === 'message' && one.message === '#0')).toBe(false);
  expect(dismissed.at(-1)).toMatchObject({ message: '#new' });
});
