// The two classes of kuromoji that know nothing of files, and what of them is used. Its main module brings a loader for
// XMLHttpRequest and a decompressor that stop a service worker as soon as they are evaluated.

declare module 'kuromoji/src/dict/DynamicDictionaries.js' {
  interface TokenInfo {
    /** Ids of the dictionary's entries by the trie's value; of unknown words by character class. */
    target_map: ArrayLike<ArrayLike<number>>;
    loadDictionary(entries: Uint8Array): unknown;
    loadPosVector(features: Uint8Array): unknown;
    /** The entry's line of the dictionary: surface, four parts of speech, 活用型, 活用形, base form, readings; '' when there is none. */
    getFeatures(entry: number): string;
  }
  export default class DynamicDictionaries {
    token_info_dictionary: TokenInfo;
    unknown_dictionary: TokenInfo;
    loadTrie(base: Int32Array, check: Int32Array): unknown;
    loadConnectionCosts(costs: Int16Array): unknown;
    loadUnknownDictionaries(entries: Uint8Array, features: Uint8Array, map: Uint8Array, classes: Uint8Array, compatible: Uint32Array, definitions: Uint8Array): unknown;
  }
}

declare module 'kuromoji/src/Tokenizer.js' {
  import type DynamicDictionaries from 'kuromoji/src/dict/DynamicDictionaries.js';

  interface Node {
    /** Id of the entry in the dictionary of its type. */
    name: number;
    type: 'KNOWN' | 'UNKNOWN' | 'BOS' | 'EOS';
    /** In code points, from 1. */
    start_pos: number;
    /** In UTF-16 units. */
    length: number;
  }
  export default class Tokenizer {
    constructor(dictionaries: DynamicDictionaries);
    viterbi_searcher: { search(lattice: object): Node[] };
    getLattice(text: string): object;
  }
}
