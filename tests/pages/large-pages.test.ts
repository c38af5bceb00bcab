import { describe, expect, test } from 'vitest';
import type { PageRecord } from '../../src/cli/page-schema';
import { scanPage } from '../../src/cli/scan-page';
import { goldenPages } from './golden';
import { largePage } from './large-page';

const LARGE = 450_000;
/** Milliseconds of the processor's time: a busy machine takes longer by the clock. */
const BOUND = 1000;

const pages = new Map(goldenPages().map((page) => [page.name, page]));
const page = (name: string) => pages.get(name) ?? expect.fail(`there is no golden page ${name}`);

/** Reads a page without judging it; the time is the median of three runs, the document's loading included. */
async function timed(html: string, url: string): Promise<{ record: PageRecord; time: number }> {
  const bytes = Buffer.from(html);
  const times: number[] = [];
  for (let run = 0; ; run += 1) {
    const before = process.cpuUsage();
    const record = await scanPage(bytes, url, () => Promise.resolve([]));
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    if (run === 2) return { record, time: times.sort((one, other) => one - other)[1] ?? Infinity };
  }
}

describe('a page of 450 KB is read in less than a second', () => {
  test.each<[string, string, Parameters<typeof largePage>[1], (record: PageRecord) => unknown, unknown]>([
    ['a list of fifty offers among scripts and drawings', 'crowdworks/listing-search', { copies: { of: 'li.JrrVy', times: 42 }, bytes: LARGE }, ({ jobs = [] }) => jobs.length > 50, true],
    ['a list of many cards', 'lancers/listing-all-kinds', { copies: { of: '.p-search-job-media', times: 96 }, bytes: LARGE }, ({ jobs }) => jobs?.length, 100],
    ['a thread of very many messages', 'crowdworks/contract-funded', { copies: { of: '[class*="_messageItem_"]', times: 400 }, bytes: LARGE }, ({ messages }) => messages.length, 403],
    ['a thread that is read by its structure', 'lancers/thread-board', { copies: { of: '._message_9ab1_7', times: 400 }, bytes: LARGE }, ({ messages }) => messages.length, 403],
    ['a post that stands deep', 'lancers/job-verified-client', { levels: 120, bytes: LARGE }, ({ job }) => job?.title, '鉄道の旅を紹介する記事（月4本）'],
    ['a thread that stands deep', 'lancers/thread-board', { copies: { of: '._message_9ab1_7', times: 200 }, levels: 60, bytes: LARGE }, ({ messages }) => messages.length, 203],
    ['a client\'s page, of which every fact may be a text', 'crowdworks/client-shown', { bytes: LARGE }, ({ facts = {} }) => Object.keys(facts).length > 8, true],
    ['a worklist of many rows', 'lancers/worklist-all-stages', { copies: { of: 'li.p-mypage-work__media', times: 200 }, bytes: LARGE }, ({ rows = [] }) => rows.length, 208],
  ])('%s', async (_, name, growth, told, expected) => {
    const { url } = page(name);
    const html = largePage(page(name), growth);
    expect(Buffer.byteLength(html)).toBeGreaterThanOrEqual(LARGE);
    const { record, time } = await timed(html, url);
    expect(told(record)).toEqual(expected);
    expect(time).toBeLessThan(BOUND);
  });
});

test('a page of 5 MB is answered', async () => {
  const { url } = page('crowdworks/contract-funded');
  const html = largePage(page('crowdworks/contract-funded'), { copies: { of: '[class*="_messageItem_"]', times: 400 }, bytes: 5_000_000 });
  expect((await scanPage(Buffer.from(html), url, () => Promise.resolve([]))).messages).toHaveLength(403);
});

test.each([
  ['crowdworks/contract-funded', '[class*="_messageItem_"]'],
  ['lancers/thread-board', '._message_9ab1_7'],
])('four times the messages of %s take no more than their share of time', async (name, of) => {
  const { url } = page(name);
  const few = await timed(largePage(page(name), { copies: { of, times: 200 }, bytes: 0 }), url);
  const many = await timed(largePage(page(name), { copies: { of, times: 800 }, bytes: 0 }), url);
  expect(many.record.messages.length).toBeGreaterThan(few.record.messages.length * 3.9);
  expect(many.time).toBeLessThan(few.time * 7);
});
