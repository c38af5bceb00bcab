import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withTables } from './rules-table';
import { trustTables } from './trust-table';
import { trust } from './trust';

const root = path.resolve(import.meta.dirname, '../..');
const document = readFileSync(path.join(root, 'docs/badge.md'), 'utf8');

test('docs/badge.md shows the thresholds as they are: if not, run `npm run rules:table`', async () => {
  expect(document).toBe(withTables(document, await trustTables(path.join(root, 'rules'))));
});

test('docs/badge.md names the bands as they are', () => {
  const { bands, age } = trust;
  expect(document).toContain(`From ${bands.check} points on the level is \`check\`, from ${bands.careful} on \`careful\``);
  expect(document).toContain(`take away ${bands.relief_at_most} point`);
  expect(document).toContain(`older than ${age.stale_from_days} days`);
});
