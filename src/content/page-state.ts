import type { Approval } from '../model/platform';
import type { TextNote } from '../model/note';
import type { Failure, PageReport, ReportedFinding, ShownFinding } from '../model/protocol';
import { isJudged, type Health, type Reading } from '../model/reading';
import { compareSeverity } from '../model/severity';
import type { StageReading } from '../model/stage';
import { failureAmong } from './judge-page';
import type { PageText } from './page-text';
import type { Result, Situation } from './results';

/** A finding with its name and the text it was found in. */
interface LocatedFinding { id: string; text: PageText; finding: ShownFinding }

/** The note of a text, with the names of its findings and the time of its message. */
interface LocatedNote { text: PageText; time: string | null; findings: string[]; note: TextNote }

/** Everything that is known of the page at one moment. */
export interface PageState { located: LocatedFinding[]; notes: LocatedNote[]; report: PageReport }

/** The page's health with what our own limits add to it. */
function healthOf({ health }: Reading, texts: readonly PageText[]): Health {
  if (health.state === 'unreadable' || !texts.some(({ cut }) => cut)) return health;
  return { state: 'partial', missing: [...health.missing.filter(({ what }) => what !== 'text_too_long'), { what: 'text_too_long' }] };
}

interface Moment {
  reading: Reading;
  texts: readonly PageText[];
  stage: StageReading;
  approval: Approval;
  /** The results so far, in the order of `texts`; null where there is none yet. */
  results: readonly (Result | null)[];
  /** Whether the page may still be building itself, so that what is missing may yet come. */
  building: boolean;
  failure: Failure | null;
  ways?: string[] | undefined;
  readAt: string;
}

/** Puts together what the page shows and what it reports. */
export function pageState({ reading, texts, stage, approval, results, building, failure, ways, readAt }: Moment): PageState {
  const located: LocatedFinding[] = [];
  const notes: LocatedNote[] = [];
  texts.forEach((text, index) => {
    const result = results[index];
    if (result === null || result === undefined || 'failure' in result) return;
    const sorted = [...result.findings].sort((one, other) => compareSeverity(one.severity, other.severity) || one.start - other.start);
    const here = sorted.map((finding) => ({ id: `${text.id}:${finding.rule}:${finding.start}`, text, finding }));
    located.push(...here);
    if (result.note) notes.push({ text, time: timeOf(text, reading), findings: here.map(({ id }) => id), note: result.note });
  });
  const failed = failure ?? failureAmong(results);
  const waiting = isJudged(reading) && results.some((result) => result === null);
  const findings: ReportedFinding[] = located.map(({ id, text, finding: { rule, category, severity, quote } }) => ({ id, rule, category, severity, quote, at: text.place }));
  const hidden = notes.flatMap(({ note }) => note.hidden);
  return {
    located, notes,
    report: {
      platform: reading.platform, kind: reading.kind, viewer: reading.viewer, subject: reading.subject,
      progress: failed !== null ? 'failed' : building || waiting ? 'reading' : 'done',
      failure: failed,
      health: healthOf(reading, texts),
      stage, approval, ...(reading.approval && { approvalShown: reading.approval }),
      client: reading.client ?? null,
      texts: { total: texts.length, judged: results.filter((result) => result !== null && 'findings' in result).length },
      findings, ...(hidden.length > 0 && { hidden }),
      ...(ways && { ways }),
      readAt,
    },
  };
}

/** When a text was sent, as the page says it, or null. */
export function timeOf({ place }: PageText, { messages }: Reading): string | null {
  return 'message' in place ? messages[place.message]?.time ?? null : null;
}

/** What a judgement of this page depends on beside its texts. */
export function situationOf({ platform, subject, client, contractAmount }: Reading, stage: StageReading, approval: Approval): Situation {
  return {
    platform, stage: stage.value, approval, contractAmount: contractAmount ?? null,
    page: { subject, client: { id: client?.id ?? null, name: client?.name ?? null }, stage },
  };
}
