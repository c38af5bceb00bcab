import type { PageReport, ReportedFinding } from './protocol';

/** A finding for the tests of what reads reports. */
export function findingDouble(change: Partial<ReportedFinding> = {}): ReportedFinding {
  return { id: 'm.#1:id-asked:0', rule: 'id-asked', category: 'off_platform_contact', severity: 'violation', quote: 'LINEのIDを教えて', at: { message: 0 }, ...change };
}

/** A report of a thread that was read whole and has no findings. */
export function reportDouble(change: Partial<PageReport> = {}): PageReport {
  return {
    platform: 'crowdworks', kind: 'thread', viewer: 'worker', subject: '12', progress: 'done', failure: null, health: { state: 'ok', missing: [] },
    stage: { value: 'contracted', evidence: '仮払いを行っています', source: 'page' }, approval: 'none', client: null, texts: { total: 3, judged: 3 }, findings: [],
    readAt: '2026-11-20T01:00:00Z', ...change,
  };
}
