// `npm run build:dictionary`: builds the packed dictionary into out/dictionary when what it is made of has changed, or with --afresh.
// Other scripts, and vitest as its global setup, call it before they need the dictionary.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

/**
 * @param {{ tree?: string, afresh?: boolean }} [options] `tree`: the source tree whose dictionary it is, ours unless named
 * @returns {Promise<import('./build/dictionary/main').Outcome>}
 */
export async function provideDictionary({ tree = root, afresh = false } = {}) {
  const { module } = await runnerImport(path.join(tree, 'scripts/build/dictionary/main.ts'), { configFile: false, root: tree, logLevel: 'error' });
  return module.buildDictionary(tree, { afresh });
}

/** For commands: mistakes in the words are told in words and end the process. */
export async function provideDictionaryOrExit(options) {
  try {
    return await provideDictionary(options);
  } catch (error) {
    console.error(error.name === 'RulebookError' ? error.message : error);
    process.exit(1);
  }
}

/** For vitest. */
export default async function setup() {
  await provideDictionary();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const began = performance.now();
  const { file, size, isNew } = await provideDictionaryOrExit({ afresh: process.argv.includes('--afresh') });
  const place = path.relative(root, file);
  console.log(isNew
    ? `${place}: ${(size / 1e6).toFixed(2)} MB, ${((performance.now() - began) / 1000).toFixed(1)} 秒で作りました / built in so many seconds`
    : `${place}: ${(size / 1e6).toFixed(2)} MB、変わりありません / nothing to do`);
}
