// `npm run golden [part of a name]`: writes what is read of the golden pages (tests/pages/<platform>/golden) anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';
import { compileOrExit } from './compile-rules.mjs';
import { root } from './run.mjs';

await compileOrExit();
const { module } = await runnerImport(path.join(root, 'tests/pages/golden.ts'), { configFile: false, root, logLevel: 'error' });
const part = process.argv[2] ?? '';
for (const page of module.goldenPages()) {
  if (!page.name.includes(part)) continue;
  const reading = module.readGolden(page);
  const before = existsSync(page.expected) ? readFileSync(page.expected, 'utf8') : null;
  if (before === reading) continue;
  writeFileSync(page.expected, reading);
  console.log(`${before === null ? 'new' : 'changed'}: ${page.name}`);
}
