import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createJudge } from '../../src/cli/judge';
import { nodeDictionary } from '../../src/cli/node-dictionary';
import { pageRecord } from '../../src/cli/page-schema';
import { scanPage } from '../../src/cli/scan-page';
import { isJudged } from '../../src/model/reading';
import { keptPages } from './golden';

const root = path.resolve(import.meta.dirname, '../..');
// As a reader elsewhere has it: from the file alone.
const published = z.fromJSONSchema(JSON.parse(readFileSync(path.join(root, 'docs/reading.schema.json'), 'utf8')) as Parameters<typeof z.fromJSONSchema>[0]);
const { judge } = createJudge(nodeDictionary);
const NOW = new Date('2026-11-26T00:00:00Z');

describe.each(['golden', 'blind'] as const)('what is printed of a %s page has the published shape', (collection) => {
  test.each(keptPages(collection).map((page) => [page.name, page] as const))('%s', async (_, { html, url }) => {
    const record = pageRecord.parse(JSON.parse(JSON.stringify(await scanPage(Buffer.from(html), url, judge, NOW))));
    expect(published.safeParse(record).error?.issues ?? []).toEqual([]);

    const { page: { kind, viewer, health }, badge, jobs, client, facts, findings } = record;
    const judged = isJudged({ viewer, health });
    expect(badge !== undefined).toBe(judged && ['job', 'thread', 'client'].includes(kind));
    for (const job of jobs ?? []) expect(job.badge !== undefined).toBe(judged);
    expect(facts).toEqual(client && (client.verifications === undefined ? client.facts : expect.objectContaining(client.facts) as unknown));
    for (const { at, start, end, quote } of findings) {
      const text = 'message' in at ? record.messages[at.message]?.body : at.field === 'job.title' ? record.job?.title : record.job?.description;
      expect(text?.slice(start, end)).toBe(quote);
    }
  });
});

describe('docs/reading.md shows what is printed', () => {
  const examples = [...readFileSync(path.join(root, 'docs/reading.md'), 'utf8').matchAll(/<!-- example: (\S+) -->\n```json\n([\s\S]*?)\n```/gu)];
  test.each(examples.map(([, name = '', json = '']) => [name, json] as const))('of %s', async (name, json) => {
    const { html, url } = keptPages('golden').find((page) => page.name === name) ?? expect.fail(`there is no golden page ${name}`);
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(await scanPage(Buffer.from(html), url, judge, NOW))));
  });
  test('of three kinds of page', () => { expect(examples).toHaveLength(3); });
});

test('the published shape is strict', () => {
  const record = { page: { platform: 'lancers', kind: 'job', subject: null, viewer: 'unknown', health: { state: 'ok', missing: [] } }, stage: { value: 'unknown', evidence: null, where: null }, messages: [], findings: [] };
  expect(published.safeParse(record).success).toBe(true);
  expect(published.safeParse({ ...record, more: 1 }).success).toBe(false);
  expect(published.safeParse({ ...record, stage: { ...record.stage, value: 'paid' } }).success).toBe(false);
  expect(published.safeParse({ ...record, messages: [{ sender: 'client', time: 'yesterday', body: '' }] }).success).toBe(false);
});
