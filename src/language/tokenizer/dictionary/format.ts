/**
 * The packed dictionary, as `docs/dictionary.md` describes it: a header of 32-bit words, then sections of numbers that
 * are read where they lie. Everything is little-endian. Whoever changes what a file means raises `FORMAT_VERSION`.
 */
export const FORMAT_VERSION = 1;

/** The name of the file, in the package under `dict/`. */
export const DICTIONARY_FILE = 'ipadic.dict';

/** `KGIP`, as the first word of the file reads on a little-endian machine. */
export const MAGIC = 0x50_49_47_4b;

/** What stands in which word of the header. */
export const HEADER = { magic: 0, version: 1, size: 2, checksum: 3, inputs: 4, sections: 12 } as const;

/** Words of the header that say what the file was made of: a SHA-256. */
export const INPUT_WORDS = HEADER.sections - HEADER.inputs;

/** The first byte that the checksum covers: all that follows the checksum itself. */
export const CHECKED_FROM = (HEADER.checksum + 1) * 4;

/** Every section begins at a multiple of this, so that numbers of any size can be read in place. */
export const ALIGNMENT = 8;

/** UTF-16 units; each has a letter code and a class. */
export const UNITS = 0x1_0000;

/** The section of text: `Tables` as JSON in UTF-8. The others are arrays of numbers. */
export const TABLES = 'tables';

/** The sections in their order, and the numbers that they hold. The header has two words for each: its first byte and its length in bytes. */
export const SECTIONS = {
  [TABLES]: Uint8Array,
  /** The trie: of each node where its children begin, or, below zero, `~` of the first entry of the word that ends here. */
  trieBase: Int32Array,
  /** The trie: by which letter code a node is reached, `NO_LETTER` where there is none. */
  trieCheck: Uint16Array,
  /** The letter code of each UTF-16 unit, 0 where no word has it. */
  letterCodes: Uint16Array,
  /** Of each entry its context; `LAST_ENTRY` is added to the last entry of a word. */
  entryContexts: Uint16Array,
  entryCosts: Int16Array,
  /** Of each entry its rule in `Tables.baseForms`. */
  entryBaseForms: Uint8Array,
  /** What it costs that a word follows another: a row for each kind of left neighbour's wish, a column for each kind of right. */
  connections: Int16Array,
  /** The row of each context, where it is that of the word which follows. */
  connectionRows: Uint16Array,
  /** The column of each context, where it is that of the word before. */
  connectionColumns: Uint16Array,
  /** The class of each UTF-16 unit, an index into `Tables.classes`. */
  unitClasses: Uint8Array,
} as const;

export type SectionName = keyof typeof SECTIONS;
export type Sections = { readonly [Name in SectionName]: InstanceType<(typeof SECTIONS)[Name]> };

/** In a node of the trie that is not in use. */
export const NO_LETTER = 0xffff;
/** The letter code by which the end of a word is reached that is also the beginning of longer ones. */
export const END_OF_WORD = 0;
/** Set in the context of a word's last entry. */
export const LAST_ENTRY = 0x8000;
/** The context of a sentence's begin and end. */
export const SENTENCE_BORDER = 0;

/** The small tables of the dictionary. */
export interface Tables {
  /** Of each context what it says of a word: part of speech (four), 活用型, 活用形; null where no word has the context. */
  features: readonly (readonly [string, string, string, string, string, string] | null)[];
  /** Ways to a base form: so many letters are cut from the end of the word, and these put there. */
  baseForms: readonly (readonly [cut: number, ending: string])[];
  /** Classes of letters, and how words that the dictionary does not have are made of them. */
  classes: readonly LetterClass[];
}

export interface LetterClass {
  name: string;
  /** An unknown word is considered even where the dictionary has words. */
  always: boolean;
  /** The unknown word goes on as long as letters are of the class; else it is one letter. */
  grouped: boolean;
  /** What the unknown word may be: pairs of context and cost. */
  entries: readonly (readonly [context: number, cost: number])[];
}
