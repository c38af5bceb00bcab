import type { Category } from '../../model/category';
import type { PageReport } from '../../model/protocol';
import { lacksParts } from '../../model/reading';
import { notJudged } from '../../ui/not-judged';
import { failureKey, stageKey, type Wording } from '../../ui/wording';
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
const HANGS_ON_ESCROW: readonly Category[] = ['off_platform_contact', 'pre_contract_meeting'];

/**
 * What the page line has to say, or null when the page speaks for itself: everything was read and judged, and the stage is known.
 * Of a page without texts to be judged badges tell, and the line says only what could not be read.
 * @param report of a page whose reading has come to rest
 */
export function lineContent(report: PageReport, wording: Wording): LineContent | null {
  const { say, sayMissing } = wording;
  const { health, failure, stage, findings, hidden = [], viewer, kind, texts, progress } = report;
  if (progress === 'reading') return null;
  const reason = notJudged(report);
  const hasTexts = kind === 'thread' || kind === 'job';
  const isJudged = hasTexts && reason === null && (failure === null || texts.judged > 0);
  const contacts = findings.some(({ category }) => HANGS_ON_ESCROW.includes(category));
  const answered = stage.source === 'person';
  const escrow = answered ? (stage.value === 'funded' ? 'paid' : 'unpaid') : stage.value === 'unknown' && contacts ? 'ask' : null;
  const listed = stage.at !== undefined && !answered ? [say('line_listed', stage.evidence ?? say(stageKey(stage.value)), dayOf(stage.at, wording))] : [];
  // The question says it already, and so does what a list showed.
  const besides = escrow === null && listed.length === 0 ? undefined : 'stage';
  const isLacking = lacksParts(health, besides);
  if (hasTexts ? health.state === 'ok' && viewer !== 'client' && failure === null && escrow === null : viewer === 'client' || (reason === null && !isLacking)) return null;

  const partly = say('line_partial');
  const failed = failure !== null && failure !== 'orphaned' ? [say(failureKey(failure))] : [];
  const title = reason !== null ? say(reason)
    : !hasTexts ? partly
    : !isJudged ? say('line_failed')
    : findings.length > 0 ? say('line_findings', findings.length)
    : say(failure === null ? 'line_nothing_found' : 'line_failed_partly');
  const details = [
    ...failed, ...listed,
    ...(isJudged ? [kind === 'job' ? say('line_read_job') : say('line_read_messages', texts.total), ...(isLacking ? [partly] : [])] : []),
    ...(viewer === 'client' ? [] : health.missing.flatMap((one) => (one.what === besides ? [] : sayMissing(one)))),
    ...(hidden.length > 0 ? [say('note_hidden_count', hidden.length)] : []),
    // Wherever nothing stands out, what was not read is said.
    ...(isJudged && findings.length === 0 && failure === null ? [say('line_not_read')] : []),
  ];
  return {
    icon: health.state === 'ok' && failure === null ? 'shield' : 'unknown', title, details: [...new Set(details)].filter((sentence) => sentence !== title),
    escrow, retry: failed.length > 0,
  };
}
