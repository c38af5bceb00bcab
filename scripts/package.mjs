// Builds both packages and zips them: dist/keiyaku-guard-<version>-<browser>.zip
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { node, root } from './run.mjs';

const { version } = JSON.parse(readFileSync(path.join(root, 'manifest.json'), 'utf8'));
const built = await node(['scripts/build.mjs']);
if (built.code !== 0) process.exit(built.code);
for (const browser of ['chrome', 'firefox']) {
  const filename = `keiyaku-guard-${version}-${browser}.zip`;
  const { code } = await node([
    'node_modules/web-ext/bin/web-ext.js', 'build', '--no-config-discovery', '--overwrite-dest',
    '--source-dir', `dist/${browser}`, '--artifacts-dir', 'dist', '--filename', filename,
  ]);
  if (code !== 0) process.exit(code);
  console.log(`dist/${filename}: ${(statSync(path.join(root, 'dist', filename)).size / 1e6).toFixed(1)} MB`);
}
