import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ja from '../../public/_locales/ja/messages.json' with { type: 'json' };
import { CATEGORIES, type Category } from '../../src/model/category';
import type { LocalText } from '../../src/model/local-text';
import { ProblemList } from '../../src/rulebook/problems';
import { readRuleFiles, type RuleFile } from '../../src/rulebook/read-rule-files';
import { detectionRule, type DetectionRule } from '../../src/rulebook/schema/detection';
import { ruleId } from '../../src/rulebook/schema/text';
import { ruleTemplate } from './template';

const HELP = `npm run new-rule -- <category> <id>
  rules/detection/<category>/<id>.yaml を、書き込むだけの形で作ります。
  Lays down rules/detection/<category>/<id>.yaml, ready to be filled in.
  例 / for example: npm run new-rule -- off_platform_contact friend-add

${CATEGORIES.map((category) => `  ${category.padEnd(22)}${labelOf(category)}`).join('\n')}`;

/** Ids that begin so are those of the linear model's own findings. */
const OF_THE_MODEL = 'evidence-';

/** Runs `npm run new-rule` and gives its exit code: 0 the file is there, 2 it could not be laid down. */
export async function main(args: readonly string[], rulesDir: string): Promise<0 | 2> {
  if (args.includes('--help')) {
    console.log(HELP);
    return 0;
  }
  const [category, id, ...more] = args;
  if (category === undefined || id === undefined || more.length > 0) {
    console.error(HELP);
    return 2;
  }
  const rules = await readRuleFiles(rulesDir, 'detection', detectionRule, new ProblemList());
  if (!isCategory(category)) return refuse(unknownCategory(category));
  const problem = problemOf(id, rules);
  if (problem !== null) return refuse(problem);

  const file = `detection/${category}/${id}.yaml`;
  await mkdir(path.join(rulesDir, 'detection', category), { recursive: true });
  try {
    await writeFile(path.join(rulesDir, file), ruleTemplate({ category, label: labelOf(category), id, concept: conceptOf(category, rules) }), { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return refuse({ ja: `rules/${file} はもうあります。`, en: `rules/${file} is already there.` });
  }
  console.log(`rules/${file}\n\n${nextSteps(id)}`);
  return 0;
}

function isCategory(word: string): word is Category {
  return CATEGORIES.some((category) => category === word);
}

function labelOf(category: Category): string {
  return ja[`category_${category}`]?.message ?? category;
}

function unknownCategory(word: string): LocalText {
  const list = CATEGORIES.map((category) => `\n  ${category.padEnd(22)}${labelOf(category)}`).join('');
  return { ja: `「${word}」という種類はありません。`, en: `There is no category "${word}". It is one of:${list}` };
}

function problemOf(id: string, rules: readonly RuleFile<DetectionRule>[]): LocalText | null {
  if (!ruleId.safeParse(id).success) {
    return {
      ja: `「${id}」は id にできません。英小文字で始まる英小文字と数字の言葉を、ハイフン一つでつなぎます（例: friend-add）。`,
      en: `"${id}" is no id. Ids are words of lower-case letters and digits, the first beginning with a letter, joined by single hyphens (friend-add).`,
    };
  }
  if (id.startsWith(OF_THE_MODEL)) {
    return { ja: `「${OF_THE_MODEL}」で始まる id は、線形モデルのものです。`, en: `Ids that begin with "${OF_THE_MODEL}" belong to the linear model.` };
  }
  const twin = rules.find(({ value }) => value.id === id);
  return twin === undefined ? null : { ja: `ルール「${id}」は rules/${twin.file} にもうあります。`, en: `Rule "${id}" is already in rules/${twin.file}.` };
}

/** A concept that rules of the category ask for, so that the new file compiles before it is filled in. */
function conceptOf(category: Category, rules: readonly RuleFile<DetectionRule>[]): string {
  const tokens = [...rules.filter(({ value }) => value.category === category), ...rules]
    .flatMap(({ value }) => value.patterns).flatMap((pattern) => pattern.tokens ?? pattern.all?.flat() ?? []);
  return tokens.map(({ CONCEPT }) => CONCEPT).find((concept) => typeof concept === 'string') ?? 'contact_tool';
}

function refuse({ ja: inJapanese, en }: LocalText): 2 {
  console.error(`${inJapanese}\n${en}`);
  return 2;
}

const nextSteps = (id: string) => `次に / next
  1. 例文とパターンを書く / write examples and patterns        rules/README.md, docs/rules.md
  2. 試す / try                                               npx vitest run src/engine/rule-examples.test.ts -t ${id}
  3. 要らない部品を探す / find what no example needs           npm run rules:mutate -- ${id}
  4. patterns.yaml の合う型に足し、表を新しくする / list it      npm run rules:table`;
