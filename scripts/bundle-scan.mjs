// Compiles the rules and builds the dictionary where they have changed, and bundles src/cli into out/cli/scan.mjs, which runs in Node with the installed packages beside it.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'vite';
import { provideDictionary } from './build-dictionary.mjs';
import compileRules from './compile-rules.mjs';
import { newest } from './build/newest.mjs';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'out/cli');
const lock = path.join(root, 'out/cli.lock');

/** When the command was last bundled, in milliseconds; 0 when it never was. */
const bundledAt = () => statSync(path.join(folder, 'scan.mjs'), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Two first calls at once would write the same files: the second waits for the first, no longer than a build can take, and needs no own. */
async function alone(work) {
  mkdirSync(path.dirname(lock), { recursive: true });
  const before = bundledAt();
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const held = statSync(lock, { throwIfNoEntry: false });
      if (held && Date.now() - held.mtimeMs > 60_000) rmSync(lock, { recursive: true, force: true });
      await sleep(100);
    }
  }
  try {
    if (bundledAt() === before) await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Whether the compiled rules are newer than the rules and their compiler. Tests may be reading them: they are not written without need. */
function isCompiled() {
  const compiled = path.join(root, 'src/rulebook/compiled');
  if (!existsSync(path.join(compiled, 'rules.json'))) return false;
  const oldest = Math.min(...readdirSync(compiled).map((name) => statSync(path.join(compiled, name)).mtimeMs));
  return ['rules', 'src/rulebook', 'src/text', 'src/model'].every((input) => newest(path.join(root, input), compiled) < oldest);
}

async function bundle() {
  const began = new Date();
  if (!isCompiled()) await compileRules();
  const fresh = path.join(root, `out/cli.${process.pid}`);
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    json: { stringify: true },
    ssr: { noExternal: /^(?!jsdom$)/, external: ['jsdom'] },
    build: {
      ssr: 'src/cli/index.ts',
      outDir: fresh,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'scan.mjs', chunkFileNames: '[name].mjs' } },
    },
  });
  await provideDictionary();
  // The entry last: a call that finds it finds everything.
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(fresh).sort((a, b) => Number(a === 'scan.mjs') - Number(b === 'scan.mjs'));
  for (const file of files) {
    rmSync(path.join(folder, file), { recursive: true, force: true });
    renameSync(path.join(fresh, file), path.join(folder, file));
  }
  rmSync(fresh, { recursive: true, force: true });
  // What was saved while we built may not be in it.
  utimesSync(path.join(folder, 'scan.mjs'), began, began);
}

try {
  await alone(bundle);
} catch (error) {
  // Mistakes in the rule files are told in words; their place in our code helps nobody.
  console.error(error.message);
  process.exitCode = 1;
}
