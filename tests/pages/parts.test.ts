import { describe, expect, test } from 'vitest';
import { PAGE_PARTS, type PagePart, type Reading } from '../../src/model/reading';
import { pageRules } from '../../src/rulebook/pages';
import { keptPages, readGolden } from './golden';

/** Of each page also a copy with nothing in it, and one of which the second half has not arrived. */
const pages = [...keptPages('golden'), ...keptPages('blind')].flatMap(({ name, html, url }) => [
  { name, html, url }, { name: `${name}, empty`, url, html: '<!doctype html><title>クラウド</title><body></body>' }, { name: `${name}, the first half`, url, html: html.slice(0, html.length / 2) },
]);

/** Whether a part is in a reading. What depends on more than that is left to the readers' own tests. */
const IS_THERE: Partial<Record<PagePart, (reading: Reading) => boolean>> = {
  messages: ({ messages }) => messages.length > 0,
  sender: ({ messages }) => messages.every(({ sender }) => sender !== 'unknown'),
  time: ({ messages }) => messages.every(({ time }) => time !== null),
  stage: ({ kind, stage, rows = [] }) => (kind === 'worklist' ? rows.every((row) => row.kind !== 'contract' || row.stage !== 'unknown') : stage.value !== 'unknown'),
  client({ kind, client, jobs, rows = [] }) {
    // Some messages are the site's own, and a list of one's own applications may name no client in any row.
    if (kind === 'inbox') return rows.length === 0 || rows.some(({ client: { id, name } }) => id !== null || name !== null);
    if (kind === 'worklist') return true;
    if (kind === 'listing') return jobs?.every((job) => job.client.id !== null) ?? false;
    return kind === 'job' ? (client?.id ?? null) !== null : client !== undefined;
  },
  job: ({ kind, job }) => (kind === 'job' ? (job?.title ?? null) !== null : job !== undefined),
  description: ({ job }) => (job?.description ?? null) !== null,
  cards: ({ jobs }) => jobs !== undefined,
  rows: ({ rows }) => rows !== undefined,
  verifications: ({ kind, ownVerifications, client }) => Object.values((kind === 'verification' ? ownVerifications : client?.verifications) ?? { none: null }).every((mark) => mark !== null),
};
/** For these reasons a page is not judged although its parts may be there, or is no page of the person's own. */
const OTHER_REASONS = ['translated', 'deleted_job', 'not_own_profile'];

describe('a page tells what it lacks of what its kind declares', () => {
  test.each(pages.map((page) => [page.name, page] as const))('%s', (_, page) => {
    const reading = JSON.parse(readGolden(page)) as Reading | null;
    if (reading === null) return;
    const declared = pageRules[reading.platform].parts?.[reading.kind];
    expect(declared).toBeDefined();
    const { required, expected } = declared ?? { required: [], expected: [] };
    const missing = reading.health.missing.map(({ what }) => what);
    expect(missing.filter((what) => (PAGE_PARTS as readonly string[]).includes(what)).filter((what) => ![...required, ...expected].includes(what as PagePart))).toEqual([]);
    if (missing.some((what) => OTHER_REASONS.includes(what))) return;
    // A part of a required part may be missing; without all of it there is nothing to be judged.
    const isThere = (part: PagePart) => IS_THERE[part]?.(reading) ?? true;
    const none = required.every((part) => !isThere(part)) && !(reading.kind === 'verification' && reading.ownVerifications !== undefined);
    expect(reading.health.state === 'unreadable', JSON.stringify(reading.health)).toBe(none);
    if (!none && reading.viewer !== 'client') expect([...required, ...expected].filter((part) => !isThere(part) && !missing.includes(part))).toEqual([]);
  });
});
