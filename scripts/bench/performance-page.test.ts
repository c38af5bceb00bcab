import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { withFigures } from './performance-page.mjs';

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/performance.md'), 'utf8');

it('puts figures where the page has its marks, again and again, and leaves the rest', () => {
  const once = withFigures(page, 'ONE');
  expect(withFigures(once, 'TWO')).toBe(once.replace('ONE', 'TWO'));
  expect(once.split('\n')[0]).toBe(page.split('\n')[0]);
});

it('does not guess where there are none', () => {
  expect(() => withFigures('# A page', 'ONE')).toThrow('marks');
});
