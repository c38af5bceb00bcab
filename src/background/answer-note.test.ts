import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { actsOf, textOf } from '../advice/note-double';
import type { BackgroundReply, BackgroundRequest } from '../model/protocol';
import { createBrowserDouble } from './browser-double';
import { fetchFromPackage } from './package-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));

const URL_OF_PAGE = 'https://crowdworks.jp/proposals/12';
const PAGE = { id: 'ours', url: URL_OF_PAGE, tab: { id: 7, incognito: false, url: URL_OF_PAGE } };
const PRIVATE_PAGE = { ...PAGE, tab: { ...PAGE.tab, incognito: true } };
const SCREEN = { id: 'ours', url: 'chrome-extension://ours/src/screens/options/index.html' };
const TEXT = 'お手数ですが、LINEのIDを教えてください。';

const browser = createBrowserDouble();
let dictionaryIsThere = false;

// The dictionary takes its time: the background runs once for all tests.
beforeAll(async () => {
  Object.assign(holder.api, browser.api);
  vi.stubGlobal('fetch', (url: string) => fetchFromPackage(url, { missing: dictionaryIsThere ? [] : ['dict/ipadic.dict'] }));
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await import('./index');
});

beforeEach(() => {
  browser.api.storage.local.values.clear();
  browser.api.storage.session.values.clear();
});

function send<T extends BackgroundRequest['type']>(message: unknown, sender: unknown = PAGE): Promise<BackgroundReply<T>> {
  return new Promise((resolve) => { browser.fire('message', message, sender, resolve); });
}

const page = { subject: '12', client: { id: '61', name: '架空商店' }, stage: { value: 'before_contract', evidence: null, source: 'page' } };
const context = { platform: 'crowdworks', stage: 'before_contract', approval: 'none', contractAmount: null };
const text = { key: 'm.#1', kind: 'message', sender: 'client', text: TEXT };
const pressing = (act: string, more: object = {}) => ({ type: 'note', act, text, context, page, time: '2026-11-20T10:31+09:00', ...more });

async function press(act: string, sender: unknown = PAGE) {
  const reply = await send<'note'>(pressing(act), sender);
  if (!reply.ok) throw new Error(reply.detail);
  return reply.parts;
}
const said = async (act: string, sender: unknown = PAGE) => (await press(act, sender)).map(textOf).join(' ');
async function noteNow(more: object = {}) {
  const reply = await send<'analyse'>({ type: 'analyse', texts: [{ ...text, ...more }], context, page });
  return reply.ok ? reply.results[0]?.note : undefined;
}

test('without a dictionary nothing is told, and the next request tries again', async () => {
  expect(await send<'note'>(pressing('draft'))).toMatchObject({ ok: false, error: 'dictionary' });
  dictionaryIsThere = true;
  expect(await send<'note'>(pressing('draft'))).toMatchObject({ ok: true });
});

describe('a text of a page', () => {
  test('comes with its note and the look of notes; a screen that names no page gets findings alone', async () => {
    const asked = { type: 'analyse', texts: [text], context };
    const ofPage = await send<'analyse'>({ ...asked, page });
    expect(ofPage.ok && Object.values(ofPage.look ?? {}).map((sheet) => typeof sheet)).toEqual(['string', 'string']);
    expect(ofPage.ok && actsOf(ofPage.results[0]?.note?.parts ?? [])).toContain('draft');
    const ofScreen = await send<'analyse'>(asked, SCREEN);
    expect(ofScreen.ok && [ofScreen.look, ofScreen.results[0]?.note, ofScreen.results[0]?.findings.length]).toEqual([undefined, undefined, 1]);
  });

  test('without a finding has no note', async () => {
    expect(await noteNow({ text: 'LINE広告の運用をお願いします。' })).toBeUndefined();
  });
});

describe('the buttons', () => {
  test('open the draft, the memo with the address that the browser gives, and the doubt with the version', async () => {
    expect(await said('draft')).toContain('サービス外連絡申請');
    expect(await said('memo')).toContain(URL_OF_PAGE);
    expect(await said('doubt')).toContain('id-asked');
  });

  test('tell why one finding stands, and make nothing up of one that is not there', async () => {
    expect(await said('why:id-asked:7')).toContain('explain_read_client mood_request');
    for (const odd of ['why:id-asked:8', 'why:never:7', 'why:', 'dance', 'hide-rule:never']) {
      expect(await send<'note'>(pressing(odd)), odd).toMatchObject({ ok: false, error: 'analysis' });
    }
  });

  test.each([[{ act: '' }], [{ page: undefined }], [{ time: 5 }], [{ text: { ...text, key: undefined } }], [{ extra: 1 }]])('%j is refused', async (odd) => {
    expect(await send<'note'>(pressing('draft', odd))).toMatchObject({ ok: false, error: 'bad_request' });
  });
});

describe('表示しない', () => {
  test.each([['hide-text', false], ['hide-rule:id-asked', true], ['hide-client', true]])('%s hides it until it is shown again', async (act, quiet) => {
    expect(actsOf((await noteNow())?.parts ?? [])).toContain('hide');
    await press(act);
    expect(await noteNow()).toMatchObject({ quiet, hidden: [{ category: 'off_platform_contact' }] });
    await press('show');
    expect(await noteNow()).toMatchObject({ quiet: false, hidden: [] });
  });

  test('of one message leaves another with the same words alone; of a rule and a client it does not', async () => {
    await press('hide-text');
    expect((await noteNow({ key: 'm.#2' }))?.hidden).toEqual([]);
    await send<'note'>(pressing('hide-client', { text: { ...text, key: 'm.#2' } }));
    expect((await noteNow({ key: 'm.#3' }))?.hidden).toHaveLength(1);
  });

  test('in a private window leaves nothing on the disk', async () => {
    await press('hide-client', PRIVATE_PAGE);
    expect((await noteNow())?.hidden).toEqual([]);
  });
});

describe('記録に残す', () => {
  const kept = async () => {
    const reply = await send<'recall-records'>({ type: 'recall-records' }, SCREEN);
    return reply.ok ? reply.records : [];
  };

  test('keeps text, time, address, stage and findings, once, and can be taken back', async () => {
    expect(await said('keep')).toContain('note_keep_kept');
    expect(await kept()).toMatchObject([{ text: TEXT, url: URL_OF_PAGE, saidAt: '2026-11-20T10:31+09:00', stage: 'before_contract', client: { name: '架空商店' }, findings: [{ rule: 'id-asked', what: { ja: expect.any(String) as unknown } }] }]);
    expect(await said('keep')).toContain('note_keep_known');
    expect(await kept()).toHaveLength(1);
    await press('forget');
    expect(await kept()).toEqual([]);
  });

  test('keeps nothing of a private window, and says so', async () => {
    expect(await said('keep', PRIVATE_PAGE)).toContain('note_keep_private');
    expect(await kept()).toEqual([]);
  });

  test('says in words when the disk is full', async () => {
    browser.api.storage.local.breakWrites(true);
    expect(await said('keep')).toBe('note_disk_refused');
    browser.api.storage.local.breakWrites(false);
  });

  test('is for screens of ours to read and erase', async () => {
    expect(await send<'recall-records'>({ type: 'recall-records' })).toMatchObject({ ok: false, error: 'bad_request' });
    expect(await send<'erase-records'>({ type: 'erase-records', ids: null })).toMatchObject({ ok: false, error: 'bad_request' });
    await press('keep');
    expect(await send<'erase-records'>({ type: 'erase-records', ids: null }, SCREEN)).toMatchObject({ ok: true, records: [] });
  });
});
