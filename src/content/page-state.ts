import type { Approval } from '../model/platform';
import type { AnalysisContext, Failure, PageReport, ReportedFinding, ShownFinding } from '../model/protocol';
import type { Health, Reading } from '../model/reading';
import { compareSeverity } from '../model/severity';
import type { StageReading } from '../model/stage';
import { failureAmong } from './judge-page';
import type { PageText } from './page-text';
import type { Result } from './results';

/** A finding with its name and the text it was found in. */
interface LocatedFinding { id: string; text: PageText; finding: ShownFinding }

/** Everything that is known of the page at one moment. */
export interface PageState { located: LocatedFinding[]; report: PageReport }

/** The page's health with what our own limits add to it. */
function healthOf({ health }: Reading, texts: readonly PageText[]): Health {
  if (health.state === 'unreadable' || !texts.some(({ cut }) => cut)) return health;
  return { state: 'partial', missing: [...health.missing.filter(({ what }) => what !== 'text_too_long'), { what: 'text_too_long' }] };
}

/** Whether a page's texts may be judged at all. */
export function isJudged({ viewer, health }: Reading): boolean {
  return viewer !== 'client' && health.state !== 'unreadable' && !health.missing.some(({ what }) => what === 'client_view' || what === 'translated');
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
  texts.forEach((text, index) => {
    const result = results[index];
    if (result === null || result === undefined || 'failure' in result) return;
    const sorted = [...result.findings].sort((one, other) => compareSeverity(one.severity, other.severity) || one.start - other.start);
    for (const finding of sorted) located.push({ id: `${text.id}:${finding.rule}:${finding.start}`, text, finding });
  });
  const failed = failure ?? failureAmong(results);
  const waiting = isJudged(reading) && results.some((result) => result === null);
  const findings: ReportedFinding[] = located.map(({ id, text, finding: { rule, category, severity, quote } }) => ({ id, rule, category, severity, quote, at: text.place }));
  return {
    located,
    report: {
      platform: reading.platform, kind: reading.kind, viewer: reading.viewer, subject: reading.subject,
      progress: failed !== null ? 'failed' : building || waiting ? 'reading' : 'done',
      failure: failed,
      health: healthOf(reading, texts),
      stage, approval, ...(reading.approval && { approvalShown: reading.approval }),
      client: reading.client ?? null,
      texts: { total: texts.length, judged: results.filter((result) => result !== null && 'findings' in result).length },
      findings,
      ...(ways && { ways }),
      readAt,
    },
  };
}

/** What a judgement of this page depends on beside its texts. */
export function contextOf({ platform, contractAmount }: Reading, stage: StageReading, approval: Approval): AnalysisContext {
  return { platform, stage: stage.value, approval, contractAmount: contractAmount ?? null };
}
