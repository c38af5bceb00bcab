// Builds both packages and zips them, with the source that reviewers ask for, under dist/. The same source gives the same bytes:
// --check builds everything a second time and compares.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesOf, sourceFiles } from './package/files.mjs';
import { zip } from './package/zip.mjs';
import { node, root } from './run.mjs';

const unknown = process.argv.slice(2).find((argument) => argument !== '--check');
if (unknown !== undefined) {
  console.error(`知らない引数です / unknown argument: ${unknown}\nusage: npm run package [-- --check]`);
  process.exit(2);
}

const { version } = JSON.parse(readFileSync(path.join(root, 'manifest.json'), 'utf8'));

/** Builds and gives the zips by their names. */
async function build() {
  for (const browser of ['chrome', 'firefox']) rmSync(path.join(root, 'dist', browser), { recursive: true, force: true });
  const { code } = await node(['scripts/build.mjs']);
  if (code !== 0) process.exit(code);
  return new Map([
    ...['chrome', 'firefox'].map((browser) => [`keiyaku-guard-${version}-${browser}.zip`, zip(filesOf(path.join(root, 'dist', browser)))]),
    [`keiyaku-guard-${version}-source.zip`, zip(sourceFiles())],
  ]);
}

const hash = (content) => createHash('sha256').update(content).digest('hex');

const zips = await build();
for (const [name, content] of zips) writeFileSync(path.join(root, 'dist', name), content);
for (const [name, content] of zips) console.log(`${hash(content)}  ${(content.length / 1e6).toFixed(2).padStart(6)} MB  dist/${name}`);

if (process.argv.includes('--check')) {
  const again = await build();
  const other = [...zips].filter(([name, content]) => hash(content) !== hash(again.get(name) ?? '')).map(([name]) => name);
  if (other.length > 0) {
    console.error(`2度目に違うものができました / the second run gave other bytes: ${other.join(', ')}`);
    process.exit(1);
  }
  console.log('2度作って、どれも同じでした。 / Built twice: the same bytes.');
}
