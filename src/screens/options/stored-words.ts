import type { ImportProblem, StoredCounts, StoredPart } from '../../model/stored';
import type { MessageKey } from '../../ui/wording';
import type { ScreenLanguage } from '../parts/language';

/** In the order in which they are told. */
export const PARTS: readonly StoredPart[] = ['settings', 'ticks', 'marks', 'threads', 'checks', 'dismissals', 'records', 'clients', 'stages', 'readings', 'setAside'];

export const partKey = (part: StoredPart): MessageKey => `options_part_${part === 'setAside' ? 'setaside' : part}`;

/** What there is of each part, in one line; null when there is nothing. */
export function tellCounts(counts: StoredCounts, { say }: Pick<ScreenLanguage, 'say'>): string | null {
  const told = PARTS.filter((part) => counts[part] > 0).map((part) => (part === 'settings' ? say(partKey(part)) : say('options_part_with_count', say(partKey(part)), counts[part])));
  return told.length === 0 ? null : told.join(say('options_joint'));
}

/** What is wrong in one place of a file, in plain words. */
export function tellProblem(problem: ImportProblem, { say }: Pick<ScreenLanguage, 'say'>): string {
  switch (problem.what) {
    case 'no_json': return problem.line === null ? say('options_problem_no_json') : say('options_problem_no_json_line', problem.line);
    case 'wrong_type': return say(`options_problem_type_${problem.expected}`);
    default: return say(`options_problem_${problem.what}`);
  }
}
