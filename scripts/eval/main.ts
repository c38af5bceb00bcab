import path from 'node:path';
import { parseArgs } from 'node:util';
import { judgeItems } from './judge-items';
import { raisedByKeywords } from './keyword-list';
import { readBatches, readItems } from './read-corpus';
import { categoryTable, errorList, groupTable, headline, timing } from './report';
import { scoreItem, type Raised } from './score';

const HELP = `npm run eval -- [--batch NN[,NN]] [--file FILE]… [--errors [category]]
  Scores every batch of tests/corpus/batches, or those named, or files of the same form.
  No text is shown, so that a batch can be scored before anyone has read it, but with
  --errors, which lists misses and false alarms, of one category or of all.`;

/** Runs `npm run eval` and gives its exit code. */
export async function main(args: readonly string[], root: string): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args], allowPositionals: true,
    options: { batch: { type: 'string' }, file: { type: 'string', multiple: true }, errors: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help === true || (positionals.length > 0 && values.errors !== true)) {
    console.log(HELP);
    return values.help === true ? 0 : 2;
  }
  const files = values.file === undefined
    ? readBatches(path.join(root, 'tests/corpus/batches'), values.batch?.split(',').map((number) => number.padStart(2, '0')) ?? null)
    : values.file.map((file) => ({ name: path.basename(file), items: readItems(file) }));
  const items = files.flatMap((file) => file.items);
  const judged = await judgeItems(items);
  const scored = (raised: readonly Raised[][]) => items.map((item, index) => scoreItem(item, raised[index] ?? []));
  const scores = scored(judged.product);
  if (values.errors === true) {
    console.log(errorList(scores, positionals[0] ?? null));
    return 0;
  }
  const keywords = items.map((item) => scoreItem(item, raisedByKeywords(item)));
  const characters = items.reduce((sum, { text }) => sum + text.length, 0);
  const fileOf = new Map(files.flatMap(({ name, items: of }) => of.map((item) => [item, name] as const)));
  console.log([
    `${items.length} texts of ${files.length} file(s): ${scores.filter(({ positive }) => positive).length} ask for something, ${scores.filter(({ innocent }) => innocent).length} are innocent`,
    headline({ 'keyword list': keywords, 'rules alone': scored(judged.rules), product: scores }),
    categoryTable(scores),
    groupTable('file', scores, ({ item }) => fileOf.get(item) ?? ''),
    groupTable('platform', scores, ({ item }) => item.platform),
    groupTable('kind', scores, ({ item }) => item.kind),
    groupTable('stage', scores, ({ item }) => item.stage),
    groupTable('sender', scores, ({ item }) => item.sender),
    groupTable('genre', scores, ({ item }) => item.genre),
    timing('rules alone', judged.milliseconds.rules, characters),
    timing('product', judged.milliseconds.product, characters),
  ].join('\n\n'));
  return 0;
}
