// `npm run new-rule -- <category> <id>`: lays down the file of a new detection rule, to be filled in.
import path from 'node:path';
import { runnerImport } from 'vite';
import { root } from './run.mjs';

const { module } = await runnerImport(path.join(root, 'scripts/new-rule/main.ts'), { configFile: false, root, logLevel: 'error' });
process.exitCode = await module.main(process.argv.slice(2), path.join(root, 'rules'));
