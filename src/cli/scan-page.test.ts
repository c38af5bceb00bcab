import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { JudgementContext } from '../model/judgement';
import type { Reading } from '../model/reading';
import { readPage } from '../pages';
import type { PageRecord } from './page-record';
import { findsLine, scan } from './terminal-double';

// The readers have their own tests; here stands what the command makes of a reading.
vi.mock(import('../pages'), async (original) => ({ ...await original(), readPage: vi.fn() }));
afterEach(() => { vi.mocked(readPage).mockReset(); });

const folder = mkdtempSync(path.join(tmpdir(), 'scan-'));
const URL_OF_THREAD = 'https://crowdworks.jp/proposals/1';

const WITHOUT_JOB: Reading = {
  platform: 'crowdworks', kind: 'thread', viewer: 'worker', subject: '1', health: { state: 'partial', missing: [{ what: 'folded_history', count: 2 }] },
  stage: { value: 'before_contract', evidence: '契約前', source: 'page' },
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
  return { code, err, page: out === '' ? null : JSON.parse(out) as PageRecord };
}

test('prints reading and findings, each with its place', async () => {
  const { code, page } = await scanHtml('<p>', URL_OF_THREAD, THREAD);
  const found = { category: 'off_platform_contact', severity: 'violation', quote: 'LINE', rule: 'double' };
  expect(code).toBe(0);
  expect(page).toEqual({
    page: { platform: 'crowdworks', kind: 'thread', viewer: 'worker', health: { state: 'partial', missing: [{ what: 'folded_history', count: 2 }] } },
    stage: { value: 'before_contract', evidence: '契約前', where: null },
    messages: [{ sender: 'client', time: '2026-05-01T10:00:00+09:00', body: 'よろしくお願いします' }, { sender: 'client', time: null, body: '詳細はLINEで' }],
    job: { id: '9', title: 'LINEの運用', description: '本文', reward: null },
    findings: [{ ...found, start: 0, end: 4, at: { field: 'job.title' } }, { ...found, start: 3, end: 7, at: { message: 1 } }],
  });
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
  const unread = (platform: string | null, kind = 'other') => ({
    page: { platform, kind, viewer: 'unknown', health: { state: 'unreadable', missing: [{ what: 'unknown_layout' }] } },
    stage: { value: 'unknown', evidence: null, where: null }, messages: [], findings: [],
  });

  test.each([
    ['another site', 'https://example.com/proposals/1', null],
    ['a page of the platform that no reader is for', 'https://crowdworks.jp/nowhere', 'crowdworks'],
  ])('%s', async (_, url, platform) => {
    expect(await scanHtml('<p>LINE', url, null)).toEqual({ code: 0, err: '', page: unread(platform) });
  });

  test('a page on which no script may run is not even looked at', async () => {
    expect((await scanHtml('<p>LINE', 'https://crowdworks.jp/login', THREAD)).page).toEqual(unread('crowdworks'));
    expect(readPage).not.toHaveBeenCalled();
  });

  test('a page over which its reader stumbles', async () => {
    vi.mocked(readPage).mockImplementation(() => { throw new Error('unforeseen'); });
    const file = path.join(folder, 'stumble.html');
    writeFileSync(file, '<p>');
    const { code, out } = await scan(['--html', file, '--url', URL_OF_THREAD]);
    expect([code, JSON.parse(out)]).toEqual([0, unread('crowdworks', 'thread')]);
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

  test('a file that is not there', async () => {
    const { code, out, err } = await scan(['--html', path.join(folder, 'absent.html'), '--url', URL_OF_THREAD]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^scan: [^\n]*absent\.html[^\n]*\n$/);
  });
});
