import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layWeights, type FeatureWeights } from '../../rulebook/weights/lay-weights';
import { openWeights } from './weight-table';

const OUTPUTS = 12;
const feature = fc.record({
  hash: fc.integer({ min: 0, max: 2 ** 28 - 1 }),
  weights: fc.array(fc.integer({ min: -127, max: 127 }), { minLength: OUTPUTS, maxLength: OUTPUTS }),
});
const features = fc.uniqueArray(feature, { selector: ({ hash }) => hash, maxLength: 200 });
const scales = Array.from({ length: OUTPUTS }, (_, output) => output + 1);

function weightsOf(written: Uint8Array, hash: number): number[] | null {
  const sums = new Float64Array(OUTPUTS);
  const table = openWeights(written, scales);
  const place = table.find(hash);
  if (place < 0) return null;
  table.add(place, sums);
  return [...sums];
}

test('what was written is read again: each weight times its scale', () => {
  fc.assert(fc.property(features, (list: FeatureWeights[]) => {
    const written = layWeights(list);
    for (const { hash, weights } of list) expect(weightsOf(written, hash)).toEqual(weights.map((weight, output) => weight * (output + 1) + 0));
  }));
});

test('a feature that was never learnt has no place', () => {
  fc.assert(fc.property(features, fc.integer({ min: 0, max: 2 ** 28 - 1 }), (list, hash) => {
    fc.pre(!list.some((each) => each.hash === hash));
    expect(weightsOf(layWeights(list), hash)).toBeNull();
  }));
});

test('sums grow: a second feature adds to the first', () => {
  const table = openWeights(layWeights([{ hash: 5, weights: [1, 0] }, { hash: 300, weights: [2, -3] }]), [1, 0.5]);
  const sums = new Float64Array(2);
  for (const hash of [5, 300]) table.add(table.find(hash), sums);
  expect([...sums]).toEqual([3, -1.5]);
});

test('a table that is cut off, longer or changed in any bit is an error, not a wrong weight', () => {
  const whole = layWeights([{ hash: 1000, weights: [1, 2, 3] }]);
  const read = (bytes: Uint8Array) => () => openWeights(bytes, [1, 1, 1]);
  for (let length = 0; length < whole.length; length += 1) expect(read(whole.slice(0, length)), `${length} bytes`).toThrow(RangeError);
  expect(read(Uint8Array.of(...whole, 0, 0, 0, 0))).toThrow(RangeError);
  for (let bit = 0; bit < whole.length * 8; bit += 1) {
    const changed = whole.slice();
    changed[bit >>> 3] = (changed[bit >>> 3] ?? 0) ^ (1 << (bit & 7));
    expect(read(changed), `bit ${bit}`).toThrow(RangeError);
  }
});

test('it may lie anywhere among other bytes', () => {
  const whole = layWeights([{ hash: 1000, weights: [1, 2, 3] }]);
  const among = new Uint8Array(whole.length + 5);
  among.set(whole, 3);
  expect(weightsOf(among.subarray(3, 3 + whole.length), 1000)?.slice(0, 3)).toEqual([1, 4, 9]);
});
