// Writes the tables of rules/README.md from the rule files.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';
import { root } from './run.mjs';

const { module } = await runnerImport(path.join(root, 'src/rulebook/rules-table.ts'), { configFile: false, root, logLevel: 'error' });
const labels = JSON.parse(readFileSync(path.join(root, 'public/_locales/ja/messages.json'), 'utf8'));
const file = path.join(root, 'rules/README.md');
const tables = await module.rulesTables(path.join(root, 'rules'), (category) => labels[`category_${category}`].message);
writeFileSync(file, module.withTables(readFileSync(file, 'utf8'), tables));
console.log(path.relative(root, file));
