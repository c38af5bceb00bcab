// What every part of the bench works with.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { importBundled } from '../run-bundled.mjs';
import { root } from '../run.mjs';
import { inTemporaryFolder } from '../temporary-folder.mjs';

/**
 * @typedef {object} Product
 * @property {import('../../src/model/token').Tokenizer} tokenizer
 * @property {string} bundle its code, and `address`, under which it runs
 * @property {string} address
 * @property {import('../../src/engine').Engine} engine
 * @property {(text: string) => boolean} couldFire the page's prefilter
 * @property {(text: string) => boolean} couldFireExactly the background's
 * @property {readonly string[]} literals what the background's prefilter looks for
 * @property {readonly string[]} keywords the list of words that people would write first
 */

/** @typedef {{ quick: boolean, extension: string, chromium: string, firefox: string | null, product: Product }} Scope */

/** Bundles the product and loads it. @returns {Promise<Product>} */
export async function loadProduct() {
  const folder = path.join(root, `out/bundled.${process.pid}`);
  const file = path.join(folder, 'main.mjs');
  const [all, bundle] = await inTemporaryFolder(folder, async () => [await importBundled(root, 'scripts/bench/product.ts', folder), readFileSync(file, 'utf8')]);
  const tokenizer = await all.loadTokenizer(all.nodeDictionary);
  const { lexicon, rules, policies, evidence } = all;
  return {
    tokenizer, bundle, address: pathToFileURL(file).href,
    engine: all.createEngine({ tokenizer, lexicon, rules, policies, evidence }),
    couldFire: all.createPagePrefilter(all.pageTriggers),
    couldFireExactly: all.createPrefilter(all.triggers),
    literals: all.triggers.literals,
    keywords: Object.values(all.KEYWORDS).flat(),
  };
}
