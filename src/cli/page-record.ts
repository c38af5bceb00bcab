import type { FindingPlace } from '../model/finding';
import type { PageKind, Platform, Viewer } from '../model/platform';
import type { ClientReading, Health, JobReading, ListedJobReading, MessageReading, Reading, WorkRowReading } from '../model/reading';
import type { StagePlace, StageReading } from '../model/stage';
import type { VerificationMarks } from '../model/verification';
import type { FindingRecord } from './finding-record';

/** What `scan --html` prints. Part of the command's public interface. */
export interface PageRecord {
  page: { platform: Platform | null; kind: PageKind; viewer: Viewer; health: Health };
  /** `where`: where on the page the words of `evidence` stand; null where none tell the stage. */
  stage: Pick<StageReading, 'value' | 'evidence'> & { where: StagePlace | null };
  messages: Pick<MessageReading, 'sender' | 'time' | 'body'>[];
  job?: JobReading;
  jobs?: ListedJobReading[];
  client?: ClientReading;
  rows?: WorkRowReading[];
  ownVerifications?: VerificationMarks;
  approval?: NonNullable<Reading['approval']>;
  findings: (FindingRecord & { at: FindingPlace })[];
}

/** The reading of a page as the terminal's JSON has it. */
export function toPageRecord(reading: Reading, findings: PageRecord['findings']): PageRecord {
  const { platform, kind, viewer, health, stage, messages, job, jobs, client, rows, ownVerifications, approval } = reading;
  return {
    page: { platform, kind, viewer, health },
    stage: { value: stage.value, evidence: stage.evidence, where: stage.where ?? null },
    messages: messages.map(({ sender, time, body }) => ({ sender, time, body })),
    ...(job && { job }),
    ...(jobs && { jobs }),
    ...(client && { client }),
    ...(rows && { rows }),
    ...(ownVerifications && { ownVerifications }),
    ...(approval && { approval }),
    findings,
  };
}

/** A page that could not be read or that the product never reads: another site, or a place where it never runs. */
export function unreadPage(platform: Platform | null, kind: PageKind = 'other'): PageRecord {
  return {
    page: { platform, kind, viewer: 'unknown', health: { state: 'unreadable', missing: [{ what: 'unknown_layout' }] } },
    stage: { value: 'unknown', evidence: null, where: null },
    messages: [],
    findings: [],
  };
}
