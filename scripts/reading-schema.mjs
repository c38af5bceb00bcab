// Writes the JSON Schemas of what `scan` prints (docs/*.schema.json) from its zod schemas.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';
import { root } from './run.mjs';

const { module } = await runnerImport(path.join(root, 'src/cli/json-schemas.ts'), { configFile: false, root, logLevel: 'error' });
for (const [file, text] of Object.entries(module.jsonSchemas())) {
  writeFileSync(path.join(root, 'docs', file), text);
  console.log(`docs/${file}`);
}
