import { beforeEach, describe, expect, test, vi } from 'vitest';
import { findingDouble, reportDouble } from '../model/report-double';
import type { BackgroundReply, BackgroundRequest } from '../model/protocol';
import { createBrowserDouble } from './browser-double';
import { fetchFromPackage } from './package-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));

const PAGE = { id: 'ours', url: 'https://crowdworks.jp/proposals/12', tab: { id: 7, incognito: false } };
const SCREEN = { id: 'ours', url: 'chrome-extension://ours/src/screens/options/index.html' };
const TEXT = 'お手数ですが、LINEのIDを教えてください。';

let browser = createBrowserDouble();
beforeEach(async () => {
  browser = createBrowserDouble();
  Object.assign(holder.api, browser.api);
  vi.stubGlobal('fetch', fetchFromPackage);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.resetModules();
  await import('./index');
});

function send<R extends BackgroundRequest>(request: R, sender: unknown = SCREEN): Promise<BackgroundReply<R['type']>> {
  return new Promise((resolve) => { browser.fire('message', request, sender, resolve); });
}
const change = (settings: Extract<BackgroundRequest, { type: 'change-settings' }>['change']) => send({ type: 'change-settings', change: settings });
const found = async (stage: 'before_contract' | 'funded' = 'before_contract', sender: unknown = PAGE) => {
  const context = { platform: 'crowdworks', stage, approval: 'none', contractAmount: null } as const;
  const reply = await send({ type: 'analyse', texts: [{ key: '1', kind: 'message', sender: 'client', text: TEXT }], context }, sender);
  return reply.ok ? reply.results.flatMap(({ findings }) => findings.map(({ rule, severity }) => `${rule} ${severity}`)) : reply.error;
};

describe('what is switched off is not shown, a result that is kept included', () => {
  test('a rule, until it is switched on again', async () => {
    expect(await found()).toEqual(['id-asked violation']);
    await send({ type: 'dismiss', target: { scope: 'rule', rule: 'id-asked' }, on: true });
    expect(await found()).toEqual([]);
    await send({ type: 'dismiss', target: { scope: 'rule', rule: 'id-asked' }, on: false });
    expect(await found()).toEqual(['id-asked violation']);
  });

  test('a category', async () => {
    await change({ categories: { off_platform_contact: false } });
    expect(await found()).toEqual([]);
    await change({ categories: { off_platform_contact: true, on_site_work: false } });
    expect(await found()).toEqual(['id-asked violation']);
  });

  test('notices', async () => {
    expect(await found('funded')).toEqual(['id-asked notice']);
    await change({ notices: false });
    expect(await found('funded')).toEqual([]);
    expect(await found()).toEqual(['id-asked violation']);
  });

  test('in a private window, what was chosen there', async () => {
    const inPrivate = { ...PAGE, tab: { id: 8, incognito: true } };
    await send({ type: 'change-settings', change: { categories: { off_platform_contact: false } }, incognito: true });
    expect(await found('before_contract', inPrivate)).toEqual([]);
    expect(await found()).toEqual(['id-asked violation']);
  });

  const askBadge = (sender: unknown) => send({
    type: 'badges', platform: 'crowdworks', where: 'listing', readAt: new Date().toISOString(),
    questions: [{ key: 'k', client: { id: null, facts: {} }, tags: [], text: TEXT, textFindings: null, textRead: 'whole' }],
  }, sender);

  test('nor does it count for a badge', async () => {
    expect(await askBadge(PAGE)).toMatchObject({ badges: [{ badge: { level: 'danger' } }] });
    await change({ categories: { off_platform_contact: false } });
    expect(await askBadge(PAGE)).toMatchObject({ badges: [{ badge: { level: expect.not.stringMatching('danger') as string } }] });
  });

  test('where no badges are wanted, none is made for a page; a screen gets that of its client all the same', async () => {
    expect(await askBadge(PAGE)).toMatchObject({ badges: [{ key: 'k' }], look: { wanted: true, dimDanger: false, language: 'ja' } });
    await change({ badges: false, dimDanger: true });
    expect(await askBadge(PAGE)).toMatchObject({ ok: true, badges: [], look: { wanted: false, dimDanger: true } });
    expect(await askBadge(SCREEN)).toMatchObject({ ok: true, badges: [{ key: 'k' }] });
  });

  test('choices that cannot be read hide nothing', async () => {
    browser.api.storage.local.get = () => Promise.reject(new Error('the disk is gone'));
    expect(await found()).toEqual(['id-asked violation']);
  });
});

describe('open pages', () => {
  const site = { id: 7, incognito: false, url: PAGE.url };
  beforeEach(() => {
    browser.tabs.push(site, { id: 8, incognito: false, url: 'https://example.com/' });
    browser.pages.set(7, reportDouble({ findings: [findingDouble()] }));
  });
  const told = () => browser.api.tabs.sendMessage.mock.calls.map(([id, request]: unknown[]) => `${String(id)} ${(request as { type: string }).type}`);

  test('are told of a change, whoever made it, and their buttons follow', async () => {
    await send({ type: 'report', report: reportDouble({ findings: [findingDouble()] }) }, PAGE);
    expect(browser.badge.get(7)?.text).toBe('1');
    await change({ toolbarCount: false });
    await vi.waitFor(() => { expect(browser.badge.get(7)?.text).toBe(''); });
    expect(told()).toEqual(['7 choices-changed', '7 page-status']);
  });

  test('read a thread again of which an answer was taken back in another place', async () => {
    await send({ type: 'take-back', platform: 'crowdworks', subject: '12', answer: 'approval' });
    await vi.waitFor(() => { expect(told()).toEqual(['7 reread']); });
  });

  test('are left alone when pages tell of clients', async () => {
    await send({ type: 'remember', platform: 'crowdworks', readAt: new Date().toISOString(), rows: [], clients: [{ id: '5', facts: { rating: { state: 'known', value: 4, source: 'json' } } }] }, PAGE);
    expect(browser.api.storage.local.values.size).toBeGreaterThan(0);
    expect(told()).toEqual([]);
  });
});

describe('everything that is stored', () => {
  test.each([{ type: 'recall-stored' }, { type: 'export-stored' }, { type: 'erase-stored' }, { type: 'import-stored', text: '{}' }] as const)('$type is of screens alone', async (request) => {
    expect(await send(request, PAGE)).toMatchObject({ ok: false, error: 'bad_request' });
    expect(await send(request)).toMatchObject({ ok: true });
  });

  test('is written, erased and read again by the one hand that writes', async () => {
    await send({ type: 'dismiss', target: { scope: 'client', platform: 'lancers', client: 'aoi', name: '架空商店' }, on: true });
    const written = await send({ type: 'export-stored' });
    expect(await send({ type: 'erase-stored' })).toMatchObject({ ok: true, erased: { dismissals: 1 } });
    expect(await send({ type: 'recall-dismissals', platform: 'lancers', subject: '1', client: 'aoi' })).toMatchObject({ dismissals: { client: null } });
    await send({ type: 'import-stored', text: written.ok ? written.file : '' });
    const trusted = await send({ type: 'recall-dismissals', platform: 'lancers', subject: '1', client: 'aoi' }, PAGE);
    expect(trusted.ok && trusted.dismissals.client).not.toBeNull();
  });

  test('on a full disk nothing is read in, and that is told', async () => {
    const written = await send({ type: 'export-stored' });
    browser.api.storage.local.breakWrites(true);
    expect(await send({ type: 'import-stored', text: written.ok ? written.file.replace('"threads": {}', '"threads": { "lancers:1": { "v": 1, "escrow": null, "approval": null } }') : '' })).toMatchObject({ ok: false, error: 'storage' });
    expect(browser.api.storage.local.values.size).toBe(0);
  });
});
