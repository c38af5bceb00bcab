// Runs a TypeScript program of scripts/ that needs the product's own code: compiles the rules, sees to the dictionary, bundles the program as the
// shipped code is bundled, and runs it. What it is made of is taken as it stands now.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { provideDictionaryOrExit } from './build-dictionary.mjs';
import { compileOrExit } from './compile-rules.mjs';
import { root } from './run.mjs';
import { inTemporaryFolder } from './temporary-folder.mjs';

/**
 * Bundles a program with all that it needs and imports it.
 * @param {string} tree the folder of the repository that it belongs to
 * @param {string} entry the program, relative to `tree`
 * @param {string} folder where the bundle goes, with `node_modules` at or above it
 * @returns {Promise<Record<string, any>>} what the program exports
 */
export async function importBundled(tree, entry, folder) {
  await build({
    configFile: false, root: tree, logLevel: 'warn', publicDir: false,
    json: { stringify: true },
    ssr: { noExternal: true },
    build: { ssr: entry, outDir: folder, target: 'node20', rolldownOptions: { output: { entryFileNames: 'main.mjs' } } },
  });
  return import(pathToFileURL(path.join(folder, 'main.mjs')).href);
}

/**
 * @param {string} entry the program, relative to the repository; its `main` gets the arguments, the repository and the services, and gives the exit code
 * @param {string[]} args
 * @param {object} [services] what the program needs of scripts that cannot be bundled
 */
export async function runBundled(entry, args, services = {}) {
  await compileOrExit();
  await provideDictionaryOrExit();
  const folder = path.join(root, `out/bundled.${process.pid}`);
  await inTemporaryFolder(folder, async () => {
    const { main } = await importBundled(root, entry, folder);
    process.exitCode = await main(args, root, services);
  });
}
