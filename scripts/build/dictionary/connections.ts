import type { Sections } from '../../../src/language/tokenizer/dictionary/format';

/**
 * Turns kuromoji's table of connections on its side, so that one row holds all that a word needs which looks back, and
 * writes rows that are alike once, and columns: first those that are met most.
 * @param costs the number of contexts, twice, then for each context of the word before a row of costs by that of the word after
 * @param chances how often each context is met, in any unit
 */
export function packConnections(costs: Int16Array, chances: ReadonlyMap<number, number>): Pick<Sections, 'connections' | 'connectionRows' | 'connectionColumns'> {
  const [before = 0, after = 0] = costs;
  const costOf = (previous: number, next: number) => costs[2 + previous * after + next] ?? 0;
  const rows = numberAlike(after, (next) => Int16Array.from({ length: before }, (_, previous) => costOf(previous, next)), chances);
  const columns = numberAlike(before, (previous) => Int16Array.from({ length: after }, (_, next) => costOf(previous, next)), chances);
  const connections = new Int16Array(rows.firsts.length * columns.firsts.length);
  rows.firsts.forEach((next, row) => {
    columns.firsts.forEach((previous, column) => { connections[row * columns.firsts.length + column] = costOf(previous, next); });
  });
  return { connections, connectionRows: rows.numbers, connectionColumns: columns.numbers };
}

/** Numbers lists so that those that are alike have one number, the smallest what is met most. `firsts`: of each number the first list that has it. */
function numberAlike(count: number, listOf: (index: number) => Int16Array, chances: ReadonlyMap<number, number>): { numbers: Uint16Array<ArrayBuffer>; firsts: number[] } {
  const alike = new Map<string, { members: number[]; chance: number }>();
  for (let index = 0; index < count; index += 1) {
    const key = listOf(index).join();
    const group = alike.get(key) ?? { members: [], chance: 0 };
    group.members.push(index);
    group.chance += chances.get(index) ?? 0;
    alike.set(key, group);
  }
  const numbers = new Uint16Array(count);
  const groups = [...alike.values()].sort((a, b) => b.chance - a.chance);
  const firsts = groups.map(({ members: [first = 0] }) => first);
  groups.forEach(({ members }, number) => { for (const member of members) numbers[member] = number; });
  return { numbers, firsts };
}
