import { sortOf, type FeatureSort } from '../../src/engine/evidence/feature-hash';
import { worthOf } from '../../src/engine/evidence/scorer';
import type { Example } from './examples';

/** Every sentence of the examples as a row of feature numbers: its own, and those of its whole text. */
export interface FeatureTable {
  /** Of each feature the hash of its name, in ascending order. */
  hashes: Int32Array;
  /** In how many texts each feature stands. */
  texts: Int32Array;
  /** How easily a feature's weight grows while it is learnt, 1 on average over all rows. */
  ease: Float64Array;
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
/**
 * What stands in many rows is held back by this power of their number: it would take the weight for itself, and a text that
 * lacks it would be lost. Runs of letters and of tokens are let go ahead of what is read into them: they carry over to new
 * wordings best. Tried on files left out: powers from 0.2 to 1, and from a third to nine times the ease for each sort.
 */
const HOLD = 0.4;
const LEAD: Record<FeatureSort, number> = { letters: 4, tokens: 2.25, concepts: 0.36, other: 1 };

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
    hashes, texts: hashes.map((hash) => counts.get(hash) ?? 0), ease: new Float64Array(0),
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
  return { ...table, ease: easeOf(table), ownWorth: Float64Array.from(ownWorth), wholeWorth: Float64Array.from(wholeWorth) };
}

function easeOf({ hashes, own, whole }: FeatureTable): Float64Array {
  const rows = new Float64Array(hashes.length);
  for (const lists of [own, whole]) for (const list of lists) for (const feature of list) rows[feature] = (rows[feature] ?? 0) + 1;
  const ease = rows.map((count, feature) => LEAD[sortOf(hashes[feature] ?? 0)] * Math.max(1, count) ** -HOLD);
  const [all, weighed] = [rows.reduce((sum, count) => sum + count, 0), ease.reduce((sum, each, feature) => sum + each * (rows[feature] ?? 0), 0)];
  return ease.map((each) => each * all / weighed);
}
