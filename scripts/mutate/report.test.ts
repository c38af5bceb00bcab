import { expect, test } from 'vitest';
import type { RuleExample } from '../../src/engine/rule-trial';
import { detectionRule } from '../../src/rulebook/schema/detection';
import { linesOf, totalsOf } from './report';

const match = { text: 'LINEを教えてください。', expect: [{ rule: 'line-asked', quote: 'LINEを教えてください' }] };
const rule = detectionRule.parse({
  id: 'line-asked', category: 'off_platform_contact', grade: 'explicit', what: { ja: '連絡', en: 'Contact' }, moods: ['request', 'offer'],
  patterns: [{ tokens: [{ CONCEPT: 'line' }, { OP: '*' }, { CONCEPT: 'tell' }] }],
  examples: { match: [match, match, match], no_match: [{ text: 'あ' }, { text: 'い' }, { text: 'う' }] },
  survives: [{ part: 'moods.offer', why: '理由' }, { part: 'patterns.0.tokens.0', why: '理由' }],
});
const example = (at: string, text = 'あ'): RuleExample => ({ at, text, kind: 'message', sender: 'client', claim: 'clean' });
const file = 'detection/off_platform_contact/line-asked.yaml';
const tried = [example('examples.match.0'), example('examples.match.1'), example('examples.match.1'), example('examples.no_match.0')];

test('a survivor without a reason is one line: file, part, what stands there, the examples that were tried', () => {
  const [survivor, stale, ...more] = linesOf({ file, rule, trial: { tried, broken: [], survivors: ['moods.offer', 'patterns.0.tokens.1'], parts: 9 } });
  expect(survivor).toBe(`rules/${file}  patterns.0.tokens.1  {"OP":"*"}  試した例文 / tried: examples.match.0–1, examples.no_match.0`);
  expect(stale).toContain('survives: patterns.0.tokens.0');
  expect(more).toEqual([]);
});

test('an example that does not hold is told with its text', () => {
  expect(linesOf({ file, rule: { ...rule, survives: [] }, trial: { tried, broken: [example('examples.no_match.0', 'い')], survivors: [], parts: 9 } })).toEqual([
    expect.stringMatching(/line-asked\.yaml {2}examples\.no_match\.0 .*\(message\) い/u),
  ]);
});

test('the totals part what is needed, what survives, and what survives for a reason', () => {
  expect(totalsOf([{ file, rule, trial: { tried, broken: [], survivors: ['moods.offer', 'patterns.0.tokens.1'], parts: 9 } }], 1.234))
    .toBe('1 rules, 3 examples, 9 parts: 7 needed, 1 survived, 1 survived with a reason (1.2 s)');
});
