import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BitReader, createBitWriter } from './bits';

const piece = fc.oneof(
  fc.record({ as: fc.constant('bits' as const), value: fc.integer({ min: 0, max: 2 ** 20 - 1 }) }),
  fc.record({ as: fc.constant('rice' as const), value: fc.integer({ min: 0, max: 5000 }) }),
  fc.record({ as: fc.constant('gamma' as const), value: fc.integer({ min: 0, max: 2 ** 20 }) }),
);

test('numbers come back as they were written, whatever stands before them', () => {
  fc.assert(fc.property(fc.array(piece), fc.integer({ min: 0, max: 12 }), (pieces, k) => {
    const writer = createBitWriter();
    for (const { as, value } of pieces) {
      if (as === 'bits') writer.bits(value, 20);
      else if (as === 'rice') writer.rice(value, k);
      else writer.gamma(value);
    }
    const reader = new BitReader(writer.bytes());
    const read = { bits: () => reader.bits(20), rice: () => reader.rice(k), gamma: () => reader.gamma() };
    expect(pieces.map(({ as }) => read[as]())).toEqual(pieces.map(({ value }) => value));
  }));
});

test('small numbers take few bits', () => {
  const sizeOf = (write: (writer: ReturnType<typeof createBitWriter>) => void) => {
    const writer = createBitWriter();
    for (let times = 0; times < 80; times += 1) write(writer);
    return writer.bytes().length;
  };
  expect(sizeOf((writer) => { writer.gamma(0); })).toBe(10);
  expect(sizeOf((writer) => { writer.rice(5, 2); })).toBe(40);
});

test('reading past the end is an error', () => {
  expect(() => new BitReader(Uint8Array.of(0)).bits(9)).toThrow(RangeError);
  expect(() => new BitReader(Uint8Array.of(255)).rice(2)).toThrow(RangeError);
  expect(() => new BitReader(Uint8Array.of(0)).gamma()).toThrow(RangeError);
});
