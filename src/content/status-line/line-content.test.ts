import { describe, expect, it } from 'vitest';
import type { PageReport } from '../../model/protocol';
import { findingDouble, reportDouble } from '../../model/report-double';
import { createWording } from '../../ui/wording';
import { lineContent } from './line-content';

const wording = createWording((key, values = []) => [key, ...values].filter((part) => part !== '').join(' '));
const line = (change: Partial<PageReport>) => lineContent(reportDouble(change), wording);
const UNKNOWN = { value: 'unknown', evidence: null, source: 'page' } as const;

describe('the page line', () => {
  it('is silent where everything was read and judged, while the page is being read, and on lists that were read', () => {
    expect(line({})).toBeNull();
    expect(line({ findings: [findingDouble()] })).toBeNull();
    expect(line({ progress: 'reading', health: { state: 'partial', missing: [] } })).toBeNull();
    expect(line({ kind: 'listing', health: { state: 'partial', missing: [{ what: 'closed_job' }] } })).toBeNull();
    expect(line({ kind: 'listing', viewer: 'client', health: { state: 'partial', missing: [{ what: 'cards' }, { what: 'client_view' }] } })).toBeNull();
  });

  it('asks about 仮払い only where a finding hangs on it', () => {
    const health = { state: 'partial', missing: [{ what: 'stage' }] } as const satisfies PageReport['health'];
    expect(line({ stage: UNKNOWN, health, findings: [findingDouble()] })).toMatchObject({ title: 'line_findings 1', escrow: 'ask', details: ['line_read_messages 3'] });
    expect(line({ stage: UNKNOWN, health, findings: [findingDouble({ category: 'product_purchase' })] })).toMatchObject({ escrow: null, details: ['line_read_messages 3', 'line_partial', 'health_stage'] });
  });

  it.each([['funded', 'paid'], ['contracted', 'unpaid']] as const)('shows an answer of the person: %s', (value, escrow) => {
    expect(line({ stage: { value, evidence: null, source: 'person' } })?.escrow).toBe(escrow);
  });

  it('says what a list showed where the page does not say its stage, in place of that', () => {
    const health = { state: 'partial', missing: [{ what: 'stage' }] } as const satisfies PageReport['health'];
    const stage = { value: 'contracted', evidence: '仮払い待ち', source: 'list', at: '2026-11-20T12:00:00+09:00' } as const;
    expect(line({ stage, health, findings: [findingDouble()] })).toMatchObject({ escrow: null, details: [expect.stringMatching(/^line_listed 仮払い待ち .*20/u), 'line_read_messages 3'] });
    expect(line({ stage: { ...stage, evidence: null }, health })?.details[0]).toMatch(/^line_listed stage_contracted /u);
  });

  it('says what was not read wherever nothing stands out, and only there', () => {
    const partial = { state: 'partial', missing: [{ what: 'folded_history', count: 12 }] } as const satisfies PageReport['health'];
    expect(line({ health: { ...partial, missing: [...partial.missing] } })?.details).toEqual(['line_read_messages 3', 'health_folded_history 12', 'line_not_read']);
    expect(line({ stage: { value: 'funded', evidence: null, source: 'person' } })?.details).toEqual(['line_read_messages 3', 'line_not_read']);
    expect(line({ health: { ...partial, missing: [...partial.missing] }, findings: [findingDouble()] })?.details).toEqual(['line_read_messages 3', 'health_folded_history 12']);
  });

  it('of a list says nothing but what could not be read of it', () => {
    const health = { state: 'partial', missing: [{ what: 'cards' }, { what: 'read_by_structure' }] } as const satisfies PageReport['health'];
    expect(line({ kind: 'listing', health: { ...health, missing: [...health.missing] }, texts: { total: 36, judged: 36 } })).toEqual({ icon: 'unknown', title: 'line_partial', details: ['health_cards', 'health_read_by_structure'], escrow: null, retry: false });
    expect(line({ kind: 'client', health: { state: 'partial', missing: [{ what: 'old_layout' }] } })?.details).toEqual(['health_old_layout']);
    expect(line({ kind: 'worklist', health: { state: 'unreadable', missing: [{ what: 'unknown_layout' }] } })).toMatchObject({ title: 'health_unknown_layout', details: [] });
    expect(line({ kind: 'listing', health: { state: 'unreadable', missing: [{ what: 'translated' }] } })).toMatchObject({ title: 'health_translated', details: [] });
  });

  it.each<[string, Partial<PageReport>, string]>([
    ['a post that the platform has deleted', { kind: 'job', health: { state: 'unreadable', missing: [{ what: 'deleted_job' }] } }, 'health_deleted_job'],
    ['an unreadable page', { health: { state: 'unreadable', missing: [{ what: 'messages' }] } }, 'line_unreadable'],
    ['a page in translation', { health: { state: 'unreadable', missing: [{ what: 'translated' }] } }, 'health_translated'],
    ['a client\'s view', { viewer: 'client' }, 'health_client_view'],
    ['a judgement that failed', { progress: 'failed', failure: 'dictionary', texts: { total: 2, judged: 0 } }, 'line_failed'],
    ['a judgement that failed in part', { progress: 'failed', failure: 'analysis', texts: { total: 2, judged: 1 } }, 'line_failed_partly'],
  ])('%s is never said to be clear', (_, change, title) => {
    const content = line(change);
    expect(content?.title).toBe(title);
    expect(JSON.stringify(content)).not.toMatch(/nothing_found|line_not_read/);
    expect(content?.retry).toBe(change.failure !== undefined);
  });
});
