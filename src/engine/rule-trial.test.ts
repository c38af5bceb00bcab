import { expect, test } from 'vitest';
import { nodeDictionary } from '../cli/node-dictionary';
import { createAnalyser } from '../language';
import { loadTokenizer } from '../language/tokenizer';
import { lexicon } from '../rulebook';
import { withoutExamples } from '../rulebook/compiled-rule';
import { detectionRule } from '../rulebook/schema/detection';
import { createExampleTrials, tryParts } from './rule-trial';

/** A rule in which the mood `offer`, the gap, and the second antipattern's `within` are needed by no example. */
const rule = detectionRule.parse({
  id: 'line-asked', category: 'off_platform_contact', grade: 'explicit', what: { ja: '連絡', en: 'Contact' }, kinds: ['message'],
  moods: ['request', 'offer'],
  patterns: [{ tokens: [{ CONCEPT: 'line' }, { OP: '*' }, { CONCEPT: 'converse' }] }],
  antipatterns: [
    { tokens: [{ TEXT: '広告' }], why: { ja: '広告の話', en: 'About ads' }, no_match: ['LINEで広告についてご連絡ください。'] },
    { tokens: [{ TEXT: '当社' }], within: 'sentence', why: { ja: '当社の話', en: 'About the firm' }, no_match: ['LINEで当社のお客様にご連絡ください。'] },
  ],
  examples: {
    match: ['LINEでご連絡ください。', 'LINEでお話しください。', 'LINEから連絡をください。'].map((text) => ({ text, expect: [{ rule: 'line-asked', quote: text.slice(0, -1) }] })),
    no_match: [{ text: 'LINEです。', clean: true }, { text: 'ご連絡ください。' }, { text: '電話でご連絡ください。' }],
  },
});

const analyse = createAnalyser({ tokenizer: await loadTokenizer(nodeDictionary), lexicon });
const trialOf = createExampleTrials([withoutExamples(rule)], analyse);

test('tells the parts that no example needs, and no others', () => {
  const { tried, broken, survivors, parts } = tryParts(rule, trialOf);
  expect(broken).toEqual([]);
  expect(tried).toHaveLength(8);
  expect(survivors).toEqual(['moods.offer', 'patterns.0.tokens.1.OP', 'patterns.0.tokens.2', 'antipatterns.1.within']);
  expect(parts).toBeGreaterThan(10);
});

test('tells an example that does not hold with the whole rule', () => {
  const [first, ...rest] = rule.examples.no_match;
  const no_match = [{ ...first, text: 'LINEでご連絡ください。' }, ...rest];
  expect(tryParts(detectionRule.parse({ ...rule, examples: { ...rule.examples, no_match } }), trialOf).broken.map(({ at }) => at)).toEqual(['examples.no_match.0']);
});
