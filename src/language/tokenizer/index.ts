import KuromojiTokenizer from 'kuromoji/src/Tokenizer.js';
import type { Token, Tokenizer } from '../../model/token';
import { DictionaryError } from './dictionary-error';
import { createFeatureReader } from './features';
import { loadDictionary } from './load-dictionary';
import { fileName, readFiles } from './read-files';
import { stretches } from './stretches';
import { withoutSurrogates } from './surrogates';

export { DictionaryError } from './dictionary-error';

/**
 * Loads kuromoji's dictionary (IPADIC) through a reader of the caller's, so that it works in a service worker, a page and Node alike.
 * The tokens cover the text: every character is in exactly one, white space included.
 * @param read gives the bytes of a file by its name (`base.dat.gz`), gzipped or not
 * @throws {DictionaryError} a file cannot be read, or the files do not make a dictionary
 */
export async function loadTokenizer(read: (name: string) => Promise<ArrayBuffer>): Promise<Tokenizer> {
  const dictionaries = loadDictionary(await readFiles(read));
  const kuromoji = new KuromojiTokenizer(dictionaries);
  const known = createFeatureReader((entry) => dictionaries.token_info_dictionary.getFeatures(entry));
  const unknown = createFeatureReader((entry) => dictionaries.unknown_dictionary.getFeatures(entry));

  const tokenizer: Tokenizer = {
    tokenize(text) {
      const walkable = withoutSurrogates(text);
      const tokens: Token[] = [];
      for (const { start, end } of stretches(text)) {
        for (const node of kuromoji.viterbi_searcher.search(kuromoji.getLattice(walkable.slice(start, end)))) {
          const from = start + node.start_pos - 1;
          const surface = text.slice(from, from + node.length);
          const isKnown = node.type === 'KNOWN';
          const { pos, posDetail, conjugationType, conjugationForm, lemma } = (isKnown ? known : unknown)(node.name);
          tokens.push({
            surface, lemma: lemma === '*' ? surface : lemma, pos, posDetail, conjugationType, conjugationForm, known: isKnown, start: from, end: from + node.length,
          });
        }
      }
      return tokens;
    },
  };
  proveDictionary(tokenizer);
  return tokenizer;
}

/** A trie whose bytes are wrong in the middle has the right size and finds no word: one common word tells. */
function proveDictionary(tokenizer: Tokenizer): void {
  const [word, ...more] = tokenizer.tokenize('連絡');
  if (word?.known !== true || word.pos !== '名詞' || more.length > 0) throw new DictionaryError(fileName('base'), 'finds no words');
}
