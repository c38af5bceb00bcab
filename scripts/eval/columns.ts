import type { CorpusItem } from './corpus-item';
import { JUDGES, type Judged, type JudgeName } from './judges';
import { scoreItem, type ItemScore } from './score';

/** What one judge came to on a set of items: a column of a table. */
export interface Column { name: string; scores: readonly ItemScore[] }

/** The scores of every judge, or of some. */
export function columnsOf(items: readonly CorpusItem[], { raised }: Judged, judges: readonly JudgeName[] = JUDGES): Column[] {
  return judges.map((name) => ({ name, scores: items.map((item, index) => scoreItem(item, raised[name][index] ?? [])) }));
}
