import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rules } from '../rulebook';
import { readyRule } from './detect';
import { isPossible, type Mentions } from './mentions';
import { createTriggerIndex } from './trigger-index';

const patterns = rules.map(readyRule).flatMap((rule) => rule.patterns);
const asked = [...new Set(patterns.flatMap(({ needs, asks: { carried } }) => [...needs.flat(), ...(carried === undefined ? [] : [carried])]))];

test('whatever a text mentions, it gives the patterns that a look at each of them gives', () => {
  const index = createTriggerIndex(patterns);
  fc.assert(fc.property(fc.subarray(asked), (concepts) => {
    const mentions: Mentions = new Map(concepts.map((id) => [id, [0]]));
    expect(index.possible(mentions)).toEqual(patterns.flatMap((pattern, at) => (isPossible(pattern, mentions) ? [at] : [])));
  }), { numRuns: 300 });
});

test('most patterns need something', () => {
  expect(createTriggerIndex(patterns).possible(new Map()).length).toBeLessThan(patterns.length / 10);
});
