import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { goldenPages, readGolden } from './golden';

// `npm run golden` writes the readings anew; what changes in them is to be looked at.
test.each(goldenPages().map((page) => [page.name, page] as const))('%s', (_, page) => {
  expect(JSON.parse(readGolden(page))).toEqual(JSON.parse(readFileSync(page.expected, 'utf8')));
});
