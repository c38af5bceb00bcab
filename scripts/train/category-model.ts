import type { Category } from '../../src/model/category';
import { asksAnything, isAnswered, teaches, type Example } from './examples';
import type { FeatureTable } from './feature-table';
import { learn, scoreOf, type LinearModel } from './margin-learner';

/** What a model is learnt for: one category, or whether a sentence asks for anything at all. */
export type Question = Category | 'anything';

/**
 * The model of one question. A text that asks has a sentence that asks: the marked one, or, where it is not clear which,
 * the one that the model itself scores highest. Every sentence of a text that does not ask is a counter-example.
 * @param isLearnt which examples may be learnt from, by index
 * @param usable 1 of every feature that may get a weight; null: all may
 */
export function learnQuestion(question: Question, examples: readonly Example[], table: FeatureTable, cost: number, isLearnt: (example: number) => boolean, usable: Uint8Array | null = null): LinearModel {
  const side = new Int8Array(table.own.length).fill(-1);
  const count = new Float64Array(table.own.length);
  const open: number[][] = [];
  examples.forEach(({ item, marked }, index) => {
    if (!isLearnt(index) || !(question === 'anything' ? isAnswered(item) : teaches(item, question))) return;
    const rows = marked.map((_, at) => (table.firstRow[index] ?? 0) + at);
    const asks = question === 'anything' ? asksAnything(item) : item.labels.includes(question);
    const asking = asks ? askingRows(rows, marked) : [];
    // Without a mark any sentence may be the one that asks: none of them is held against the question.
    if (!asks || marked.some(Boolean)) for (const row of rows) count[row] = 1;
    const isClear = asking.length === 1 || (marked.some(Boolean) && (question === 'anything' || item.labels.length === 1));
    for (const row of asking) {
      side[row] = 1;
      count[row] = isClear ? 1 : 1 / asking.length;
    }
    if (asking.length > 0 && !isClear) open.push(asking);
  });
  const model = learn(table, { side, count }, cost, usable);
  if (open.length === 0) return model;
  for (const rows of open) {
    const best = rows.reduce((a, b) => (scoreOf(model, table, b) > scoreOf(model, table, a) ? b : a));
    for (const row of rows) count[row] = row === best ? 1 : 0;
  }
  return learn(table, { side, count }, cost, usable);
}

function askingRows(rows: readonly number[], marked: readonly boolean[]): number[] {
  const found = rows.filter((_, at) => marked[at]);
  return found.length > 0 ? found : [...rows];
}
