import path from 'node:path';
import { CATEGORIES, type Category } from '../model/category';
import { PLATFORMS } from '../model/platform';
import { ProblemList } from './problems';
import { readRuleFiles } from './read-rule-files';
import { detectionRule } from './schema/detection';
import { patternsFile } from './schema/patterns';
import { policyFile } from './schema/policy';

/** The tables of `rules/README.md` that are written by a script, by the name of their markers. */
type RuleTables = Record<'categories' | 'patterns' | 'rules', string>;

const GRADE = { explicit: '明示', likely: '推定', weak: '示唆' } as const;
const KIND = { message: 'メッセージ', job: '募集文' } as const;
const PLATFORM = { crowdworks: 'クラウドワークス', lancers: 'ランサーズ' } as const;

/** A vertical bar would end the cell. */
const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
export const table = (head: readonly string[], rows: readonly string[][]) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/**
 * Writes the tables from the rule files themselves.
 * @param label a category's name for people
 */
export async function rulesTables(rulesDir: string, label: (category: Category) => string): Promise<RuleTables> {
  const problems = new ProblemList();
  const rules = (await readRuleFiles(rulesDir, 'detection', detectionRule, problems)).map(({ value }) => value);
  const policies = (await readRuleFiles(rulesDir, 'policy', policyFile, problems)).map(({ value }) => value);
  const patterns = (await readRuleFiles(rulesDir, 'patterns.yaml', patternsFile, problems)).flatMap(({ value }) => value.patterns);
  problems.throwIfAny();

  const inOrder = CATEGORIES.flatMap((category) => rules.filter((rule) => rule.category === category));
  const judgedOn = (category: Category) => PLATFORMS.filter((platform) => policies.some((policy) => policy.platform === platform && policy.verdicts[category] !== undefined));
  return {
    categories: table(['種類', '場所', 'ルール', '判定するサイト'], CATEGORIES.map((category) => {
      const count = rules.filter((rule) => rule.category === category).length;
      return [label(category), `\`detection/${category}/\``, count === 0 ? 'これから' : String(count), judgedOn(category).map((platform) => PLATFORM[platform]).join('、') || 'これから'];
    })),
    patterns: table(['型', '名前', '種類', 'ルール'], patterns.map((pattern) => {
      const own = 'rules' in pattern ? pattern.rules : [];
      const categories = new Set(inOrder.filter(({ id }) => own.includes(id)).map(({ category }) => label(category)));
      return [pattern.code, `${pattern.name.ja} / ${pattern.name.en}`, [...categories].join('、') || '–', 'rules' in pattern ? own.map((id) => `\`${id}\``).join('、') : `${pattern.without.ja} / ${pattern.without.en}`];
    })),
    rules: table(['ルール', '種類', '段', '読むもの', '何を見つけるか'], inOrder.map(({ id, category, grade, kinds, what }) => [
      `[\`${id}\`](${path.posix.join('detection', category, `${id}.yaml`)})`, label(category), GRADE[grade], kinds.map((kind) => KIND[kind]).join('、'), what.ja,
    ])),
  };
}

/** The document with its tables renewed; what stands outside of the markers is not touched. */
export function withTables(document: string, tables: Readonly<Record<string, string>>): string {
  return Object.entries(tables).reduce((text, [name, content]) => {
    const [open, close] = [`<!-- ${name}: written by npm run rules:table -->`, `<!-- /${name} -->`];
    const [start, end] = [text.indexOf(open), text.indexOf(close)];
    if (start < 0 || end < start) throw new Error(`the markers of the table "${name}" are missing`);
    return `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`;
  }, document);
}
