import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { JudgementContext } from '../model/judgement';
import type { Reading } from '../model/reading';
import { readPage } from '../pages';
import { pageRecord } from './page-schema';
import { findsLine, scan } from './terminal-double';
import type { UnreadReason } from './unread-reason';

// The readers have their own tests; here stands what the command makes of a reading.
vi.mock(import('../pages'), async (original) => ({ ...await original(), readPage: vi.fn() }));
afterEach(() => { vi.mocked(readPage).mockReset(); });

const folder = mkdtempSync(path.join(tmpdir(), 'scan-'));
const URL_OF_THREAD = 'https://crowdworks.jp/proposals/1';

const WITHOUT_JOB: Reading = {
  platform: 'crowdworks', kind: 'thread', viewer: 'worker', subject: '1', health: { state: 'partial', missing: [{ what: 'folded_history', count: 2 }] },
  stage: { value: 'before_contract', evidence: '契約前', source: 'page', where: 'steps' },
  messages: [
    { key: 'a', sender: 'client', time: '2026-05-01T10:00:00+09:00', body: 'よろしくお願いします' },
    { key: 'b', sender: 'client', time: null, body: '詳細はLINEで' },
  ],
  contractAmount: 5000,
};
const THREAD: Reading = { ...WITHOUT_JOB, job: { id: '9', title: 'LINEの運用', description: '本文', reward: null } };

async function scanHtml(html: string | Buffer, url: string, reading: Reading | null, judge = findsLine) {
  vi.mocked(readPage).mockReturnValue(reading && { reading, anchors: { messages: [], fields: {}, composer: null } });
  const file = path.join(folder, 'page.html');
  writeFileSync(file, html);
  const { code, out, err } = await scan(['--html', file, '--url', url], '', judge);
  return { code, err, page: out === '' ? null : pageRecord.parse(JSON.parse(out)) };
}

test('prints reading and findings, each with its place', async () => {
  const { code, page } = await scanHtml('<p>', URL_OF_THREAD, THREAD);
  const found = { category: 'off_platform_contact', severity: 'violation', quote: 'LINE', rule: 'double' };
  expect(code).toBe(0);
  expect(page).toEqual({
    page: { platform: 'crowdworks', kind: 'thread', subject: '1', viewer: 'worker', health: { state: 'partial', missing: [{ what: 'folded_history', count: 2 }] } },
    stage: { value: 'before_contract', evidence: '契約前', where: 'steps' },
    messages: [{ sender: 'client', time: '2026-05-01T10:00:00+09:00', body: 'よろしくお願いします' }, { sender: 'client', time: null, body: '詳細はLINEで' }],
    job: { id: '9', title: 'LINEの運用', description: '本文', reward: null },
    contractAmount: 5000,
    badge: { level: 'danger', kind: null, label: '応募・続行を見直しましょう', reasons: expect.arrayContaining([expect.objectContaining({ signal: 'text', effect: 'bad' })]) as unknown },
    findings: [{ ...found, start: 0, end: 4, at: { field: 'job.title' } }, { ...found, start: 3, end: 7, at: { message: 1 } }],
  });
});

test('a post that says nothing of its client has a badge that says so', async () => {
  const { page } = await scanHtml('<p>', 'https://crowdworks.jp/public/jobs/9', { ...THREAD, kind: 'job', job: { id: '9', title: '記事の校正', description: '本文', reward: null }, messages: [] });
  expect(page?.badge).toMatchObject({ level: 'unknown', kind: 'unreadable' });
  expect(page).not.toHaveProperty('facts');
});

test('each job of a list has its badge, and the page none', async () => {
  const job = (id: string, title: string, digest: string | null) => ({ id, title, digest, client: { id: null, name: null, facts: {} }, price: null, state: null, tags: [] });
  const { page } = await scanHtml('<p>', 'https://crowdworks.jp/public/jobs/search', { ...WITHOUT_JOB, kind: 'listing', messages: [], jobs: [job('1', '校正', '詳細はLINEで'), job('2', '校正', null)] });
  expect(page?.jobs?.map(({ id, badge }) => [id, badge?.level, badge?.kind])).toEqual([['1', 'danger', null], ['2', 'unknown', 'not_shown']]);
  expect(page).not.toHaveProperty('badge');
});

test('facts and marks of a client stand side by side', async () => {
  const client = { id: 'aoi', name: 'あおい', facts: { orders: { state: 'known', value: 4, source: 'text' } as const }, verifications: { identity: true, nda: false, phone: null, lancers_check: null } };
  const { page } = await scanHtml('<p>', URL_OF_THREAD, { ...THREAD, client });
  expect(page?.facts).toEqual({
    orders: { state: 'known', value: 4, source: 'text' }, identity: { state: 'known', value: true, source: 'selector' }, nda: { state: 'known', value: false, source: 'selector' },
    phone: { state: 'unknown' }, lancers_check: { state: 'unknown' },
  });
  expect(page?.client).toEqual(client);
});

test('judges each text as what it is', async () => {
  const contexts: JudgementContext[] = [];
  await scanHtml('<p>', URL_OF_THREAD, THREAD, (_, context) => {
    contexts.push(context);
    return Promise.resolve([]);
  });
  const message = { platform: 'crowdworks', kind: 'message', sender: 'client', stage: 'before_contract', approval: 'none', contractAmount: 5000 };
  const job = { ...message, kind: 'job' };
  expect(contexts).toEqual([job, job, message, message]);
});

describe('what is read but not judged', () => {
  test.each<[string, Partial<Reading>]>([
    ['a client view', { viewer: 'client' }],
    ['a translated page', { health: { state: 'partial', missing: [{ what: 'translated' }] } }],
    ['an unreadable page', { health: { state: 'unreadable', missing: [{ what: 'unknown_layout' }] } }],
  ])('%s', async (_, change) => {
    const { page } = await scanHtml('<p>', URL_OF_THREAD, { ...THREAD, ...change });
    expect(page?.findings).toEqual([]);
    expect(page).not.toHaveProperty('badge');
    expect(page?.messages).toHaveLength(2);
  });
});

test('a text that is too long is judged at its head, and said so', async () => {
  const body = `LINE${'あ'.repeat(100_000)}LINE`;
  const { page } = await scanHtml('<p>', URL_OF_THREAD, { ...WITHOUT_JOB, messages: [{ key: 'a', sender: 'client', time: null, body }] });
  expect(page?.findings.map(({ start }) => start)).toEqual([0]);
  expect(page?.page.health.missing).toContainEqual({ what: 'text_too_long' });
  expect(page?.messages[0]?.body).toBe(body);
  expect(page).not.toHaveProperty('job');
});

describe('what is not ours to read', () => {
  const unread = (unread: UnreadReason, platform: string | null, kind = 'other') => ({
    page: { platform, kind, subject: null, viewer: 'unknown', health: { state: 'unreadable', missing: [{ what: 'unknown_layout' }] }, unread },
    stage: { value: 'unknown', evidence: null, where: null }, messages: [], findings: [],
  });

  test.each<[UnreadReason, string, string | null]>([
    ['other_site', 'https://example.com/proposals/1', null],
    ['other_site', 'http://example.com/proposals/1', null],
    ['other_site', 'https://crowdworks.jp:8443/proposals/1', null],
    ['not_https', 'http://crowdworks.jp/proposals/1', null],
    ['unknown_address', 'https://crowdworks.jp/nowhere', 'crowdworks'],
    ['unknown_address', 'https://www.lancers.jp/', 'lancers'],
    ['never_read', 'https://www.lancers.jp/mypage/profile', 'lancers'],
  ])('%s: %s', async (reason, url, platform) => {
    expect(await scanHtml('<p>LINE', url, THREAD)).toEqual({ code: 0, err: '', page: unread(reason, platform) });
    expect(readPage).not.toHaveBeenCalled();
  });

  test('a page that is nested as no page is', async () => {
    expect((await scanHtml('<div>'.repeat(100_000), URL_OF_THREAD, THREAD)).page).toEqual(unread('too_deep', 'crowdworks', 'thread'));
    expect((await scanHtml(`<script>${'<div>'.repeat(5000)}</script>${'<div></div>'.repeat(5000)}<!--${'<b>'.repeat(5000)}`, URL_OF_THREAD, THREAD)).page?.messages).toHaveLength(2);
  });

  test('a page over which its reader stumbles', async () => {
    vi.mocked(readPage).mockImplementation(() => { throw new Error('unforeseen'); });
    const file = path.join(folder, 'stumble.html');
    writeFileSync(file, '<p>');
    const { code, out } = await scan(['--html', file, '--url', URL_OF_THREAD]);
    expect([code, JSON.parse(out)]).toEqual([0, unread('reader_failed', 'crowdworks', 'thread')]);
  });
});

describe('how the file becomes a document', () => {
  /** The text of the document that the reader got. */
  async function bodyText(html: string | Buffer): Promise<string | null> {
    let text: string | null = null;
    vi.mocked(readPage).mockImplementation((document) => {
      text = document.body.textContent;
      return null;
    });
    const file = path.join(folder, 'body.html');
    writeFileSync(file, html);
    const { err } = await scan(['--html', file, '--url', URL_OF_THREAD]);
    expect(err).toBe('');
    return text;
  }

  test('in the encoding that it names', async () => {
    expect(await bodyText(Buffer.concat([Buffer.from('<meta charset="shift_jis"><p>'), Buffer.from([0x83, 0x89, 0x83, 0x43, 0x83, 0x93])]))).toBe('ライン');
  });

  test('in an encoding of Japan that nobody names', async () => {
    expect(await bodyText(Buffer.concat([Buffer.from('<p>'), Buffer.from([0x83, 0x89, 0x83, 0x43, 0x83, 0x93])]))).toBe('ライン');
    expect(await bodyText(Buffer.concat([Buffer.from('<p>'), Buffer.from([0xa5, 0xe9, 0xa5, 0xa4, 0xa5, 0xf3])]))).toBe('ライン');
    expect(await bodyText(Buffer.from([0xff, 0xfe, ...Buffer.from('<p>ライン', 'utf16le')]))).toBe('ライン');
  });

  test('with its readable parts where some bytes are broken', async () => {
    expect(await bodyText(Buffer.concat([Buffer.from('<p>ライン'), Buffer.from([0xe3, 0x83])]))).toBe('ライン\uFFFD');
  });

  test('without running its scripts and without noise about its style sheets', async () => {
    expect(await bodyText('<body><style>@@ { {</style><p>まえ</p><script>document.body.textContent = "あと"</script>')).toContain('まえ');
  });

  test('as where scripts may run: what is meant for browsers without them is text, and no element is found in it', async () => {
    expect(await bodyText('<body><noscript><h1>JavaScriptを有効に</h1></noscript>')).toBe('<h1>JavaScriptを有効に</h1>');
  });
});

describe('bad input', () => {
  test.each(['crowdworks.jp/proposals/1', 'file:///tmp/a.html', ''])('the address %j', async (url) => {
    expect(await scanHtml('<p>', url, null)).toEqual({ code: 2, err: expect.stringMatching(/^scan: [^\n]+\n$/) as string, page: null });
  });

  test('a file that no page can be', async () => {
    const { code, err } = await scanHtml(Buffer.alloc(50_000_001, 0x20), URL_OF_THREAD, THREAD);
    expect(code).toBe(2);
    expect(err).toMatch(/^scan: [^\n]*50000001[^\n]*\n$/);
  });

  test('a file that is not there', async () => {
    const { code, out, err } = await scan(['--html', path.join(folder, 'absent.html'), '--url', URL_OF_THREAD]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^scan: [^\n]*absent\.html[^\n]*\n$/);
  });
});
