// Other ways to cut or to search Japanese text, in Node.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import kuromoji from 'kuromoji';
import { initSync, TokenizerBuilder } from 'lindera-wasm-ipadic';
import { root } from '../../run.mjs';

const installed = (name) => path.join(root, 'node_modules', name);

let kuromojiLoaded;
/** kuromoji's own loader and tokenizer, loaded once for all parts. `cut` gives the number of words. @returns {Promise<{ tokenizer: object, cut: (text: string) => number }>} */
export const loadKuromoji = () => kuromojiLoaded ??= new Promise((resolve, reject) => {
  kuromoji.builder({ dicPath: installed('kuromoji/dict') }).build((error, tokenizer) => {
    if (error) reject(error);
    else resolve({ tokenizer, cut: (text) => tokenizer.tokenize(text).length });
  });
});

/** @returns {(text: string) => number} */
export function loadLindera() {
  initSync({ module: readFileSync(installed('lindera-wasm-ipadic/lindera_wasm_bg.wasm')) });
  const builder = new TokenizerBuilder();
  builder.setDictionary('embedded://ipadic');
  builder.setMode('normal');
  const tokenizer = builder.build();
  return (text) => tokenizer.tokenize(text).length;
}

/** @returns {(text: string) => number} what every browser brings; it gives no part of speech */
export function loadSegmenter() {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
  return (text) => [...segmenter.segment(text)].length;
}

const escaped = (word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** One regular expression of all the words, over text as people normalise it. @param {readonly string[]} words @returns {(text: string) => boolean} */
export function wordsInOneRegExp(words) {
  const all = new RegExp(words.map(escaped).join('|'), 'u');
  return (text) => all.test(text.normalize('NFKC').toLowerCase());
}
