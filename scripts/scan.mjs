// `npm run --silent scan -- …`: bundles src/cli when anything it is made of has changed, and runs it. Standard output belongs
// to the command alone, so all that is said on the way goes to standard error.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { newest } from './build/newest.mjs';

const root = path.resolve(import.meta.dirname, '..');
const bundle = path.join(root, 'out/cli/scan.mjs');
const dictionary = path.join(root, 'out/dictionary/ipadic.dict');
const installed = path.join(root, 'node_modules/.package-lock.json');
/** Made of what stands beside it, and now and then again: it tells nothing about age. */
const compiled = path.join(root, 'src/rulebook/compiled');

function isFresh() {
  if (!existsSync(bundle) || !existsSync(dictionary) || !existsSync(installed)) return false;
  const built = statSync(bundle).mtimeMs;
  return ['src', 'rules', 'public/_locales', 'scripts/bundle-scan.mjs', 'scripts/build-dictionary.mjs', 'scripts/build/dictionary', 'package-lock.json']
    .every((input) => newest(path.join(root, input), compiled) < built);
}

if (!isFresh()) {
  for (const script of ['scripts/prepare.mjs', 'scripts/bundle-scan.mjs']) {
    const { status } = spawnSync(process.execPath, [path.join(root, script)], { cwd: root, stdio: ['ignore', 2, 2] });
    if (status !== 0) {
      console.error('scan: 準備できませんでした。上のメッセージを確かめてください。 / could not be prepared; see the message above.');
      process.exit(2);
    }
  }
}
await import(pathToFileURL(bundle).href);
