import { beforeEach, expect, test, vi } from 'vitest';
import { DATA_FILES } from '../../scripts/build/data-files';
import { findingDouble, reportDouble } from '../model/report-double';
import type { BackgroundReply } from '../model/protocol';
import { createBrowserDouble } from './browser-double';
import { fetchFromPackage } from './package-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));

const PAGE = { id: 'ours', url: 'https://crowdworks.jp/proposals/12', tab: { id: 7, incognito: false } };
const SCREEN = { id: 'ours', url: 'chrome-extension://ours/src/screens/popup/index.html' };
const analyse = (text: string) => ({
  type: 'analyse', texts: [{ key: '1', kind: 'message', sender: 'client', text }],
  context: { platform: 'crowdworks', stage: 'before_contract', approval: 'none', contractAmount: null },
});

let browser = createBrowserDouble();
let fetched: string[] = [];
let missing: string[] = [];

beforeEach(async () => {
  browser = createBrowserDouble();
  Object.assign(holder.api, browser.api);
  fetched = [];
  missing = [];
  vi.stubGlobal('fetch', (url: string) => {
    fetched.push(url);
    return fetchFromPackage(url, { missing });
  });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.resetModules();
  await import('./index');
});

function send<T extends 'analyse' | 'report' | 'recall-ticks' | 'remember' | 'recall-thread' | 'remember-escrow'>(message: unknown, sender: unknown = PAGE): Promise<BackgroundReply<T>> {
  return new Promise((resolve) => {
    const [open] = browser.fire('message', message, sender, resolve);
    expect(open, 'the channel stays open for the answer').toBe(true);
  });
}

test('a text is judged by the rules, with dictionary and weights of the package and nothing else', async () => {
  const text = 'お手数ですが、LINEのIDを教えてください。';
  const reply = await send<'analyse'>(analyse(text));
  expect(reply.ok && reply.results.map(({ key }) => key)).toEqual(['1']);
  const findings = reply.ok ? reply.results.flatMap((result) => result.findings) : [];
  expect(findings.map(({ category }) => category)).toContain('off_platform_contact');
  for (const { start, end, quote } of findings) expect(text.slice(start, end)).toBe(quote);
  expect([...fetched].sort()).toEqual(Object.keys(DATA_FILES).map((file) => `chrome-extension://ours/${file}`).sort());
  const before = fetched.length;
  await send(analyse('明日のお打ち合わせはZoomでお願いします。'));
  expect(fetched).toHaveLength(before);
});

test('what a worklist shows is known of the thread that its row is tied to, and weighed against the person\'s answer', async () => {
  const contract = { platform: 'crowdworks', subject: '42', url: 'https://crowdworks.jp/contracts/42' };
  const seenAt = '2026-11-01T00:00:00.000Z';
  await send<'remember'>({ type: 'remember', platform: 'crowdworks', readAt: seenAt, clients: [], rows: [{ kind: 'contract', id: '42', stage: 'contracted', state: '仮払い待ち' }] });
  const listed = { stage: 'contracted', state: '仮払い待ち', seenAt };
  expect(await send<'recall-thread'>({ type: 'recall-thread', ...contract })).toEqual({
    ok: true, known: { memory: { escrow: null, approval: null }, listed, stage: { value: 'contracted', evidence: '仮払い待ち', source: 'list', at: seenAt } },
  });
  expect(await send<'recall-thread'>({ type: 'recall-thread', ...contract, url: 'https://crowdworks.jp/proposals/42' })).toMatchObject({ known: { listed: null, stage: null } });
  expect(await send<'remember-escrow'>({ type: 'remember-escrow', ...contract, paid: true })).toMatchObject({ known: { memory: { escrow: { paid: true } }, listed, stage: { value: 'funded', source: 'person' } } });
  // Of a thread without a name an answer is weighed and not kept.
  const nameless = { platform: 'lancers', subject: null, url: 'https://www.lancers.jp/mypage/message/?userId=1&workId=2' };
  expect(await send<'remember-escrow'>({ type: 'remember-escrow', ...nameless, paid: false })).toMatchObject({ known: { stage: { value: 'contracted', source: 'person' } } });
  expect(await send<'recall-thread'>({ type: 'recall-thread', ...nameless })).toMatchObject({ known: { memory: { escrow: null }, stage: null } });
});

test.each(Object.keys(DATA_FILES))('without %s nothing is judged, and said to be clear; when it is there again, it is', async (file) => {
  missing = [file];
  expect(await send<'analyse'>(analyse('LINEで'))).toMatchObject({ ok: false, error: 'dictionary' });
  missing = [];
  expect(await send<'analyse'>(analyse('LINEで'))).toMatchObject({ ok: true });
});

test.each([
  ['another extension', { ...PAGE, id: 'other' }],
  ['a page of another site', { ...PAGE, url: 'https://example.com/' }],
  ['a page that only looks like one of the sites', { ...PAGE, url: 'https://crowdworks.jp.example.com/' }],
  ['a page that has no tab', { id: 'ours', url: PAGE.url }],
  ['nobody', {}],
])('nothing is answered to %s', async (_, sender) => {
  expect(await send<'recall-ticks'>({ type: 'recall-ticks' }, sender)).toMatchObject({ ok: false, error: 'bad_request' });
});

test.each([[null], ['analyse'], [{ type: 'erase-everything' }], [{ ...analyse('a'), more: 1 }], [analyse('a'.repeat(100_001))], [{ type: 'remember-tick', verification: 'passport', done: true }]])(
  'what is no request is refused: %#', async (message) => {
    expect(await send(message)).toMatchObject({ ok: false, error: 'bad_request' });
  });

test('ticks of a screen are kept; of a private window, for as long as one is open', async () => {
  await send({ type: 'remember-tick', verification: 'identity', done: true, incognito: false }, SCREEN);
  await send({ type: 'remember-tick', verification: 'lancers_check', done: true, incognito: true }, SCREEN);
  const ticked = async (incognito: boolean) => {
    const reply = await send<'recall-ticks'>({ type: 'recall-ticks', incognito }, SCREEN);
    return reply.ok ? Object.keys(reply.ticks) : reply.error;
  };
  expect(await ticked(true)).toEqual(['identity', 'lancers_check']);
  browser.tabs.push({ id: 1, incognito: false }, { id: 2, incognito: true }, { id: 3, incognito: true });
  browser.fire('removed', 2);
  await vi.waitFor(async () => { expect(await ticked(true)).toEqual(['identity', 'lancers_check']); });
  browser.tabs.splice(1, 1);
  browser.fire('removed', 3);
  await vi.waitFor(async () => { expect(await ticked(true)).toEqual(['identity']); });
});

test('a page in a private window is one, whatever it says of itself', async () => {
  const request = { type: 'remember-escrow', platform: 'crowdworks', subject: '12', paid: true, incognito: false };
  await send(request, { ...PAGE, tab: { id: 7, incognito: true } });
  expect(browser.api.storage.local.values.size).toBe(0);
});

test('what it is for is told once, when it has come, and never after an update', () => {
  for (const reason of ['update', 'browser_update', 'shared_module_update']) browser.fire('installed', { reason });
  expect(browser.api.tabs.create).not.toHaveBeenCalled();
  browser.fire('installed', { reason: 'install' });
  expect(browser.api.tabs.create).toHaveBeenCalledExactlyOnceWith({ url: 'chrome-extension://ours/src/screens/welcome/index.html' });
});

test('a disk that refuses is told', async () => {
  browser.api.storage.local.breakWrites(true);
  expect(await send({ type: 'remember-tick', verification: 'identity', done: true }, SCREEN)).toMatchObject({ ok: false, error: 'storage' });
});

test('the button of the tab shows its report, is cleared when the tab goes elsewhere, and asks a page that has kept its script', async () => {
  expect(await send<'report'>({ type: 'report', report: reportDouble({ findings: [findingDouble()] }) })).toEqual({ ok: true });
  expect(browser.badge.get(7)).toEqual({ text: '1', title: 'toolbar_findings 1' });
  expect(await send<'report'>({ type: 'report', report: reportDouble() }, SCREEN)).toMatchObject({ ok: false });

  browser.fire('updated', 7, { status: 'loading' }, { url: PAGE.url });
  expect(browser.badge.get(7)).toEqual({ text: '', title: 'app_name' });
  browser.pages.set(7, reportDouble({ findings: [findingDouble(), findingDouble({ id: '2' })] }));
  browser.fire('updated', 7, { status: 'complete' }, { url: PAGE.url });
  await vi.waitFor(() => { expect(browser.badge.get(7)?.text).toBe('2'); });
});

test.each([['no script of ours', undefined], ['something that is no report', { findings: 5 }]])('a page with %s shows nothing', async (_, answer) => {
  if (answer !== undefined) browser.pages.set(7, answer);
  browser.fire('updated', 7, { status: 'complete' }, { url: PAGE.url });
  await vi.waitFor(() => { expect(browser.api.tabs.sendMessage).toHaveBeenCalled(); });
  expect(browser.badge.has(7)).toBe(false);
});

test('tabs of other sites are never asked', () => {
  browser.fire('updated', 7, { status: 'complete' }, { url: 'https://example.com/' });
  browser.fire('updated', 7, { status: 'complete' }, {});
  expect(browser.api.tabs.sendMessage).not.toHaveBeenCalled();
});
