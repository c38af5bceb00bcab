import type { PageReport } from '../model/protocol';
import type { HealthIssue } from '../model/reading';
import { healthKey, type MessageKey } from './wording';

/** Reasons for which a page is not judged at all; each says so itself. */
const REASONS: readonly HealthIssue[] = ['client_view', 'translated', 'deleted_job', 'unknown_layout'];

/** The sentence that says why nothing on the page was judged; null when it was. */
export function notJudged({ viewer, health: { state, missing } }: Pick<PageReport, 'viewer' | 'health'>): MessageKey | null {
  if (viewer === 'client') return healthKey('client_view');
  if (state !== 'unreadable') return null;
  const reason = REASONS.find((issue) => missing.some(({ what }) => what === issue));
  return reason === undefined ? 'line_unreadable' : healthKey(reason);
}
