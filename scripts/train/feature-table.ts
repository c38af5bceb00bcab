import { ownNames, worthOf } from '../../src/engine/evidence/scorer';
import type { Example } from './examples';
import type { Columns } from './logistic';

/** Every sentence of the examples as a row of feature numbers, and every feature as a column of rows. */
export interface FeatureTable extends Columns {
  names: string[];
  /** Of each example the row of its first sentence; one more at the end. */
  firstRow: number[];
}

/** Features that fewer texts have say nothing that could be learnt. */
const FEWEST_TEXTS = 3;

export function buildTable(examples: readonly Example[]): FeatureTable {
  const parts = examples.map(({ features }) => ({ whole: features.whole, own: features.sentences.map(ownNames) }));
  const texts = new Map<string, number>();
  for (const { whole, own } of parts) {
    for (const name of new Set([...whole, ...own.flatMap((names) => [...names])])) texts.set(name, (texts.get(name) ?? 0) + 1);
  }
  const names = [...texts].filter(([, count]) => count >= FEWEST_TEXTS).map(([name]) => name).sort();
  const numbers = new Map(names.map((name, index) => [name, index]));
  const rowsOf: number[][] = names.map(() => []);
  const isWhole = new Uint8Array(names.length);
  const ownWorth: number[] = [];
  const wholeWorth: number[] = [];
  const firstRow: number[] = [];
  let row = 0;
  const enter = (present: Iterable<string>, whole: 0 | 1) => {
    for (const name of present) {
      const number = numbers.get(name);
      if (number === undefined) continue;
      rowsOf[number]?.push(row);
      isWhole[number] = whole;
    }
  };
  for (const { whole, own } of parts) {
    firstRow.push(row);
    for (const present of own) {
      enter(present, 0);
      enter(whole, 1);
      ownWorth.push(worthOf(present.size));
      wholeWorth.push(worthOf(whole.length));
      row += 1;
    }
  }
  return { names, columns: rowsOf.map((rows) => Int32Array.from(rows)), worth: [Float64Array.from(ownWorth), Float64Array.from(wholeWorth)], isWhole, rows: row, firstRow: [...firstRow, row] };
}
