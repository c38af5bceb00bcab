import type { Sections } from '../../../src/language/tokenizer/dictionary/format';

/**
 * Turns kuromoji's table of connections on its side, so that one row holds all that a word needs which looks back, and
 * writes rows that are alike once, and columns.
 * @param costs the number of contexts, twice, then for each context of the word before a row of costs by that of the word after
 */
export function packConnections(costs: Int16Array): Pick<Sections, 'connections' | 'connectionRows' | 'connectionColumns'> {
  const [before = 0, after = 0] = costs;
  const costOf = (previous: number, next: number) => costs[2 + previous * after + next] ?? 0;
  const rows = numberAlike(after, (next) => Int16Array.from({ length: before }, (_, previous) => costOf(previous, next)));
  const columns = numberAlike(before, (previous) => Int16Array.from({ length: after }, (_, next) => costOf(previous, next)));
  const connections = new Int16Array(rows.firsts.length * columns.firsts.length);
  rows.firsts.forEach((next, row) => {
    columns.firsts.forEach((previous, column) => { connections[row * columns.firsts.length + column] = costOf(previous, next); });
  });
  return { connections, connectionRows: rows.numbers, connectionColumns: columns.numbers };
}

/** Numbers lists so that those that are alike have one number. `firsts`: of each number the first list that has it. */
function numberAlike(count: number, listOf: (index: number) => Int16Array): { numbers: Uint16Array<ArrayBuffer>; firsts: number[] } {
  const known = new Map<string, number>();
  const firsts: number[] = [];
  const numbers = Uint16Array.from({ length: count }, (_, index) => {
    const key = listOf(index).join();
    const number = known.get(key) ?? firsts.push(index) - 1;
    known.set(key, number);
    return number;
  });
  return { numbers, firsts };
}
