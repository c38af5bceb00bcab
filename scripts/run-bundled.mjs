// Runs a TypeScript program of scripts/ that needs the product's own code: compiles the rules, bundles the program as the
// shipped code is bundled, and runs it. What it is made of is taken as it stands now.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { compileOrExit } from './compile-rules.mjs';
import { root } from './run.mjs';

/**
 * @param {string} entry the program, relative to the repository; its `main` gets the arguments and gives the exit code
 * @param {string[]} args
 */
export async function runBundled(entry, args) {
  await compileOrExit();
  const folder = path.join(root, `out/bundled.${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    await build({
      configFile: false, root, logLevel: 'warn', publicDir: false,
      json: { stringify: true },
      ssr: { noExternal: true },
      build: { ssr: entry, outDir: folder, target: 'node20', rolldownOptions: { output: { entryFileNames: 'main.mjs' } } },
    });
    const { main } = await import(pathToFileURL(path.join(folder, 'main.mjs')).href);
    process.exitCode = await main(args, root);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
