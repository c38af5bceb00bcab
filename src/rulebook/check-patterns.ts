import type { ProblemList } from './problems';
import type { RuleFile } from './read-rule-files';
import type { PatternsFile } from './schema/patterns';

/** Checks that every pattern is listed once and names rules that exist. */
export function checkPatterns(files: readonly RuleFile<PatternsFile>[], ruleIds: ReadonlySet<string>, problems: ProblemList): void {
  for (const { file, value } of files) {
    const seen = new Set<string>();
    for (const pattern of value.patterns) {
      if (seen.has(pattern.code)) problems.add(file, `型「${pattern.code}」が二度あります`, `Pattern "${pattern.code}" stands there twice`);
      seen.add(pattern.code);
      for (const rule of 'rules' in pattern ? pattern.rules : []) {
        if (!ruleIds.has(rule)) problems.add(file, `型「${pattern.code}」が挙げるルール「${rule}」はありません`, `Pattern "${pattern.code}" names rule "${rule}", which does not exist`);
      }
    }
  }
}
