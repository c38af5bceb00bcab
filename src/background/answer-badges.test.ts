import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { BackgroundReply, BackgroundRequest, BadgeQuestion } from '../model/protocol';
import { createBrowserDouble } from './browser-double';
import { fetchFromPackage } from './package-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));

const PAGE = { id: 'ours', url: 'https://www.lancers.jp/work/search', tab: { id: 7, incognito: false } };
const PRIVATE = { ...PAGE, tab: { id: 8, incognito: true } };
const SCREEN = { id: 'ours', url: 'chrome-extension://ours/src/screens/popup/index.html' };
const earlier = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString();

let browser = createBrowserDouble();
let dictionaryIsThere = true;

async function startBackground(language: 'ja' | 'en'): Promise<void> {
  browser = createBrowserDouble();
  Object.assign(holder.api, { ...browser.api, i18n: { getMessage: (key: string) => (key === 'language' ? language : key) } });
  vi.resetModules();
  await import('./index');
}

beforeEach(async () => {
  dictionaryIsThere = true;
  vi.stubGlobal('fetch', (url: string) => fetchFromPackage(url, { missing: dictionaryIsThere ? [] : ['dict/ipadic.dict'] }));
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await startBackground('ja');
});

type Sent<T extends BackgroundRequest['type']> = Extract<BackgroundRequest, { type: T }>;

function send<T extends BackgroundRequest['type']>(request: Sent<T>, sender: unknown = PAGE): Promise<BackgroundReply<T>> {
  return new Promise((resolve) => { browser.fire('message', request, sender, resolve); });
}

const number = (value: number) => ({ state: 'known', value, source: 'selector' } as const);
const told = (days = 0): Sent<'remember'> => ({
  type: 'remember', platform: 'lancers', readAt: earlier(days),
  clients: [{ id: 'aoi', facts: { good_reviews: number(40), bad_reviews: number(0), orders: number(40) }, verifications: { identity: true, nda: null, phone: true, lancers_check: null } }],
  rows: [{ kind: 'work', id: '55', stage: 'funded', state: '作業中' }],
});
const question = (change: Partial<BadgeQuestion> = {}): BadgeQuestion =>
  ({ key: 'k', client: { id: 'aoi', facts: {} }, tags: [], text: 'ロゴの制作', textFindings: null, textRead: 'part', ...change });
const ask = async (questions: BadgeQuestion[], sender: unknown = PAGE, more: Partial<Sent<'badges'>> = {}) => {
  const reply = await send<'badges'>({ type: 'badges', platform: 'lancers', where: 'listing', readAt: earlier(0), questions, ...more }, sender);
  return reply.ok ? reply.badges : reply;
};

describe('what pages tell', () => {
  test('of clients and rows is remembered and read back', async () => {
    expect(await send(told())).toEqual({ ok: true });
    expect(await send<'client'>({ type: 'client', platform: 'lancers', id: 'aoi' }, SCREEN)).toMatchObject({ ok: true, client: { facts: { orders: { value: 40, source: 'selector' } }, verifications: { phone: { value: true } } } });
    expect(await send<'client'>({ type: 'client', platform: 'crowdworks', id: 'aoi' }, SCREEN)).toEqual({ ok: true, client: null });
    expect(await send<'listed-stage'>({ type: 'listed-stage', platform: 'lancers', kind: 'work', id: '55' })).toMatchObject({ ok: true, listed: { stage: 'funded', state: '作業中' } });
    expect(await send<'listed-stage'>({ type: 'listed-stage', platform: 'lancers', kind: 'work', id: '56' })).toEqual({ ok: true, listed: null });
  });

  test('in a private window leaves nothing, and a screen tells nothing', async () => {
    expect(await send(told(), PRIVATE)).toEqual({ ok: true });
    expect(await send(told(), SCREEN)).toMatchObject({ ok: false, error: 'bad_request' });
    expect(browser.api.storage.local.values.size + browser.api.storage.session.values.size).toBe(0);
  });

  test('to a full disk is answered', async () => {
    browser.api.storage.local.breakWrites(true);
    expect(await send(told())).toMatchObject({ ok: false, error: 'storage' });
  });

  test.each([
    [{ readAt: 'yesterday' }], [{ clients: Array.from({ length: 201 }, (_, index) => ({ id: String(index), facts: {} })) }], [{ clients: [{ id: '', facts: {} }] }],
    [{ clients: [{ id: 'aoi', facts: { rating: { state: 'known', value: 'x'.repeat(201), source: 'text' } } }] }], [{ clients: [{ id: 'aoi', facts: { shoe_size: { state: 'unknown' } } }] }],
    [{ rows: [{ kind: 'message', id: '5', stage: 'funded', state: null }] }], [{ rows: [{ kind: 'work', id: '5', stage: 'unknown', state: null }] }], [{ clients: [{ id: 'aoi', name: 'あおい', facts: {} }] }],
  ])('is refused when it is not what was agreed: %#', async (change) => {
    expect(await send({ ...told(), ...change } as Sent<'remember'>)).toMatchObject({ ok: false, error: 'bad_request' });
  });
});

describe('badges', () => {
  test('come in the order of their questions, and join what is remembered to what the page says', async () => {
    await send(told(3));
    const badges = await ask([question({ key: 'a' }), question({ key: 'b', client: { id: 'mio', facts: {} } }), question({ key: 'c', client: { id: 'aoi', facts: { orders: number(2), good_reviews: { state: 'unknown' } } } }), question({ key: 'd', client: { id: null, facts: {} } })]);
    expect(badges).toMatchObject([
      { key: 'a', badge: { level: 'clear' } }, { key: 'b', badge: { level: 'unknown', kind: 'not_shown' } }, { key: 'c', badge: { level: 'clear' } }, { key: 'd', badge: { kind: 'not_shown' } },
    ]);
    expect(JSON.stringify(badges)).toContain('3日前に読んだもの');
  });

  test('of a private window know what is on disk and leave nothing', async () => {
    await send(told());
    const before = new Map(browser.api.storage.local.values);
    expect(await ask([question()], PRIVATE)).toMatchObject([{ badge: { level: 'clear' } }]);
    expect(browser.api.storage.local.values).toEqual(before);
  });

  test('judge a text that nobody has judged, as a post; one that was judged, by what was found', async () => {
    await send(told());
    const badges = await ask([
      question({ text: '応募後はLINEで連絡してください' }), question({ text: '応募後はLINEで連絡してください', textFindings: {} }),
      question({ textFindings: { upfront_fee: { notice: 1 } } }), question({ tags: ['[AI判定] 市場価格と相違'] }),
    ], PAGE);
    expect(badges).toMatchObject([{ badge: { level: 'danger' } }, { badge: { level: 'clear' } }, { badge: { level: 'check' } }, { badge: { level: 'check' } }]);
  });

  test('say that a text was not read when there is no dictionary', async () => {
    dictionaryIsThere = false;
    const [badge] = await ask([question({ text: '応募後はLINEで連絡してください' })]) as { badge: { level: string; reasons: { text: string }[] } }[];
    expect(badge?.badge.reasons.map(({ text }) => text)).toContain('募集文は読んでいません');
    expect(badge?.badge.level).not.toBe('danger');
  });

  test('name words that stand together, and speak English where the browser does', async () => {
    await startBackground('en');
    const [badge] = await ask([question({ text: 'かんたん高収入のお仕事', textFindings: {} })]) as { badge: { label: string; reasons: { text: string }[] } }[];
    expect(badge?.badge.label).toMatch(/^Not checked/u);
    expect(badge?.badge.reasons[0]?.text).toContain('高収入');
  });

  test.each([[{ text: 'x'.repeat(5001) }], [{ textRead: 'all' }], [{ textFindings: { upfront_fee: { violation: -1 } } }], [{ quote: 'x' }]])('are refused for what is no question: %#', async (change) => {
    expect(await ask([question(change as Partial<BadgeQuestion>)])).toMatchObject({ ok: false, error: 'bad_request' });
  });
});
