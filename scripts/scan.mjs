// `npm run --silent scan -- …`: bundles src/cli when anything it is made of has changed, and runs it. Standard output belongs
// to the command alone, so all that is said on the way goes to standard error.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const bundle = path.join(root, 'out/cli/scan.mjs');
const installed = path.join(root, 'node_modules/.package-lock.json');
/** The rules are compiled on the way: what the compiler writes tells nothing about age. */
const compiled = path.join(root, 'src/rulebook/compiled');

/** Newest change below a path, in milliseconds. Folders count, for a file that was removed changes only its folder. */
function newest(place) {
  if (place === compiled) return 0;
  const own = statSync(place);
  if (!own.isDirectory()) return own.mtimeMs;
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => !/\.test\.tsx?$/.test(entry.name))
    .reduce((latest, entry) => Math.max(latest, newest(path.join(place, entry.name))), own.mtimeMs);
}

function isFresh() {
  if (!existsSync(bundle) || !existsSync(installed)) return false;
  const built = statSync(bundle).mtimeMs;
  return ['src', 'rules', 'public/_locales', 'scripts/scan.mjs', 'scripts/bundle-scan.mjs', 'scripts/build/scan-dictionary.mjs', 'package-lock.json']
    .every((input) => newest(path.join(root, input)) < built);
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
