import { describe, expect, test } from 'vitest';
import { CATEGORIES } from '../model/category';
import { PLATFORMS } from '../model/platform';
import { listRules } from './list-rules';
import { ruleList } from './rule-list';
import { rules, policies } from './index';
import type { DetectionRule } from './schema/detection';
import type { PolicyFile } from './schema/policy';

const words = { ja: '言葉', en: 'words' };
const rule = (change: Partial<DetectionRule>): DetectionRule => ({
  id: 'a-rule', category: 'unpaid_work', grade: 'likely', what: words, kinds: ['message', 'job'], senders: ['client'], moods: ['request'], positions: ['argument'], patterns: [], survives: [],
  antipatterns: [{ tokens: [{}], within: 'clause', why: words, no_match: ['理由のある文', 'もう一つ'] }],
  examples: {
    match: [{ text: '前です。先に作業をお願いします。', platform: 'crowdworks', stage: 'before_contract', sender: 'client', approval: 'none', expect: [{ rule: 'another', quote: '前です' }, { rule: 'a-rule', quote: '作業をお願い' }] }],
    no_match: [{ text: '理由のない文', platform: 'crowdworks', stage: 'before_contract', sender: 'client', approval: 'none', clean: false }],
  },
  ...change,
});
const basis = (name: string) => ({ title: { ja: name, en: name }, url: `https://example.com/${name}`, grade: 'official' as const, seen: '2026-11' });
const says = (name: string, when: PolicyFile['verdicts']['unpaid_work'] extends infer V ? V extends readonly { when: infer W }[] ? W : never : never) => ({ when, severity: 'caution' as const, why: words, basis: name, advice: words });
const policy = (...verdicts: NonNullable<PolicyFile['verdicts']['unpaid_work']>): PolicyFile => ({
  platform: 'crowdworks', bases: Object.fromEntries(['own', 'weak', 'job', 'all', 'never'].map((name) => [name, basis(name)])), verdicts: { unpaid_work: verdicts },
});
const sourcesOf = (change: Partial<DetectionRule>, ...verdicts: Parameters<typeof policy>) => {
  const list = listRules([rule(change)], [policy(...verdicts)], null);
  return list.rules[0]?.sources.crowdworks.map((index) => list.sources[index]?.title.ja);
};

describe('a rule as people read it', () => {
  test('shows its own words in its examples, and of what is innocent first that of which it knows the reason', () => {
    expect(listRules([rule({})], [], null).rules[0]).toMatchObject({
      match: [{ text: '前です。先に作業をお願いします。', quote: '作業をお願い' }], innocent: [{ text: '理由のある文', why: words }, { text: '理由のない文', why: null }], examples: 4,
    });
  });

  test('rests on what the verdicts rest on that its findings can come to', () => {
    const verdicts = [says('own', { rule: ['another'] }), says('weak', { grade: ['weak'] }), says('job', { kind: ['job'] }), says('all', {}), says('never', {})];
    expect(sourcesOf({}, ...verdicts)).toEqual(['job', 'all']);
    expect(sourcesOf({ kinds: ['message'] }, ...verdicts)).toEqual(['all']);
    expect(sourcesOf({ grade: 'weak' }, ...verdicts)).toEqual(['weak']);
    expect(sourcesOf({ id: 'another' }, ...verdicts)).toEqual(['own']);
    expect(sourcesOf({}, { when: { stage: ['funded'] }, severity: 'none', because: 'the stage allows it' }, says('all', { approval: ['none'] }), says('job', {}))).toEqual(['all', 'job']);
  });
});

describe('the list that ships', () => {
  test('has every rule, plainest first in its category, and the model after them', () => {
    expect(ruleList.rules.filter(({ grade }) => grade !== null).map(({ id }) => id).sort()).toEqual(rules.map(({ id }) => id).sort());
    for (const category of CATEGORIES) {
      const grades = ruleList.rules.filter((one) => one.category === category).map(({ grade }) => ['explicit', 'likely', 'weak', null].indexOf(grade));
      expect(grades, category).toEqual([...grades].sort());
    }
  });

  test('shows examples of every rule, with words that stand in them, and sources wherever it is judged', () => {
    for (const { id, category, grade, match, innocent, sources } of ruleList.rules) {
      if (grade !== null) expect(match.length && innocent.length, id).toBeGreaterThan(0);
      for (const { text, quote } of match) expect(text).toContain(quote);
      // What a platform allows rests on nothing there.
      for (const platform of PLATFORMS) expect(sources[platform].length > 0, `${id} ${platform}`).toBe(policies[platform].verdicts[category]?.some(({ severity }) => severity !== 'none'));
    }
    const urls = new Set(Object.values(policies).flatMap(({ bases }) => Object.values(bases).map(({ url }) => url)));
    expect(ruleList.sources.filter(({ url }) => !urls.has(url))).toEqual([]);
  });
});
