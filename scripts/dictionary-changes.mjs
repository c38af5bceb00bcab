// `npm run dictionary:changes`: shows what our words change in the cuts of the corpus, and writes it into docs/dictionary.md.
import path from 'node:path';
import { runnerImport } from 'vite';
import { provideDictionaryOrExit } from './build-dictionary.mjs';
import { root } from './run.mjs';

await provideDictionaryOrExit();
const { module } = await runnerImport(path.join(root, 'scripts/dictionary-changes/report.ts'), { configFile: false, root, logLevel: 'error' });
console.log(await module.reportChanges(root));
