import path from 'node:path';
import { parseArgs } from 'node:util';
import { nodeDictionary } from '../../src/cli/node-dictionary';
import { createExampleTrials, tryParts } from '../../src/engine/rule-trial';
import { createAnalyser } from '../../src/language';
import { loadTokenizer } from '../../src/language/tokenizer';
import { lexicon, rules } from '../../src/rulebook';
import { ProblemList } from '../../src/rulebook/problems';
import { readRuleFiles, type RuleFile } from '../../src/rulebook/read-rule-files';
import { detectionRule, type DetectionRule } from '../../src/rulebook/schema/detection';
import { linesOf, totalsOf } from './report';

const HELP = `npm run rules:mutate -- [rule id]…
  ルールから部品を一つずつ外し、そのルールの例文を実際の判定で試します。外しても例文がすべて通る部品を並べます。
  Takes each part out of each rule (or of those named), one at a time, runs the rule's examples
  through the engine, and lists the parts that no example needs.
  0: none without a reason, 1: some, 2: wrong arguments.`;

/** Runs `npm run rules:mutate` and gives its exit code. */
export async function main(args: readonly string[], root: string): Promise<number> {
  const start = performance.now();
  const asked = argumentsOf(args);
  if (asked === null) {
    console.error('使い方が正しくありません。 / Wrong arguments.');
    console.error(HELP);
    return 2;
  }
  if (asked.help) {
    console.log(HELP);
    return 0;
  }
  const all = await readRuleFiles(path.join(root, 'rules'), 'detection', detectionRule, new ProblemList());
  const stranger = asked.ids.find((id) => !all.some(({ value }) => value.id === id));
  if (stranger !== undefined) {
    console.error(`ルール「${stranger}」はありません。 / There is no rule "${stranger}".`);
    return 2;
  }
  const outcomes = await tryAll(asked.ids.length === 0 ? all : all.filter(({ value }) => asked.ids.includes(value.id)));
  const lines = outcomes.flatMap(linesOf);
  for (const line of lines) console.log(line);
  console.log(totalsOf(outcomes, (performance.now() - start) / 1000));
  return lines.length === 0 ? 0 : 1;
}

function argumentsOf(args: readonly string[]): { help: boolean; ids: string[] } | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { help: { type: 'boolean' } } });
    return { help: values.help === true, ids: positionals };
  } catch {
    return null;
  }
}

async function tryAll(files: readonly RuleFile<DetectionRule>[]) {
  const analyse = createAnalyser({ tokenizer: await loadTokenizer(nodeDictionary), lexicon });
  const trialOf = createExampleTrials(rules, analyse);
  return files.map(({ file, value }) => ({ file, rule: value, trial: tryParts(value, trialOf) }));
}
