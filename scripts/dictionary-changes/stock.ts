import path from 'node:path';
import kuromoji from 'kuromoji';
import type { KuromojiDictionaries } from 'kuromoji/src/dict/DynamicDictionaries.js';

/** What a tokenizer of kuromoji's holds, of which its types tell nothing. */
type Inside = Pick<KuromojiDictionaries, 'token_info_dictionary' | 'unknown_dictionary'> & {
  viterbi_builder: Pick<KuromojiDictionaries, 'trie'>;
  viterbi_searcher: Pick<KuromojiDictionaries, 'connection_costs'>;
};

/** The dictionary that kuromoji ships, loaded by kuromoji. */
export function loadStock(root: string): Promise<KuromojiDictionaries> {
  return new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath: path.join(root, 'node_modules/kuromoji/dict') }).build((error, tokenizer) => {
      // Its types have no error, but where a file is missing there is one.
      if ((error as Error | null) !== null) {
        reject(error);
        return;
      }
      const { token_info_dictionary, unknown_dictionary, viterbi_builder: { trie }, viterbi_searcher: { connection_costs } } = tokenizer as unknown as Inside;
      resolve({ trie, token_info_dictionary, unknown_dictionary, connection_costs });
    });
  });
}
