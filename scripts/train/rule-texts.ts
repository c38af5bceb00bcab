import { ProblemList } from '../../src/rulebook/problems';
import { readRuleFiles } from '../../src/rulebook/read-rule-files';
import { detectionRule } from '../../src/rulebook/schema/detection';
import type { CorpusItem } from '../eval/corpus-item';
import type { CorpusFile } from '../eval/read-corpus';

/** The name under which the examples of the rules stand among the files of the training set. */
export const RULE_TEXTS = 'rules/detection';

/**
 * The examples inside the rules as texts to learn from: what a rule finds asks for its category, and what all rules leave
 * alone asks for nothing. They tell apart plainly what stands in many words elsewhere. The rules meet every one of them, so
 * they say nothing about how far rules can be trusted.
 */
export async function readRuleTexts(rulesDir: string): Promise<CorpusFile> {
  const problems = new ProblemList();
  const rules = (await readRuleFiles(rulesDir, 'detection', detectionRule, problems)).map(({ value }) => value);
  problems.throwIfAny();
  const categories = new Map(rules.map(({ id, category }) => [id, category]));
  const items = rules.flatMap(({ id, examples }) => [
    ...examples.match.map(({ expect, ...situation }, index) => ({
      ...situation, id: `${id}/match/${index}`,
      labels: [...new Set(expect.flatMap(({ rule }) => categories.get(rule) ?? []))], spans: expect.map(({ quote }) => quote),
    })),
    ...examples.no_match.filter(({ clean }) => clean).map((situation, index) => ({ ...situation, id: `${id}/no_match/${index}`, labels: [], spans: [] })),
  ]);
  // What is allowed at another stage or by an approval asks all the same.
  const plain = items.filter(({ stage, approval, platform }) => stage === 'before_contract' && approval === 'none' && platform === 'crowdworks');
  return { name: RULE_TEXTS, items: plain.map(({ id, text, kind, platform, stage, sender, approval, labels, spans }): CorpusItem => ({
    id, text, kind: kind ?? 'message', platform, stage, sender, approval, labels, spans, also_ok: [], genre: 'short_message', construction: 'example of a rule',
  })) };
}
