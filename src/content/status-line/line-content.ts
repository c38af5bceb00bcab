import { CATEGORIES, type Category } from '../../model/category';
import type { PageReport } from '../../model/protocol';
import type { HealthIssue } from '../../model/reading';
import { failureKey, healthKey, stageKey, type Wording } from '../../ui/wording';
import { dayOf } from '../day';

/** What the page line says. Plain data. */
export interface LineContent {
  icon: 'shield' | 'unknown';
  title: string;
  details: string[];
  /** The question about 仮払い: to be asked, or answered by the person. */
  escrow: 'ask' | 'paid' | 'unpaid' | null;
  retry: boolean;
}

/** Whether these are forbidden depends on 仮払い alone. */
const HANGS_ON_ESCROW: ReadonlySet<Category> = new Set(CATEGORIES.filter((category) => category === 'off_platform_contact' || category === 'pre_contract_meeting'));

/** Reasons for which a page is not judged at all; each says so itself. */
const NOT_JUDGED: readonly HealthIssue[] = ['client_view', 'translated', 'unknown_layout'];

function titleOf(report: PageReport, { say }: Wording): string {
  const { health, findings, texts, failure } = report;
  if (health.state === 'unreadable' || report.viewer === 'client') {
    const reason = report.viewer === 'client' ? 'client_view' : NOT_JUDGED.find((issue) => health.missing.some(({ what }) => what === issue));
    return say(reason === undefined ? 'line_unreadable' : healthKey(reason));
  }
  if (failure !== null && texts.judged === 0) return say('line_failed');
  if (findings.length > 0) return say('line_findings', findings.length);
  return say(failure === null ? 'line_nothing_found' : 'line_failed_partly');
}

/** Whether the page was read and at least some of it judged. */
const wasJudged = ({ health, viewer, failure, texts }: PageReport) =>
  health.state !== 'unreadable' && viewer !== 'client' && (failure === null || texts.judged > 0);

/**
 * What the page line has to say, or null when the page speaks for itself: everything was read and judged, and the stage is known.
 * @param report of a page whose reading has come to rest
 */
export function lineContent(report: PageReport, wording: Wording): LineContent | null {
  const { health, failure, stage, findings, viewer, kind, texts } = report;
  if (report.progress === 'reading' || (report.kind !== 'thread' && report.kind !== 'job')) return null;
  const title = titleOf(report, wording);
  const contacts = findings.some(({ category }) => HANGS_ON_ESCROW.has(category));
  const answered = stage.source === 'person';
  const escrow = answered ? (stage.value === 'funded' ? 'paid' : 'unpaid') : stage.value === 'unknown' && contacts ? 'ask' : null;
  const failed = failure !== null && failure !== 'orphaned' ? [wording.say(failureKey(failure))] : [];
  const listed = stage.at !== undefined && !answered ? [wording.say('line_listed', stage.evidence ?? wording.say(stageKey(stage.value)), dayOf(stage.at, wording))] : [];
  // The question says it already, and so does what a list showed.
  const said = (what: HealthIssue) => what === 'stage' && (escrow !== null || listed.length > 0);
  const missing = viewer === 'client' ? [] : health.missing.filter(({ what }) => !said(what)).map((one) => wording.sayMissing(one));
  const read = wasJudged(report) ? [kind === 'job' ? wording.say('line_read_job') : wording.say('line_read_messages', texts.total)] : [];
  // Wherever nothing stands out, what was not read is said.
  const unread = wasJudged(report) && findings.length === 0 && failure === null ? [wording.say('line_not_read')] : [];
  const details = [...new Set([...failed, ...listed, ...read, ...missing, ...unread])].filter((sentence) => sentence !== title);
  if (health.state === 'ok' && viewer !== 'client' && failure === null && escrow === null) return null;
  return { icon: health.state === 'ok' && failure === null ? 'shield' : 'unknown', title, details, escrow, retry: failed.length > 0 };
}
