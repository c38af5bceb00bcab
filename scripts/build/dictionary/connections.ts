import type { Sections } from '../../../src/language/tokenizer/dictionary/format';

/** Columns that come first take so much of what a search meets: some hundred and fifty of them, which lie within a few lines of the processor's memory in each row. */
const OFTEN = 0.95;

/**
 * Turns kuromoji's table of connections on its side, so that one row holds all that a word needs which looks back, and
 * writes rows that are alike once, and columns. Columns that are met often come first; among themselves, and all others, they stay as
 * they were, for neighbours resemble each other and are packed well.
 * @param costs the number of contexts, twice, then for each context of the word before a row of costs by that of the word after
 * @param chances how often each context is met, in any unit
 */
export function packConnections(costs: Int16Array, chances: ReadonlyMap<number, number>): Pick<Sections, 'connections' | 'connectionRows' | 'connectionColumns'> {
  const [before = 0, after = 0] = costs;
  const costOf = (previous: number, next: number) => costs[2 + previous * after + next] ?? 0;
  const rows = groupAlike(after, (next) => Int16Array.from({ length: before }, (_, previous) => costOf(previous, next)));
  const columns = oftenFirst(groupAlike(before, (previous) => Int16Array.from({ length: after }, (_, next) => costOf(previous, next))), chances);
  const connections = new Int16Array(rows.length * columns.length);
  rows.forEach(([next = 0], row) => {
    columns.forEach(([previous = 0], column) => { connections[row * columns.length + column] = costOf(previous, next); });
  });
  return { connections, connectionRows: numbersIn(rows, after), connectionColumns: numbersIn(columns, before) };
}

/** The contexts whose lists are alike, together, in the order of the first of each. */
function groupAlike(count: number, listOf: (context: number) => Int16Array): number[][] {
  const alike = new Map<string, number[]>();
  for (let context = 0; context < count; context += 1) {
    const key = listOf(context).join();
    alike.set(key, [...(alike.get(key) ?? []), context]);
  }
  return [...alike.values()];
}

function oftenFirst(groups: readonly number[][], chances: ReadonlyMap<number, number>): number[][] {
  const chanceOf = (group: readonly number[]) => group.reduce((sum, context) => sum + (chances.get(context) ?? 0), 0);
  const all = groups.reduce((sum, group) => sum + chanceOf(group), 0);
  const often = new Set<number[]>();
  let met = 0;
  for (const group of [...groups].sort((a, b) => chanceOf(b) - chanceOf(a))) {
    if (met >= OFTEN * all) break;
    often.add(group);
    met += chanceOf(group);
  }
  return [...groups.filter((group) => often.has(group)), ...groups.filter((group) => !often.has(group))];
}

/** Of each context the number of its group. */
function numbersIn(groups: readonly number[][], count: number): Uint16Array<ArrayBuffer> {
  const numbers = new Uint16Array(count);
  groups.forEach((contexts, number) => { for (const context of contexts) numbers[context] = number; });
  return numbers;
}
