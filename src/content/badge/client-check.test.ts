// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BackgroundRequest } from '../../model/protocol';
import { createReaders } from '../../pages/create-readers';
import { crowdworksTalkReaders } from '../../pages/crowdworks/talk-readers';
import { crowdworksTalks } from '../../rulebook/pages';
import { createTurns } from '../../background/client-turns';
import { createStorageDouble } from '../../background/storage/storage-double';
import { OrphanedError, type Ask } from '../ask-background';
import { crowdworksFoot } from './client-check';
import type { BadgeSpot } from './spots';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));

const READERS = createReaders({ crowdworks: crowdworksTalks }, { crowdworks: crowdworksTalkReaders });
const data = { employer_profile_json: { employer_user: { id: 7, display_name: 'みなと食堂', identity_verified: true, is_employer_rule_check_succeeded: true, job_offer_achievement_count: 12, feedback: { average_score: 4.8 } } } };
const PAGE = `<div id="vue-container" data="${JSON.stringify(data).replaceAll('"', '&quot;')}"><h1>みなと食堂</h1></div>`;
const spot = (id: string | null, where: BadgeSpot['where'] = 'listing'): BadgeSpot => (
  { where, after: document.body, card: null, job: null, question: { key: '1', client: { id, facts: {} }, tags: [], text: '', textFindings: null, textRead: 'part' } });

let clock = Date.now();
let sent: BackgroundRequest[] = [];
let takeTurn = createTurns();
/** What the background does instead of answering. */
let failing: (() => unknown) | null = null;
const fetched = vi.fn<typeof fetch>();
const refresh = vi.fn();

function foot(id: string | null, { where = 'listing', readAt }: { where?: BadgeSpot['where']; readAt?: string } = {}) {
  const ask = ((request: BackgroundRequest) => {
    sent.push(request);
    if (failing !== null) return Promise.resolve().then(failing);
    if (request.type === 'client-turn') return takeTurn().then((wait) => ({ ok: true, wait }));
    return Promise.resolve(request.type === 'client' ? { ok: true, client: readAt === undefined ? null : { facts: { identity_verified: { value: true, source: 'json', readAt } }, verifications: {} } } : { ok: true });
  }) as Ask;
  const draw = crowdworksFoot({ document, readers: READERS, ask, signal: new AbortController().signal, refresh, wording: { say: (key, ...values) => [key, ...values].join(' '), sayMissing: () => '' } });
  const drawn = draw(spot(id, where)) as HTMLElement | null;
  return { drawn, button: drawn?.querySelector('button') ?? null, said: () => drawn?.querySelector('p')?.textContent };
}

beforeEach(() => {
  vi.useFakeTimers();
  // Nobody has pressed anything for long.
  clock += 3_600_000;
  vi.setSystemTime(clock);
  sent = [];
  failing = null;
  Object.assign(holder.api, { storage: { session: createStorageDouble() } });
  takeTurn = createTurns();
  refresh.mockClear();
  vi.stubGlobal('fetch', fetched.mockReset().mockResolvedValue(new Response(PAGE)));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('nothing is read before the button is pressed; then the public page, once, without a login', async () => {
  const { button, said } = foot('7');
  await vi.advanceTimersByTimeAsync(5000);
  expect(fetched).not.toHaveBeenCalled();
  button?.click();
  button?.click();
  expect(said()).toBe('badge_checking');
  await vi.advanceTimersByTimeAsync(5000);
  expect(fetched.mock.calls.map(([url, options]) => [url, options?.credentials])).toEqual([['https://crowdworks.jp/public/employers/7', 'omit']]);
  expect(said()).toBe('badge_checked');
  expect(refresh).toHaveBeenCalledOnce();
  expect(sent.filter(({ type }) => type === 'remember')).toMatchObject([{ platform: 'crowdworks', clients: [{ id: '7', facts: { identity_verified: { state: 'known', value: true }, rating: { value: 4.8 } } }] }]);
});

test('when the extension has gone nothing is read, it is said, and the button goes', async () => {
  const { button, drawn, said } = foot('7');
  await vi.advanceTimersByTimeAsync(0);
  failing = () => { throw new OrphanedError(); };
  button?.click();
  await vi.advanceTimersByTimeAsync(5000);
  expect(said()).toBe('note_orphaned');
  expect(drawn?.querySelector('button')).toBeNull();
  expect(fetched).not.toHaveBeenCalled();
});

test('when nobody says whose turn it is nothing is read, it is said, and it can be tried again', async () => {
  const { button, said } = foot('7');
  await vi.advanceTimersByTimeAsync(0);
  failing = () => ({ ok: false, error: 'storage', detail: '' });
  button?.click();
  await vi.advanceTimersByTimeAsync(5000);
  expect(said()).toBe('line_failure_background_unreachable');
  expect(fetched).not.toHaveBeenCalled();
  failing = null;
  button?.click();
  await vi.advanceTimersByTimeAsync(5000);
  expect(said()).toBe('badge_checked');
});

test('between two pages lie two seconds, whichever tabs they are read from', async () => {
  const [one, other] = [foot('7'), foot('8')];
  one.button?.click();
  other.button?.click();
  await vi.advanceTimersByTimeAsync(1900);
  expect(fetched).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(fetched).toHaveBeenCalledTimes(2);
});

test.each([
  ['the site refuses', () => Promise.resolve(new Response('', { status: 404 })), 'badge_check_refused 404'],
  ['nobody answers', () => Promise.reject(new TypeError('failed')), 'badge_check_offline'],
  ['the page says nothing of the client', () => Promise.resolve(new Response('<p>メンテナンス中です</p>')), 'badge_check_unreadable'],
  ['the page is somebody else\'s', () => Promise.resolve(new Response(PAGE.replace('&quot;id&quot;:7', '&quot;id&quot;:9'))), 'badge_check_unreadable'],
])('when %s it is said, nothing is remembered, and it can be tried again', async (_, answer, said) => {
  fetched.mockImplementation(answer);
  const { button, said: told } = foot('7');
  button?.click();
  await vi.advanceTimersByTimeAsync(5000);
  expect(told()).toBe(said);
  expect(sent.filter(({ type }) => type === 'remember')).toEqual([]);
  button?.click();
  await vi.advanceTimersByTimeAsync(5000);
  expect(fetched).toHaveBeenCalledTimes(2);
});

test('what was read within seven days is not read again; after that it can be', async () => {
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  const [fresh, old] = [foot('7', { readAt: ago(6) }), foot('7', { readAt: ago(8) })];
  await vi.advanceTimersByTimeAsync(0);
  fresh.button?.click();
  await vi.advanceTimersByTimeAsync(5000);
  expect(fetched).not.toHaveBeenCalled();
  expect(fresh.said()).toMatch(/^badge_checked_on /u);
  old.button?.click();
  await vi.advanceTimersByTimeAsync(5000);
  expect(fetched).toHaveBeenCalledOnce();
});

test('there is no button on the client\'s own page, nor where nobody knows who it is', () => {
  expect(foot('7', { where: 'client' }).drawn).toBeNull();
  expect(foot(null).drawn).toBeNull();
});
