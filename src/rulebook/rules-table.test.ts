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
  const marked = (name: string, content: readonly string[]) => [`<!-- ${name}: written by npm run rules:table -->`, ...content, `<!-- /${name} -->`];
  const document = ['# Title', ...marked('categories', ['old']), 'between', ...marked('patterns', []), ...marked('rules', []), 'end'].join('\n');
  expect(withTables(document, { categories: 'one', patterns: 'two', rules: 'three' }).split('\n')).toEqual([
    '# Title', ...marked('categories', ['one']), 'between', ...marked('patterns', ['two']), ...marked('rules', ['three']), 'end',
  ]);
  expect(() => withTables('no markers', { categories: '', patterns: '', rules: '' })).toThrow('categories');
});
