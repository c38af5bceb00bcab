import { expect, test } from 'vitest';
import type { Detection } from '../model/finding';
import { collapse } from './collapse';

function detection(rule: string, start: number, end: number, more: Partial<Detection> = {}): Detection {
  return { rule, start, end, category: 'off_platform_contact', grade: 'explicit', timing: 'now', quote: '', ...more };
}

const ids = (detections: Detection[]) => collapse(detections).map(({ rule }) => rule);

test('one request gives one detection: explicit before weak, longer before shorter', () => {
  expect(ids([detection('short', 2, 5), detection('long', 0, 6)])).toEqual(['long']);
  expect(ids([detection('weak', 0, 9, { grade: 'weak' }), detection('plain', 4, 6)])).toEqual(['plain']);
  expect(ids([detection('b', 0, 3), detection('a', 0, 3)])).toEqual(['a']);
});

test('what only touches, or asks for something else, stays', () => {
  expect(ids([detection('second', 3, 6), detection('first', 0, 3)])).toEqual(['first', 'second']);
  expect(ids([detection('contact', 0, 6), detection('purchase', 2, 4, { category: 'product_purchase' })])).toEqual(['contact', 'purchase']);
});
