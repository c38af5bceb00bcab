import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FeatureWeights } from './lay-weights';
import { decodeWeights, encodeWeights } from './weight-code';

const OUTPUTS = 12;
const feature = fc.record({
  hash: fc.integer({ min: 0, max: 2 ** 28 - 1 }),
  weights: fc.array(fc.integer({ min: -127, max: 127 }), { minLength: OUTPUTS, maxLength: OUTPUTS }),
});
const features = fc.uniqueArray(feature, { selector: ({ hash }) => hash, maxLength: 200 });

test('what was written is read again, by hash', () => {
  fc.assert(fc.property(features, (list: FeatureWeights[]) => {
    expect(decodeWeights(encodeWeights(list))).toEqual([...list].sort((a, b) => a.hash - b.hash));
  }));
});

test('what ends inside a feature is an error, not a wrong weight', () => {
  const whole = encodeWeights([{ hash: 1000, weights: [1, 2, 3] }]);
  expect(() => decodeWeights(whole.slice(0, -1))).toThrow(RangeError);
  expect(() => decodeWeights(whole.slice(0, 4))).toThrow(RangeError);
});
