// Writes the tables of rules/README.md, docs/badge.md and docs/reading.md from the rule files.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';
import { root } from './run.mjs';

const load = async (file) => (await runnerImport(path.join(root, file), { configFile: false, root, logLevel: 'error' })).module;
const { rulesTables, withTables } = await load('src/rulebook/rules-table.ts');
const { trustTables } = await load('src/rulebook/trust-table.ts');
const { pagesTables } = await load('src/rulebook/pages-table.ts');

const rules = path.join(root, 'rules');
const sentencesIn = (language) => JSON.parse(readFileSync(path.join(root, `public/_locales/${language}/messages.json`), 'utf8'));
const [labels, english] = [sentencesIn('ja'), sentencesIn('en')];

function renew(document, tables) {
  const file = path.join(root, document);
  writeFileSync(file, withTables(readFileSync(file, 'utf8'), tables));
  console.log(document);
}

renew('rules/README.md', await rulesTables(rules, (category) => labels[`category_${category}`].message));
renew('docs/badge.md', await trustTables(rules));
renew('docs/reading.md', await pagesTables(rules, (issue) => ({ en: english[`health_${issue}`].message, ja: labels[`health_${issue}`].message })));
