import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkPatterns } from './check-patterns';
import { ProblemList } from './problems';
import { readRuleFiles } from './read-rule-files';
import { detectionRule } from './schema/detection';
import { patternsFile, type PatternsFile } from './schema/patterns';

const rulesDir = path.resolve(import.meta.dirname, '../../rules');

describe('the patterns that are watched for', () => {
  let patterns: PatternsFile['patterns'];
  let ruleIds: string[];
  beforeAll(async () => {
    const problems = new ProblemList();
    patterns = (await readRuleFiles(rulesDir, 'patterns.yaml', patternsFile, problems)).flatMap(({ value }) => value.patterns);
    ruleIds = (await readRuleFiles(rulesDir, 'detection', detectionRule, problems)).map(({ value }) => value.id);
    problems.throwIfAny();
  });

  test('are all listed, in their order', () => {
    expect(patterns.map(({ code }) => code)).toEqual(Array.from({ length: 27 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`));
  });

  test('have a rule each, but for those that ask for nothing by themselves and the gaps that are known: one more is a step back, one less a reason to shorten this list', () => {
    const askNothing = ['P23', 'P24'];
    const gaps = ['P19'];
    expect(patterns.filter((pattern) => 'without' in pattern).map(({ code }) => code)).toEqual([...gaps, ...askNothing].sort());
  });

  test('hold every rule: what is missing here belongs into rules/patterns.yaml', () => {
    const held = new Set(patterns.flatMap((pattern) => ('rules' in pattern ? pattern.rules : [])));
    expect(ruleIds.filter((id) => !held.has(id))).toEqual([]);
  });
});

test('a rule that does not exist, and a pattern that stands there twice, are told', () => {
  const problems = new ProblemList();
  const name = { ja: '名', en: 'Name' };
  checkPatterns([{ file: 'patterns.yaml', value: { patterns: [{ code: 'P01', name, rules: ['here', 'gone'] }, { code: 'P01', name, without: name }] } }], new Set(['here']), problems);
  expect(() => { problems.throwIfAny(); }).toThrow(/「P01」が挙げるルール「gone」はありません[\s\S]*Pattern "P01" stands there twice/u);
});

test('a pattern has either rules or a reason', () => {
  const pattern = { code: 'P01', name: { ja: '名', en: 'Name' } };
  const accepts = (value: object) => patternsFile.safeParse({ patterns: [value] }).success;
  expect([pattern, { ...pattern, rules: [] }, { ...pattern, rules: ['a'], without: pattern.name }].map(accepts)).toEqual([false, false, false]);
  expect([{ ...pattern, rules: ['a'] }, { ...pattern, without: pattern.name }].map(accepts)).toEqual([true, true]);
});
