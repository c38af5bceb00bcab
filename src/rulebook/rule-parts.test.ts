import { expect, test } from 'vitest';
import { partsOf } from './rule-parts';
import { detectionRule } from './schema/detection';

const example = { text: 'LINEを教えてください。', expect: [{ rule: 'line-asked', quote: 'LINEを教えてください' }] };
const rule = detectionRule.parse({
  id: 'line-asked', category: 'off_platform_contact', grade: 'explicit', what: { ja: '連絡', en: 'Contact' }, kinds: ['message'], moods: ['request', 'offer'], givers: ['reader'],
  patterns: [
    { tokens: [{ CONCEPT: 'line', AMBIGUOUS: true }, { OP: '*' }, { CONCEPT: 'tell', TEXT: { NOT_IN: ['話'] } }], within: 'sentence', moods: ['request'], actors: ['reader', 'other'] },
    { all: [[{ CONCEPT: 'line' }], [{ CONCEPT: 'tell' }, { OP: '!' }]] },
  ],
  antipatterns: [{ tokens: [{ CONCEPT: 'ad' }], within: 'text', why: { ja: '広告', en: 'Ads' }, no_match: ['LINE広告'] }],
  examples: { match: [example, example, example], no_match: [{ text: 'あ' }, { text: 'い' }, { text: 'う' }] },
});
const parts = new Map(partsOf(rule).map(({ part, without }) => [part, without]));

test('every part has its path in the file, and nothing else has one', () => {
  expect([...parts.keys()].sort()).toEqual([
    'antipatterns.0', 'antipatterns.0.within', 'givers', 'givers.reader', 'kinds.message', 'moods.offer', 'moods.request',
    'patterns.0', 'patterns.0.moods', 'patterns.0.moods.request', 'patterns.0.actors', 'patterns.0.actors.reader', 'patterns.0.actors.other', 'patterns.0.tokens.0', 'patterns.0.tokens.0.AMBIGUOUS', 'patterns.0.tokens.1', 'patterns.0.tokens.1.OP',
    'patterns.0.tokens.2', 'patterns.0.tokens.2.CONCEPT', 'patterns.0.tokens.2.TEXT', 'patterns.0.within',
    'patterns.1', 'patterns.1.all.0', 'patterns.1.all.1', 'patterns.1.all.1.0', 'patterns.1.all.1.1', 'patterns.1.all.1.1.OP',
    'positions.argument', 'senders.client',
  ].sort());
});

test('only the part itself is gone', () => {
  const [first, second] = rule.patterns;
  expect(parts.get('patterns.0.tokens.1')?.patterns).toEqual([{ ...first, tokens: [{ CONCEPT: 'line', AMBIGUOUS: true }, { CONCEPT: 'tell', TEXT: { NOT_IN: ['話'] } }] }, second]);
  expect(parts.get('patterns.0.tokens.2.TEXT')?.patterns[0]?.tokens?.[2]).toEqual({ CONCEPT: 'tell' });
  expect(parts.get('patterns.0.within')?.patterns[0]).toEqual({ ...first, within: 'clause' });
  expect(parts.get('patterns.0.moods')?.patterns[0]?.moods).toBeUndefined();
  expect(parts.get('patterns.1.all.0')?.patterns[1]?.all).toEqual([[{ CONCEPT: 'tell' }, { OP: '!' }]]);
  expect(parts.get('moods.offer')).toEqual({ ...parts.get('antipatterns.0'), moods: ['request'], antipatterns: [{ tokens: [{ CONCEPT: 'ad' }], within: 'text', why: { ja: '広告', en: 'Ads' }, example: 'LINE広告' }] });
  expect(parts.get('patterns.0.actors')?.patterns[0]?.actors).toBeUndefined();
  expect(parts.get('patterns.0.actors.reader')?.patterns[0]?.actors).toEqual(['other']);
  expect(parts.get('givers')?.givers).toBeUndefined();
  expect(rule.patterns).toHaveLength(2);
});
