import type { Category } from '../model/category';
import { PLATFORMS } from '../model/platform';
import type { ProblemList } from './problems';
import type { RuleFile } from './read-rule-files';
import type { DetectionRule } from './schema/detection';
import type { PolicyFile, Verdict } from './schema/policy';

/** Checks that, over all files of a platform, every detection gets a verdict on every platform, and that no verdict rests on less than it claims. */
export function checkPolicies(
  files: readonly RuleFile<PolicyFile>[], rules: readonly RuleFile<DetectionRule>[], problems: ProblemList,
): void {
  const categories = new Set(rules.map(({ value }) => value.category));
  for (const platform of PLATFORMS) {
    const policy = files.find(({ value }) => value.platform === platform);
    if (policy !== undefined) checkPolicy(policy, categories, new Set(rules.map(({ value }) => value.id)), problems);
    else if (rules.length > 0) problems.add(`policy/${platform}/`, 'ファイルがありません', 'There is no file');
  }
}

function checkPolicy(
  { file, value }: RuleFile<PolicyFile>, categories: ReadonlySet<Category>, rules: ReadonlySet<string>, problems: ProblemList,
): void {
  for (const category of categories) {
    if (value.verdicts[category] === undefined) problems.add(file, `「${category}」の判定がありません`, `There are no verdicts for "${category}"`);
  }
  const used = new Set<string>();
  for (const [category, verdicts] of Object.entries(value.verdicts)) {
    const last = verdicts.findIndex(({ when }) => Object.keys(when).length === 0);
    if (last === -1) problems.add(file, `「${category}」は条件なしの判定で終わらなければなりません`, `"${category}" must end with a verdict without conditions`);
    else if (last < verdicts.length - 1) problems.add(file, `「${category}」の ${last + 2} 番目からは使われません`, `"${category}": nothing after number ${last + 1} is ever reached`);
    for (const verdict of verdicts) checkVerdict(file, category, verdict, value, rules, used, problems);
  }
  for (const id of Object.keys(value.bases)) {
    if (!used.has(id)) problems.add(file, `出典「${id}」はどの判定にも使われていません`, `No verdict uses the basis "${id}"`);
  }
}

function checkVerdict(
  file: string, category: string, verdict: Verdict, policy: PolicyFile, rules: ReadonlySet<string>, used: Set<string>, problems: ProblemList,
): void {
  for (const id of verdict.when.rule ?? []) {
    if (!rules.has(id)) problems.add(file, `「${category}」が挙げるルール「${id}」はありません`, `"${category}" names rule "${id}", which does not exist`);
  }
  if (verdict.severity === 'none') return;
  used.add(verdict.basis);
  const basis = policy.bases[verdict.basis];
  if (basis === undefined) {
    problems.add(file, `出典「${verdict.basis}」がありません`, `There is no basis "${verdict.basis}"`);
  } else if (verdict.severity === 'violation' && basis.grade === 'community') {
    problems.add(file, `「${category}」の違反判定の出典「${verdict.basis}」は公式でも引用でもありません`, `"${category}": a violation needs an official or quoted basis, not "${verdict.basis}"`);
  }
}
