import type { Badge } from '../model/badge';
import type { PageKind, Platform } from '../model/platform';
import type { ClientReading, Reading } from '../model/reading';
import { VERIFICATIONS } from '../model/verification';
import type { FactsRecord } from './client-schema';
import type { PageRecord } from './page-schema';
import type { UnreadReason } from './unread-reason';

/** What was judged of a page. `jobs`: the badge of each job of a list, in its order; empty where none was judged. */
export interface PageJudgement { findings: PageRecord['findings']; badge: Badge | null; jobs: readonly Badge[] }

/** The reading of a page as the terminal's JSON has it. */
export function toPageRecord(reading: Reading, { findings, badge, jobs: badges }: PageJudgement): PageRecord {
  const { platform, kind, subject, viewer, health, stage, messages, job, jobs, client, rows, ownVerifications, approval, contractAmount } = reading;
  return {
    page: { platform, kind, subject, viewer, health },
    stage: { value: stage.value, evidence: stage.evidence, where: stage.where ?? (stage.source === 'nature' ? 'nature' : null) },
    messages: messages.map(({ sender, time, body }) => ({ sender, time, body })),
    ...(job && { job }),
    ...(jobs && { jobs: jobs.map((each, index) => ({ ...each, ...(badges[index] && { badge: badges[index] }) })) }),
    ...(client && { client, facts: factsOf(client) }),
    ...(rows && { rows }),
    ...(ownVerifications && { ownVerifications }),
    ...(approval && { approval }),
    ...(contractAmount !== undefined && { contractAmount }),
    ...(badge && { badge }),
    findings,
  };
}

/** A page of which nothing was read, and why. */
export function unreadPage(platform: Platform | null, kind: PageKind, unread: UnreadReason): PageRecord {
  return {
    page: { platform, kind, subject: null, viewer: 'unknown', health: { state: 'unreadable', missing: [{ what: 'unknown_layout' }] }, unread },
    stage: { value: 'unknown', evidence: null, where: null },
    messages: [],
    findings: [],
  };
}

/** Facts and marks side by side. The site's own marks are elements of its pages. */
function factsOf({ facts, verifications }: ClientReading): FactsRecord {
  if (verifications === undefined) return facts;
  const marks = VERIFICATIONS.map((each): [string, NonNullable<FactsRecord['rating']>] => {
    const mark = verifications[each];
    return [each, mark === null ? { state: 'unknown' } : { state: 'known', value: mark, source: 'selector' }];
  });
  return { ...facts, ...Object.fromEntries(marks) };
}
