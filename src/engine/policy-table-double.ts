import { CATEGORIES, type Category } from '../model/category';
import { TIMINGS } from '../model/finding';
import { APPROVALS, PLATFORMS, type Platform } from '../model/platform';
import { STAGES } from '../model/stage';
import { AMOUNTS, outcomeIn, recognisersIn, type Amount, type Situation } from './policy-outcomes-double';

/** The columns of the table: a message at each stage, and a post, which is before the contract by its nature. */
const COLUMNS = [
  ...STAGES.map((stage) => ({ name: stage.replace('_contract', ''), kind: 'message', stage } as const)),
  { name: 'post', kind: 'job', stage: 'before_contract' } as const,
];
const COLUMN = 11;

/** The platform's own messages are judged by nobody. */
const SENDERS = ['client', 'worker', 'unknown'] as const;

const SHOWN = { violation: 'V', caution: 'c', notice: 'n', none: '·' } as const;
const LEGEND = 'V violation, c caution, n notice, · nothing; by stage for a message, and for a post. * any. amount: small is 500 yen or less.';

/** Conditions under which a row of outcomes holds: of each, the values that are allowed. */
type Box = readonly (readonly string[])[];

/** Every outcome of the policies, in as few rows as can be read: situations that come to the same stand in one row. */
export function policyTable(): string {
  return [LEGEND, ...PLATFORMS.flatMap((platform) => CATEGORIES.map((category) => tableOf(platform, category)))].join('\n\n') + '\n';
}

function tableOf(platform: Platform, category: Category): string {
  const recognisers = recognisersIn(platform, category);
  const all: Box = [recognisers.map(({ name }) => name), SENDERS, APPROVALS, TIMINGS, Object.keys(AMOUNTS)];
  const rows = new Map<string, Box[]>();
  for (const cell of product(all)) {
    const [name, sender, approval, timing, amount] = cell;
    const by = recognisers.find((each) => each.name === name);
    if (by === undefined) throw new Error(`no recogniser ${name}`);
    const outcomes = COLUMNS.map(({ kind, stage }) => SHOWN[outcomeIn({
      platform, category, by, kind, stage, sender: sender as Situation['sender'], approval: approval as Situation['approval'], timing: timing as Situation['timing'], amount: amount as Amount,
    })?.severity ?? 'none']);
    const row = outcomes.map((each) => each.padEnd(COLUMN)).join('').trimEnd();
    rows.set(row, [...(rows.get(row) ?? []), cell.map((value) => [value])]);
  }
  const head = ['by', 'sender', 'approval', 'meant for', 'amount'];
  const lines = [...rows].flatMap(([row, boxes]) => merged(boxes).map((box) => [...box.map((values, at) => (values.length === all[at]?.length ? '*' : values.join(', '))), row]));
  const widths = head.map((word, at) => Math.max(word.length, ...lines.map((line) => line[at]?.length ?? 0)) + 2);
  const told = (cells: readonly string[]) => cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('').trimEnd();
  return [`${platform}: ${category}`, told([...head, COLUMNS.map(({ name }) => name.padEnd(COLUMN)).join('')]), ...lines.map(told)].join('\n');
}

function product(sets: Box): string[][] {
  return sets.reduce<string[][]>((list, values) => list.flatMap((each) => values.map((value) => [...each, value])), [[]]);
}

/** Joins boxes that differ in one condition alone, until no two do. What is joined covers the same situations, each once. */
function merged(boxes: readonly Box[]): Box[] {
  let result = [...boxes];
  for (let before = Infinity; result.length < before;) {
    before = result.length;
    for (let dimension = boxes[0]?.length ?? 0; dimension > 0; dimension -= 1) result = mergedAlong(result, dimension - 1);
  }
  return result;
}

function mergedAlong(boxes: readonly Box[], dimension: number): Box[] {
  const groups = new Map<string, Box[]>();
  for (const box of boxes) {
    const rest = JSON.stringify(box.filter((_, at) => at !== dimension));
    groups.set(rest, [...(groups.get(rest) ?? []), box]);
  }
  return [...groups.values()].map((group) => (group[0] ?? []).map((values, at) => (at === dimension ? group.flatMap((box) => box[at] ?? []) : values)));
}
