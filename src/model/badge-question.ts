import type { BadgePlace, TextFindings } from './badge';
import type { Finding } from './finding';
import { MAX_BADGE_TEXT, type BadgeQuestion } from './protocol';
import type { ClientReading, Health, ListedJobReading, Reading } from './reading';

/** What was found in a page's texts, and how much of them was judged. `suspects`: the texts that can have weak words. */
export interface JudgedTexts {
  findings: readonly Pick<Finding, 'category' | 'severity'>[];
  texts: { total: number; judged: number };
  health: Health;
  suspects: readonly string[];
}

/** Characters from which the beginning of a description may have been cut off. */
const MAY_BE_CUT = 100;

const told = ({ id, facts, verifications }: ClientReading): BadgeQuestion['client'] => ({ id, facts, ...(verifications && { verifications }) });

/** What can be judged of a listed job: a sentence without its end may say the opposite of what it means. */
function textOf({ title, digest }: ListedJobReading): string {
  const whole = digest === null || digest.length < MAY_BE_CUT ? digest : digest.replace(/[^。！？!?\n]+$/u, '');
  return (whole === null ? title : `${title}\n${whole}`).slice(0, MAX_BADGE_TEXT);
}

export function countFindings(findings: JudgedTexts['findings']): TextFindings {
  const counts: TextFindings = {};
  for (const { category, severity } of findings) (counts[category] ??= {})[severity] = (counts[category][severity] ?? 0) + 1;
  return counts;
}

/** What a badge on one job of a list is to tell. Its text is not judged yet. */
export function questionOfJob(job: ListedJobReading): BadgeQuestion {
  return { key: job.id, client: told(job.client), tags: job.tags, text: textOf(job), textFindings: null, textRead: 'part' };
}

/** What the badge on the page's one client is to tell, and where it stands; null on pages that are not about one client. */
export function questionOfClient({ kind, client, job }: Pick<Reading, 'kind' | 'client' | 'job'>, judged: JudgedTexts): { where: BadgePlace; question: BadgeQuestion } | null {
  if (client === undefined || (kind !== 'job' && kind !== 'thread' && kind !== 'client')) return null;
  const { texts: { total, judged: done }, health, suspects, findings } = judged;
  const question: BadgeQuestion = {
    key: 'client', client: told(client), tags: job?.tags ?? [], text: (kind === 'job' ? suspects.join('\n') : job?.title ?? '').slice(0, MAX_BADGE_TEXT),
    textFindings: countFindings(findings), textRead: done === 0 ? 'none' : done === total && health.state === 'ok' ? 'whole' : 'part',
  };
  return { where: kind, question };
}
