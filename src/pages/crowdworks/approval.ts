import { APPROVALS } from '../../model/platform';
import type { Reading } from '../../model/reading';
import type { PageContext } from '../page-reader';
import { labelsOf } from '../page-rules';
import type { SiteText } from '../site-text';

/** The platform's own 申請ステータス of a thread's サービス外連絡申請; undefined when the site says none that we understand, or several. */
export function readApproval({ rules }: PageContext, site: SiteText): Reading['approval'] {
  const [label = ''] = labelsOf(rules, 'approval_status');
  if (!site.says(label)) return undefined;
  const statuses = [...site.text().matchAll(new RegExp(`^${label}\\s*[:：]?\\s*(?<status>\\S[^\\n]*)$`, 'gmu'))].map((match) => match.groups?.status ?? '');
  const found = APPROVALS.filter((approval) => statuses.some((status) => labelsOf(rules, `approval_${approval}`).includes(status)));
  const [value] = found;
  return value === undefined || found.length > 1 ? undefined : { value, evidence: `${label} ${statuses.join(' ')}` };
}
