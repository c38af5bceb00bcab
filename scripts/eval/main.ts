import path from 'node:path';
import { UsageError } from '../../src/cli/usage-error';
import { ablate } from './ablation';
import { HELP, readArguments, type Wanted } from './arguments';
import { changeList, changeSummary } from './changes';
import { columnsOf, type Column } from './columns';
import { readConstructions } from './constructions';
import type { CorpusItem } from './corpus-item';
import { tableBy } from './dimensions';
import { errorList } from './error-list';
import { loadJudges, type Judged, type JudgeName } from './judges';
import { leaveOut, whole } from './parts';
import { joinedBatches, readBatches, readItems, type CorpusFile } from './read-corpus';
import type { Raised } from './score';
import { headline, timing } from './tables';

/** What only scripts outside of the bundle can do. */
export interface Services {
  judgeAtRef: (root: string, ref: string, items: readonly CorpusItem[]) => Promise<{ commit: string; rules: Raised[][]; both: Raised[][] }>;
}

/** Runs `npm run eval` and gives its exit code: 0, or 2 when the call or a file cannot be understood. */
export async function main(args: readonly string[], root: string, services: Services): Promise<number> {
  try {
    await evaluate(readArguments(args), root, services);
    return 0;
  } catch (error) {
    // Also what the services report: their class is another bundle's.
    if (!(error instanceof Error) || error.name !== 'UsageError') throw error;
    console.error(error.message);
    return 2;
  }
}

async function evaluate(wanted: Wanted, root: string, services: Services): Promise<void> {
  if (wanted.help) {
    console.log(HELP);
    return;
  }
  const files = filesOf(wanted, root);
  const items = files.flatMap((file) => file.items);
  if (items.length === 0) throw new UsageError({ ja: '文例が一つもありません', en: 'there is no text at all' });
  const judge = await loadJudges();
  if (wanted.without === 'each') {
    await ablate(items, judge, console.log);
    return;
  }
  const judged = await judge(items, whole);
  if (wanted.compare !== null) {
    const { commit, rules, both } = await services.judgeAtRef(root, wanted.compare, items);
    const there: Judged = { ...judged, raised: { ...judged.raised, 'rules alone': rules, both } };
    console.log(compared(items, { name: commit.slice(0, 7), judged: there }, { name: 'here', judged }, wanted));
  } else if (wanted.without !== null) {
    const less = await judge(items, wanted.without.reduce(leaveOut, whole));
    console.log(compared(items, { name: 'whole', judged }, { name: 'without', judged: less }, wanted));
  } else if (wanted.errors !== null) {
    const [product] = columnsOf(items, judged, ['both']);
    console.log(errorList(product?.scores ?? [], wanted.errors === 'all' ? null : wanted.errors));
  } else console.log(scored(files, judged, wanted, root));
}

function filesOf({ batches, files }: Wanted, root: string): CorpusFile[] {
  const named = files.map((file) => ({ name: path.basename(file), items: readItems(file) }));
  return named.length > 0 && batches === null ? named : [...readBatches(path.join(root, 'tests/corpus/batches'), batches), ...named];
}

/** Every table, and at the end, where the eye falls, the figures of all. */
function scored(files: readonly CorpusFile[], judged: Judged, { by }: Wanted, root: string): string {
  const items = files.flatMap((file) => file.items);
  const columns = columnsOf(items, judged);
  const fileNames = new Map(files.flatMap(({ name, items: of }) => of.map((item) => [item, name] as const)));
  const origin = { fileOf: (item: CorpusItem) => fileNames.get(item) ?? '', constructionOf: readConstructions(path.join(root, 'scripts/eval/constructions.yaml')) };
  const count = (test: 'positive' | 'innocent') => columns[0]?.scores.filter((score) => score[test]).length ?? 0;
  return [
    ...by.map((dimension) => tableBy(dimension, columns, origin)),
    headline('all', columns),
    [`${items.length} texts of ${files.length} file(s): ${count('positive')} ask for something, ${count('innocent')} are innocent`, ...learnt(files, root)].join('\n'),
    timing(judged.milliseconds, items.reduce((sum, { text }) => sum + text.length, 0)),
  ].join('\n\n');
}

/** The model knows what it was trained on. */
function learnt(files: readonly CorpusFile[], root: string): string[] {
  const joined = joinedBatches(path.join(root, 'tests/corpus'));
  const count = files.filter(({ name }) => joined.includes(name.slice(0, 2))).length;
  return count === 0 ? [] : [`${count} of the files have joined the training set: what the model says to them, alone or beside the rules, is no estimate of anything`];
}

interface Side { name: string; judged: Judged }

const SIDES: readonly JudgeName[] = ['rules alone', 'both'];

function compared(items: readonly CorpusItem[], before: Side, after: Side, { errors }: Wanted): string {
  const columns = SIDES.flatMap((judge) => [before, after].flatMap(({ name, judged }) =>
    columnsOf(items, judged, [judge]).map(({ scores }): Column => ({ name: `${judge}, ${name}`, scores }))));
  const pair = (judge: number) => [columns[judge * 2]?.scores ?? [], columns[judge * 2 + 1]?.scores ?? []] as const;
  const [rules, both] = [pair(0), pair(1)];
  const list = changeList(...both, errors !== null);
  return [
    `what changes in the product from ${before.name} to ${after.name}:\n${list === '' ? 'nothing' : list}`,
    headline(`${items.length} texts`, columns),
    [changeSummary('rules alone', ...rules), changeSummary('both', ...both)].join('\n'),
  ].join('\n\n');
}
