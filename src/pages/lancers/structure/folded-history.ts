import type { CompiledPages } from '../../../rulebook/compiled-pages';
import { linearise } from '../../linear-text';
import { labelsOf } from '../../page-rules';
import type { Heard } from './read-conversation';

/** Whether the conversation says that it has older messages which it does not show. What people write does not count. */
export function foldedHistory({ conversation: { root, writing }, isMessage }: Pick<Heard, 'conversation' | 'isMessage'>, rules: CompiledPages): boolean {
  const lines = linearise(root, { buttons: true, skip: (element) => element === writing || isMessage(element) }).text.split('\n');
  return labelsOf(rules, 'older').some((pattern) => lines.some((line) => new RegExp(pattern, 'u').test(line.trim())));
}
