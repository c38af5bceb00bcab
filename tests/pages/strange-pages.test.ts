import { describe, expect, test } from 'vitest';
import { loadPage } from '../../src/cli/load-page';
import { toPageRecord } from '../../src/cli/page-record';
import { pageRecord } from '../../src/cli/page-schema';
import { scanPage } from '../../src/cli/scan-page';
import { readPage } from '../../src/pages';
import { goldenPages } from './golden';

const pages = new Map(goldenPages().map((page) => [page.name, page]));
const page = (name: string) => pages.get(name) ?? expect.fail(`there is no golden page ${name}`);

/** One page of each kind, on each site. */
const KINDS = [
  'crowdworks/listing-search', 'crowdworks/job-fixed', 'crowdworks/thread-applied', 'crowdworks/contract-funded', 'crowdworks/client-established', 'crowdworks/worklist-contracts', 'crowdworks/inbox-received',
  'lancers/listing-all-kinds', 'lancers/job-verified-client', 'lancers/thread-board', 'lancers/thread-by-person-and-work', 'lancers/thread-own-proposal', 'lancers/inbox', 'lancers/client-old-layout',
  'lancers/worklist-all-stages', 'lancers/profile-own-icons', 'lancers/rank-page',
].map(page);

const judgesNothing = () => Promise.reject(new Error('what could not be read is not judged'));

describe('a file that is no page of the site is unreadable, whatever its address promises', () => {
  const files: [string, Buffer][] = [
    ['an empty file', Buffer.alloc(0)],
    ['white space', Buffer.from(' \n\t\u3000')],
    ['bytes', Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 7919) % 256))],
    ['zeros', Buffer.alloc(100_000)],
    ['a picture', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(5000, 0xa7)])],
    ['a JSON text', Buffer.from('{"searchResult":{"job_offers":[]}}')],
    ['half a tag', Buffer.from('<html><body><div class="')],
    ['an error of a proxy', Buffer.from('<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>')],
    ['a page of another site', Buffer.from('<!doctype html><html lang="ja"><title>日記</title><h1>きょうの日記</h1><p>LINEのIDを教えてください。</p><ul><li><a href="/diary/1">きのう</a></li></ul>')],
  ];
  test.each(files)('%s', async (_, file) => {
    for (const { url, name } of KINDS) {
      const record = pageRecord.parse(await scanPage(file, url, judgesNothing));
      const { page: { health, unread }, stage, messages, findings, badge, job, jobs = [], rows = [], client, ownVerifications } = record;
      expect({ name, told: [...messages, ...findings, ...jobs, ...rows, badge, job?.title, job?.description, client?.name, ownVerifications].filter((each) => each !== undefined && each !== null), unread }).toEqual({ name, told: [], unread: undefined });
      expect({ name, evidence: stage.evidence, state: health.state }).toEqual({ name, evidence: null, state: name === 'lancers/rank-page' ? expect.stringMatching(/partial|unreadable/u) as unknown : 'unreadable' });
    }
  });
});

/** Each place of a JSON value, of lists the first thing alone. */
function placesIn(value: unknown, place: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...place]];
  const entries = Array.isArray(value) ? Object.entries(value).slice(0, 1) : Object.entries(value);
  return [[...place], ...entries.flatMap(([key, each]) => placesIn(each, [...place, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...value as unknown[]] : { ...value as object }) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

const WRONG = [null, true, -1, 1.5e308, '', '<b>', [], [[1]], {}];

/** The header of a site is the same on all of its pages. */
const WITH_DATA = ['crowdworks/listing-search', 'crowdworks/job-fixed', 'crowdworks/client-established', 'crowdworks/contract-funded', 'lancers/thread-board', 'lancers/profile-own-icons'].map(page);

describe('data of any shape give a reading of the published shape', () => {
  test.each(WITH_DATA.map((each) => [each.name, each] as const))('%s', (_, { html, url }) => {
    const { document, close } = loadPage(html, url);
    const read = () => {
      const reading = readPage(document, url)?.reading ?? expect.fail('none of ours');
      return pageRecord.parse(toPageRecord(reading, { findings: [], badge: null, jobs: [] }));
    };
    const all = [...document.querySelectorAll('[data], [data-l-header]')];
    const own = all.filter(({ id }) => id !== 'norman-header-section');
    const elements = own.length > 0 ? own : all;
    expect(elements.length).toBeGreaterThan(0);
    for (const element of elements) {
      const name = element.hasAttribute('data') ? 'data' : 'data-l-header';
      const text = element.getAttribute(name) ?? '';
      const value = JSON.parse(text) as unknown;
      for (const broken of ['', '{', 'undefined', text.slice(0, -1), `${text}${text}`]) {
        element.setAttribute(name, broken);
        read();
      }
      for (const place of placesIn(value)) for (const wrong of WRONG) {
        element.setAttribute(name, JSON.stringify(replaced(value, place, wrong)));
        read();
      }
      element.setAttribute(name, text);
    }
    close();
  });
});

test('a page that was cut off anywhere is read as far as it goes, in the published shape', async () => {
  for (const { html, url } of KINDS) {
    const bytes = Buffer.from(html);
    for (const part of [0.2, 0.5, 0.8, 0.95]) {
      const record = pageRecord.parse(await scanPage(bytes.subarray(0, Math.floor(bytes.length * part)), url, () => Promise.resolve([])));
      expect(record.page.unread).toBeUndefined();
    }
  }
});
