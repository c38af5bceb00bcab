import { worthOf } from '../../src/engine/evidence/scorer';
import type { Example } from './examples';

/** Every sentence of the examples as a row of feature numbers: its own, and those of its whole text. */
export interface FeatureTable {
  /** Of each feature the hash of its name, in ascending order. */
  hashes: Int32Array;
  /** In how many texts each feature stands. */
  texts: Int32Array;
  own: Int32Array[];
  whole: Int32Array[];
  /** What one feature counts in each row: those of the sentence, and those of the whole text. */
  ownWorth: Float64Array;
  wholeWorth: Float64Array;
  /** Of each example the row of its first sentence; one more at the end. */
  firstRow: number[];
}

/** Features that fewer texts have say nothing that could be learnt. */
const FEWEST_TEXTS = 3;

export function buildTable(examples: readonly Example[]): FeatureTable {
  const counts = new Map<number, number>();
  for (const { whole, own } of examples) {
    const present = new Set(whole);
    for (const hashes of own) for (const hash of hashes) present.add(hash);
    for (const hash of present) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const hashes = Int32Array.from([...counts].filter(([, count]) => count >= FEWEST_TEXTS).map(([hash]) => hash)).sort();
  const numbers = new Map(Array.from(hashes, (hash, index) => [hash, index]));
  const numbered = (list: Int32Array) => Int32Array.from([...list].flatMap((hash) => numbers.get(hash) ?? []));
  const table: FeatureTable = {
    hashes, texts: hashes.map((hash) => counts.get(hash) ?? 0),
    own: [], whole: [], ownWorth: new Float64Array(0), wholeWorth: new Float64Array(0), firstRow: [0],
  };
  const [ownWorth, wholeWorth]: [number[], number[]] = [[], []];
  for (const { whole, own } of examples) {
    const ofText = numbered(whole);
    for (const sentence of own) {
      table.own.push(numbered(sentence));
      table.whole.push(ofText);
      ownWorth.push(worthOf(sentence.length));
      wholeWorth.push(worthOf(whole.length));
    }
    table.firstRow.push(table.own.length);
  }
  return { ...table, ownWorth: Float64Array.from(ownWorth), wholeWorth: Float64Array.from(wholeWorth) };
}
