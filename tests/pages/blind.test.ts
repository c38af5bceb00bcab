import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../../src/model/platform';
import { readGolden } from './golden';

/**
 * Pages that were written from the fact sheets alone, by somebody who had not seen our readers. `expected.json` is what a careful
 * person says of each, as a part of the reading; what the sheets leave open is left out of it or listed as `undecided`.
 */
const NOT_READ = new Set(['note', 'undecided']);
/** What stands on these pages and is not read, each with its reason. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  // A row that says 契約終了同意待ち keeps its words to itself: whether the work goes on until both agree is not known.
  'crowdworks/10-own-contracts': ['rows', 'health'],
  // The job and the client's name beside a conversation are not read yet.
  'lancers/05-board-before-escrow': ['job'],
  'lancers/06-board-active': ['job', 'client'],
  // A row without a client's link is told as a part that is missing.
  'lancers/07-own-proposals': ['health'],
  // The icon of a done mark is known in blue alone; without the colour it may as well stand for an undone one.
  'lancers/08-own-profile': ['ownVerifications'],
  // How the old page gave the date of registration is not known.
  'lancers/10-client-old': ['client.facts.registered_on', 'health'],
  // An address of no page of ours: nothing is read of it at all.
  'lancers/11-extra-error': ['platform', 'messages', 'stage', 'health'],
};

/** Where the sheets fix no form, what counts is that the same is said: of a price its numbers, of evidence its words, of a time its minute. */
function sameForm(field: string, said: unknown, found: unknown): unknown {
  if (typeof said !== 'string' || typeof found !== 'string') return said;
  if (field === 'price' || field === 'reward') return numbersOf(found).some((number) => numbersOf(said).includes(number)) || numbersOf(said).length + numbersOf(found).length === 0 ? found : said;
  if (field === 'evidence') return found.includes(said) ? found : said;
  if (field === 'time') return said.slice(0, 16) === found.slice(0, 16) ? found : said;
  return bare(said) === bare(found) ? found : said;
}

const numbersOf = (text: string): string[] => text.match(/\d[\d,.]+/gu) ?? [];
/** Blanks at the beginning of a line are the page's layout. */
const bare = (text: string) => text.replace(/^[\s\u3000]+/gmu, '');

/** What is said, in the form of what was found: parts of objects, more tags, and rows, jobs and messages one by one, jobs in any order. */
function asFound(said: unknown, found: unknown, field = ''): unknown {
  if (Array.isArray(said) && Array.isArray(found)) {
    if (field === 'tags') return expect.arrayContaining(said) as unknown;
    const inOrder = field === 'jobs' ? found.flatMap((each) => (said as unknown[]).filter((other) => idOf(other) === idOf(each))) : [];
    return (inOrder.length === said.length ? inOrder : said).map((each: unknown, index) => asFound(each, found[index]));
  }
  if (isRecord(said) && isRecord(found)) return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, asFound(value, found[key], key)]));
  return sameForm(field, said, found);
}

/** Whether what was found says the same at a dotted path. */
function said(expected: unknown, found: unknown, dotted: string): boolean {
  const at = (value: unknown) => dotted.split('.').reduce<unknown>((each, key) => (isRecord(each) ? each[key] : undefined), value);
  try {
    expect({ value: at(found) }).toMatchObject({ value: asFound(at(expected), at(found), dotted) });
    return true;
  } catch {
    return false;
  }
}

/** A copy without the values at some dotted paths. */
function without(value: Record<string, unknown>, dotted: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !dotted.includes(key)).map(([key, each]) => {
    const inner = dotted.filter((one) => one.startsWith(`${key}.`)).map((one) => one.slice(key.length + 1));
    return [key, isRecord(each) && inner.length > 0 ? without(each, inner) : each];
  }));
}

const idOf = (value: unknown) => (isRecord(value) ? value.id : undefined);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

describe.each(PLATFORMS)('a page of %s that our readers were not written by', (platform) => {
  const folder = path.join(import.meta.dirname, platform, 'blind');
  test.each(readdirSync(folder).sort())('%s', (slug) => {
    const html = readFileSync(path.join(folder, slug, 'page.html'), 'utf8');
    const url = /<!-- url: (\S+) -->/u.exec(html)?.[1] ?? '';
    const expected = JSON.parse(readFileSync(path.join(folder, slug, 'expected.json'), 'utf8')) as Record<string, unknown>;
    const found = JSON.parse(readGolden({ html, url })) as Record<string, unknown> | null;
    const open = OPEN[`${platform}/${slug}`] ?? [];
    for (const field of open) expect(said(expected, found, field), `${field} is read now: take it off the list`).toBe(false);
    for (const [field, value] of Object.entries(without(expected, open))) {
      if (!NOT_READ.has(field)) expect(found, field).toMatchObject({ [field]: asFound(value, found?.[field], field) });
    }
  });
});
