import type { CompiledLexicon } from '../model/lexicon';
import type { ProblemList } from './problems';
import type { RuleFile } from './read-rule-files';
import { partsOf } from './rule-parts';
import type { DetectionRule, TokenPattern } from './schema/detection';

/** Checks what a schema cannot see: file names, ids named by others, concepts that exist, regular expressions that parse. */
export function checkRules(files: readonly RuleFile<DetectionRule>[], lexicon: CompiledLexicon, problems: ProblemList): void {
  const ids = new Map<string, string>();
  for (const { file, value } of files) {
    const twin = ids.get(value.id);
    if (twin !== undefined) problems.add(file, `ルール「${value.id}」は ${twin} にもあります`, `Rule "${value.id}" is also in ${twin}`);
    ids.set(value.id, file);
    if (file !== `detection/${value.category}/${value.id}.yaml`) {
      problems.add(file, `ファイル名は detection/${value.category}/${value.id}.yaml です`, `The file belongs at detection/${value.category}/${value.id}.yaml`);
    }
  }
  const concepts = new Set(lexicon.concepts.map(({ id }) => id));
  for (const { file, value } of files) {
    for (const { carried } of value.patterns) {
      if (carried !== undefined && !concepts.has(carried)) problems.add(file, `概念「${carried}」は lexicon にありません`, `There is no concept "${carried}" in the lexicon`);
    }
    for (const token of tokensOf(value)) {
      for (const id of conceptsOf(token)) {
        if (!concepts.has(id)) problems.add(file, `概念「${id}」は lexicon にありません`, `There is no concept "${id}" in the lexicon`);
      }
      checkExpressions(file, token, problems);
    }
    const parts = new Set(partsOf(value).map(({ part }) => part));
    for (const { part } of value.survives) {
      if (!parts.delete(part)) problems.add(file, `survives の「${part}」にあたる部品はないか、二度書かれています`, `survives names "${part}", which is no part of the rule or is named twice`);
    }
    for (const { expect, text } of value.examples.match) {
      for (const { rule, quote } of expect) {
        if (!ids.has(rule)) problems.add(file, `例が挙げるルール「${rule}」はありません`, `An example names rule "${rule}", which does not exist`);
        if (!text.includes(quote)) problems.add(file, `引用「${quote}」が例文にありません`, `The quote "${quote}" is not in its example`);
      }
      if (!expect.some(({ rule }) => rule === value.id)) {
        problems.add(file, `例「${text}」の expect に「${value.id}」がありません`, `The example "${text}" does not expect "${value.id}"`);
      }
    }
  }
}

function tokensOf(rule: DetectionRule): TokenPattern[] {
  return [
    ...rule.patterns.flatMap((pattern) => [...(pattern.tokens ?? []), ...(pattern.all ?? []).flat()]),
    ...rule.antipatterns.flatMap((antipattern) => antipattern.tokens),
  ];
}

/** Ids of the concepts that a token of a pattern names, whether it asks for them or excludes them. */
function conceptsOf({ CONCEPT }: TokenPattern): string[] {
  if (CONCEPT === undefined) return [];
  if (typeof CONCEPT === 'string') return [CONCEPT];
  return 'IN' in CONCEPT ? CONCEPT.IN : CONCEPT.NOT_IN;
}

function checkExpressions(file: string, token: TokenPattern, problems: ProblemList): void {
  for (const attribute of [token.TEXT, token.LEMMA, token.POS]) {
    if (typeof attribute !== 'object' || !('REGEX' in attribute)) continue;
    try {
      new RegExp(attribute.REGEX, 'u');
    } catch {
      problems.add(file, `正規表現「${attribute.REGEX}」が正しくありません`, `"${attribute.REGEX}" is no regular expression`);
    }
  }
}
