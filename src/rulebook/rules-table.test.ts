import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import ja from '../../public/_locales/ja/messages.json' with { type: 'json' };
import { rulesTables, withTables } from './rules-table';

const rulesDir = path.resolve(import.meta.dirname, '../../rules');

it('rules/README.md lists the rules as they are: if not, run `npm run rules:table`', async () => {
  const document = readFileSync(path.join(rulesDir, 'README.md'), 'utf8');
  const tables = await rulesTables(rulesDir, (category) => ja[`category_${category}`]?.message ?? '');
  expect(document).toBe(withTables(document, tables));
});

it('renews what stands between the markers and nothing else', () => {
  const document = ['# Title', '<!-- categories: written by npm run rules:table -->', 'old', '<!-- /categories -->', 'between', '<!-- rules: written by npm run rules:table -->', '<!-- /rules -->', 'end'].join('\n');
  expect(withTables(document, { categories: 'one', rules: 'two' }).split('\n')).toEqual([
    '# Title', '<!-- categories: written by npm run rules:table -->', 'one', '<!-- /categories -->', 'between', '<!-- rules: written by npm run rules:table -->', 'two', '<!-- /rules -->', 'end',
  ]);
  expect(() => withTables('no markers', { categories: '', rules: '' })).toThrow('categories');
});
