import type { Category } from '../../src/model/category';
import { teaches, type Example } from './examples';
import type { FeatureTable } from './feature-table';
import { learn, scoresOf, type LinearModel, type Penalty } from './logistic';

/** Times that the asking sentence of a text without a plain mark is chosen anew. */
const ROUNDS = 1;

/**
 * The model of one category. A text that asks has a sentence that asks: the marked one, or, where it is not clear which,
 * the one that the model itself scores highest. Every sentence of a text that does not ask is a counter-example.
 * @param isLearnt which examples may be learnt from, by index
 */
export function learnCategory(category: Category, examples: readonly Example[], table: FeatureTable, penalty: Penalty, isLearnt: (example: number) => boolean): LinearModel {
  const side = new Int8Array(table.rows).fill(-1);
  const count = new Float64Array(table.rows);
  const open: number[][] = [];
  examples.forEach(({ item, marked }, index) => {
    if (!isLearnt(index) || !teaches(item, category)) return;
    const rows = marked.map((_, at) => (table.firstRow[index] ?? 0) + at);
    const asks = item.labels.includes(category);
    const asking = asks ? askingRows(rows, marked) : [];
    // Without a mark any sentence may be the one that asks: none of them is held against the category.
    if (!asks || marked.some(Boolean)) for (const row of rows) count[row] = 1;
    const isClear = asking.length === 1 || (marked.some(Boolean) && item.labels.length === 1);
    for (const row of asking) {
      side[row] = 1;
      count[row] = isClear ? 1 : 1 / asking.length;
    }
    if (asking.length > 0 && !isClear) open.push(asking);
  });
  let model = learn(table, { side, count }, penalty);
  for (let round = 0; round < ROUNDS && open.length > 0; round += 1) {
    const scores = scoresOf(model, table);
    for (const rows of open) {
      const best = rows.reduce((a, b) => ((scores[b] ?? 0) > (scores[a] ?? 0) ? b : a));
      for (const row of rows) count[row] = row === best ? 1 : 0;
    }
    model = learn(table, { side, count }, penalty, model);
  }
  return model;
}

function askingRows(rows: readonly number[], marked: readonly boolean[]): number[] {
  const found = rows.filter((_, at) => marked[at]);
  return found.length > 0 ? found : [...rows];
}
