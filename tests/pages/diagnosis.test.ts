import { describe, expect, test } from 'vitest';
import { loadPage } from '../../src/cli/load-page';
import { listReport } from '../../src/content/lists/list-report';
import { pageState } from '../../src/content/page-state';
import { textsOf } from '../../src/content/page-text';
import { PAGE_KINDS, VIEWERS } from '../../src/model/platform';
import type { PageReport } from '../../src/model/protocol';
import { parsePageReport } from '../../src/model/page-answers';
import type { Reading } from '../../src/model/reading';
import { readPage } from '../../src/pages/index';
import type { PageResult } from '../../src/pages/page-reader';
import { pageRules } from '../../src/rulebook/pages';
import { diagnosisText } from '../../src/screens/popup/diagnosis-text';
import { goldenPages } from './golden';

const AROUND = { version: '0.0.0', userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/143.0.0.0 Safari/537.36', language: 'ja' };

/** What the page's script reports of a page, with a finding in every text. */
function reportOf({ reading, anchors, ways }: PageResult): PageReport {
  if (reading.kind !== 'thread' && reading.kind !== 'job') return listReport({ reading, anchors, ...(ways && { ways }) }, { levels: {}, open: 0, failure: null, building: false });
  const texts = textsOf(reading, anchors);
  const finding = (text: string) => ({
    rule: 'id-asked', category: 'off_platform_contact', severity: 'violation', grade: 'explicit', start: 0, end: text.length, quote: text, what: '', why: '', advice: '',
    basis: { title: '', url: '', grade: 'official', seen: '2026-11' },
  } as const);
  return pageState({
    reading, texts, stage: reading.stage, approval: 'none', results: texts.map(({ text }) => ({ findings: [finding(text)] })),
    building: false, failure: null, ways, readAt: '2026-11-20T00:00:00Z',
  }).report;
}

/** Everything that was read of people, of their work and of where it stands: each line, and each number of an amount or a time. */
function stringsOf(reading: Reading, url: string): string[] {
  const found: string[] = [];
  const add = (value: unknown) => {
    if (typeof value === 'string') found.push(...value.split('\n'), ...(value.match(/\d[\d,]{2,}/gu) ?? []));
    else if (Array.isArray(value)) value.forEach(add);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(add);
  };
  const { messages, job, jobs = [], client, rows = [], subject, stage, approval, contractAmount } = reading;
  add([messages.map(({ key, time, body }) => [key, time, body]), job, subject, stage.evidence, approval?.evidence, contractAmount?.toString()]);
  add([...jobs.map((each) => each.client), client].map((each) => [each?.id, each?.name, Object.values(each?.facts ?? {}).map((fact) => (fact.state === 'known' && typeof fact.value !== 'boolean' ? String(fact.value) : null))]));
  add(jobs.map(({ id, title, digest, price, state, tags }) => [id, title, digest, price, state, tags]));
  add(rows.map(({ id, userId, title, state, time, client: who }) => [id, userId, title, state, time, who.id, who.name]));
  add([new URL(url).pathname, new URL(url).search, ...new URL(url).searchParams.values()]);
  return [...new Set(found.map((each) => each.trim()))].filter((each) => each !== '');
}

/** What may stand there by chance: a number of one or two digits as a count, a sign, and the words by which we ourselves call a page. */
const couldBeOurs = (text: string) => /^(?:\d{1,2}|[^\p{L}\p{N}]+)$/u.test(text) || [...PAGE_KINDS, ...VIEWERS].some((word) => word === text);

const pages = goldenPages().flatMap((page) => {
  const { document } = loadPage(page.html, page.url);
  const result = readPage(document, page.url);
  return result === null ? [] : [{ name: page.name, url: page.url, result }];
});

describe('of what stands on a page the diagnosis holds nothing', () => {
  test.each(pages.map((page) => [page.name, page] as const))('%s', (_, { url, result }) => {
    const report = reportOf(result);
    expect(parsePageReport(report)).toEqual(report);
    const text = diagnosisText(report, 'report', AROUND);
    const strings = stringsOf(result.reading, url).filter((each) => !couldBeOurs(each));
    expect(strings.length).toBeGreaterThan(0);
    expect(strings.filter((each) => text.includes(each))).toEqual([]);
  });

  test('nor does anything else that is written there change it', () => {
    for (const { result } of pages) {
      const report = reportOf(result);
      const others: PageReport = {
        ...report, subject: 'x1', stage: { ...report.stage, evidence: 'よそ' }, client: { id: 'x2', name: 'よそ', facts: {} }, readAt: '2020-01-01T00:00:00Z',
        findings: report.findings.map((finding) => ({ ...finding, id: 'x3', quote: 'よそ' })),
      };
      expect(diagnosisText(others, 'report', AROUND)).toBe(diagnosisText(report, 'report', AROUND));
    }
  });
});

test('the ways are entries of the rules, and every page that was read has some', () => {
  for (const { name, result: { reading, ways = [] } } of pages) {
    const { fields } = pageRules[reading.platform];
    for (const way of ways) {
      const [reader = '', field = '', index = ''] = way.split('.');
      expect(fields[reader]?.[field]?.[Number(index)], `${name}: ${way}`).toBeDefined();
    }
    if (reading.health.state === 'ok') expect(ways.length, name).toBeGreaterThan(0);
  }
  const job = pages.find(({ name }) => name === 'crowdworks/job-fixed')?.result.ways ?? [];
  expect(job).toEqual(expect.arrayContaining(['job.title.0', 'job.description.0', 'job.client_id.0', 'job.client_rating.0', 'job.application_row.0']));
});
