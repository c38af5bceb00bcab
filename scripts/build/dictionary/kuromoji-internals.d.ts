// What the packer reads of the dictionary that kuromoji builds or loads, and what the oracle asks of it.

declare module 'kuromoji/src/dict/builder/DictionaryBuilder.js' {
  import type { KuromojiDictionaries } from 'kuromoji/src/dict/DynamicDictionaries.js';

  /** Takes the lines of a MeCab dictionary's sources. */
  export default class DictionaryBuilder {
    addTokenInfoDictionary(line: string): this;
    putCostMatrixLine(line: string): this;
    putCharDefLine(line: string): this;
    putUnkDefLine(line: string): this;
    build(): KuromojiDictionaries;
  }
}

declare module 'kuromoji/src/dict/DynamicDictionaries.js' {
  /** Entries by what they are looked up by. */
  export interface KuromojiEntries {
    /** Of a word in the trie, or of a class of letters: its entries, in the order in which they are weighed. */
    target_map: Record<string, readonly (number | string)[]>;
    /** At an entry: left context, right context and cost, two bytes each. */
    dictionary: { getShort(place: number): number };
    /** The entry's line: surface or class, four parts of speech, 活用型, 活用形, base form, readings. */
    getFeatures(entry: number): string;
  }

  export interface KuromojiDictionaries {
    trie: object;
    token_info_dictionary: KuromojiEntries;
    unknown_dictionary: KuromojiEntries & {
      character_definition: {
        /** The class of each UTF-16 unit. */
        character_category_map: Uint8Array;
        invoke_definition_map: { map: { class_name: string; is_always_invoke: boolean | 0 | 1; is_grouping: boolean | 0 | 1 }[] };
      };
    };
    /** `buffer`: the number of contexts, twice, then a row for each context of the word before. */
    connection_costs: { buffer: Int16Array };
  }
}

declare module 'kuromoji/src/Tokenizer.js' {
  import type { IpadicFeatures } from 'kuromoji';
  import type { KuromojiDictionaries } from 'kuromoji/src/dict/DynamicDictionaries.js';

  export default class Tokenizer {
    constructor(dictionaries: KuromojiDictionaries);
    tokenize(text: string): IpadicFeatures[];
    tokenizeForSentence(text: string): IpadicFeatures[];
  }
}
