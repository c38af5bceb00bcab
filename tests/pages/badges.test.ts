import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createBadge, priceVerdictOf, type DatedFact } from '../../src/engine/badge';
import type { Badge } from '../../src/model/badge';
import { PLATFORMS } from '../../src/model/platform';
import type { ClientReading, Reading } from '../../src/model/reading';
import { trust } from '../../src/rulebook/trust';

const badgeOf = createBadge(trust);
const TIME = '2026-11-20T00:00:00Z';

interface Shown { page: string; where: 'listing' | 'job' | 'client'; client: ClientReading; badge: Badge }

/** The badges of every client on the golden pages, of what the page alone says. */
const shown: Shown[] = PLATFORMS.flatMap((platform) => {
  const golden = path.join(import.meta.dirname, platform, 'golden');
  return readdirSync(golden).flatMap((page): Shown[] => {
    const reading = readingOf(path.join(golden, page, 'expected.json'));
    const where = reading.kind;
    if (where !== 'listing' && where !== 'job' && where !== 'client') return [];
    const clients = reading.jobs?.map(({ client, tags }) => ({ client, tags })) ?? (reading.client === undefined ? [] : [{ client: reading.client, tags: reading.job?.tags ?? [] }]);
    return clients.map(({ client, tags }) => ({
      page: `${platform} ${page}`, where, client,
      badge: badgeOf({
        platform, where, facts: client.facts, verifications: marksOf(client), priceVerdict: priceVerdictOf(trust, tags),
        textFindings: {}, textRead: where === 'listing' ? 'part' : 'none', weakWords: [], readAt: TIME, now: TIME, language: 'ja',
      }),
    }));
  });
});

function readingOf(file: string): Reading {
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Reading | { reading: Reading };
  return 'reading' in kept ? kept.reading : kept;
}

function marksOf({ verifications }: ClientReading): Record<string, DatedFact> {
  return Object.fromEntries(Object.entries(verifications ?? {}).map(([mark, done]): [string, DatedFact] => [mark, done === null ? { state: 'unknown' } : { state: 'known', value: done, source: 'selector' }]));
}

const named = (list: readonly Shown[]) => list.map(({ page, badge }) => `${page}: ${badge.level} ${badge.kind ?? ''}`);

describe('badges on the golden pages', () => {
  test('are danger nowhere: no profile is', () => {
    expect(shown.length).toBeGreaterThan(50);
    expect(named(shown.filter(({ badge }) => badge.level === 'danger'))).toEqual([]);
  });

  test('are not checked on CrowdWorks\' lists, which show no ratings', () => {
    const lists = shown.filter(({ page, where }) => where === 'listing' && page.startsWith('crowdworks'));
    expect(lists.length).toBeGreaterThan(10);
    expect(named(lists.filter(({ badge }) => badge.kind !== 'not_shown'))).toEqual([]);
  });

  test('ask no more than to check of a client who is new', () => {
    const fresh = shown.filter(({ page }) => page.includes('new-client') || page.includes('client-new'));
    expect(fresh.length).toBeGreaterThan(2);
    expect(named(fresh.filter(({ badge }) => badge.level !== 'check' && badge.kind !== 'few'))).toEqual([]);
  });

  test('differ from client to client', () => {
    expect([...new Set(shown.map(({ badge }) => badge.kind ?? badge.level))].sort()).toEqual(['check', 'clear', 'few', 'not_shown', 'unreadable']);
  });
});
