import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkPages } from './check-pages';
import { checkPatterns } from './check-patterns';
import { checkPolicies } from './check-policies';
import { checkRules } from './check-rules';
import { PAGE_SCRIPTS, rulesOfScript, withoutSources } from './compiled-pages';
import { withoutExamples } from './compiled-rule';
import { compileLabels } from './compile-labels';
import { compileLexicon } from './compile-lexicon';
import { compilePageTriggers } from './compile-page-triggers';
import { compileTriggers } from './compile-triggers';
import { listRules } from './list-rules';
import { joinPolicies } from './join-policies';
import { ProblemList } from './problems';
import { readEvidence } from './read-evidence';
import { readRuleFiles } from './read-rule-files';
import { checklistsFile } from './schema/checklists';
import { conditionsFile } from './schema/conditions';
import { detectionRule } from './schema/detection';
import { lexiconFile } from './schema/lexicon';
import { pagesFile } from './schema/pages';
import { patternsFile } from './schema/patterns';
import { policyFile } from './schema/policy';
import { repliesFile } from './schema/replies';
import { trustFile } from './schema/trust';
import { USER_WORDS, userWordsFile } from './schema/user-words';
import { verificationsFile } from './schema/verifications';

/**
 * Checks every file of `rulesDir` and writes what ships into `outDir`. Nothing is written when anything is wrong:
 * a `RulebookError` then names every file and place at once.
 */
export async function compileRulebook(rulesDir: string, outDir: string): Promise<void> {
  const problems = new ProblemList();
  const lexiconFiles = await readRuleFiles(rulesDir, 'lexicon', lexiconFile, problems, USER_WORDS);
  // They go into the dictionary, which is built elsewhere; a mistake in them is told with the others.
  await readRuleFiles(rulesDir, USER_WORDS, userWordsFile, problems);
  const rules = await readRuleFiles(rulesDir, 'detection', detectionRule, problems);
  const policies = joinPolicies(await readRuleFiles(rulesDir, 'policy', policyFile, problems), problems);
  const pages = await readRuleFiles(rulesDir, 'pages', pagesFile, problems);
  const verifications = await readRuleFiles(rulesDir, 'verifications.yaml', verificationsFile, problems);
  const replies = await readRuleFiles(rulesDir, 'replies.yaml', repliesFile, problems);
  const checklists = await readRuleFiles(rulesDir, 'checklists.yaml', checklistsFile, problems);
  const conditions = await readRuleFiles(rulesDir, 'conditions.yaml', conditionsFile, problems);
  const trust = await readRuleFiles(rulesDir, 'trust.yaml', trustFile, problems);
  const patterns = await readRuleFiles(rulesDir, 'patterns.yaml', patternsFile, problems);
  const evidence = await readEvidence(rulesDir, problems);
  problems.throwIfAny();

  const lexicon = compileLexicon(lexiconFiles, problems);
  checkRules(rules, lexicon, problems);
  checkPolicies(policies, rules, problems);
  checkPatterns(patterns, new Set(rules.map(({ value }) => value.id)), problems);
  checkPages(pages, problems);
  const triggers = compileTriggers(rules, lexicon, problems);
  problems.throwIfAny();

  const byPlatform = <T extends { platform: string }>(files: readonly { value: T }[]) =>
    Object.fromEntries(files.map(({ value }) => [value.platform, value]));
  const parts: Record<string, unknown> = {
    lexicon,
    labels: compileLabels(lexiconFiles),
    rules: rules.map(({ value }) => withoutExamples(value)),
    'rule-names': rules.map(({ value: { id, what } }) => ({ id, what })),
    'rule-list': listRules(rules.map(({ value }) => value), policies.map(({ value }) => value), evidence),
    policies: byPlatform(policies),
    ...Object.fromEntries(pages.flatMap(({ value }): [string, unknown][] => {
      const whole = withoutSources(value);
      const name = `pages-${value.platform}`;
      return [[name, whole], ...PAGE_SCRIPTS.map((script): [string, unknown] => [`${name}-${script}`, rulesOfScript(whole, script, Object.keys(value.more_labels))])];
    })),
    triggers,
    'page-triggers': compilePageTriggers(triggers, lexicon, trust[0]?.value.weak_words.flatMap(({ words }) => words)),
    // The package has the table as a file; whatever runs in Node takes it from here.
    evidence: evidence === null ? null : { ...evidence, table: undefined },
    'evidence-table': evidence === null ? '' : Buffer.from(evidence.table).toString('base64'),
    // Where no file of trust is there, as in the rules of a test, there is no badge.
    trust: trust[0]?.value ?? null,
    // So with drafts and reports.
    replies: replies[0]?.value ?? null,
    checklists: checklists[0]?.value ?? { sources: {}, moments: [] },
    conditions: conditions[0]?.value ?? null,
    verifications: verifications[0]?.value ?? null,
  };
  await mkdir(outDir, { recursive: true });
  for (const [name, part] of Object.entries(parts)) {
    await writeFile(path.join(outDir, `${name}.json`), JSON.stringify(part));
  }
}
