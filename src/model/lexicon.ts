/** The compiled words of `rules/lexicon`: what the language layer and the engine know of the world. */
export interface CompiledConcept {
  id: string;
  /** The concept's own id and those of everything that it is a kind of, e.g. ['line', 'chat_tool', 'contact_tool']. */
  lineage: string[];
}

/** Spellings that are alike in all but their text: as one they are read fast at a start, and take little memory. */
export interface SpellingGroup {
  /** Folded texts (see `src/text/fold.ts`), none of them empty. */
  texts: string[];
  /** Index into `concepts`. */
  concept: number;
  /** Borders that the matched span must have in the normalised text: a token border, a border of its own script run, or none. */
  border: 'token' | 'script' | 'none';
  /** True when they have everyday meanings too (ライン, 緑): a mention of one alone is no sign of the concept. */
  ambiguous?: true;
}

/** A longer word that contains a spelling and is something else: オンライン, of LINE. Other concepts may well be in it. */
interface CompiledStranger {
  /** Folded text. */
  text: string;
  /** Indexes into `concepts`: of these, and of their kinds, nothing is named inside the word. */
  concepts: number[];
}

export interface CompiledLexicon {
  concepts: CompiledConcept[];
  /** In the order of the concepts. */
  spellings: SpellingGroup[];
  strangers: CompiledStranger[];
}

/** One spelling with what is known of it. */
export interface CompiledSpelling extends Omit<SpellingGroup, 'texts'> { text: string }

/** All spellings of a lexicon, one by one. */
export const spellingsOf = ({ spellings }: Pick<CompiledLexicon, 'spellings'>): CompiledSpelling[] => spellings.flatMap(({ texts, ...rest }) => texts.map((text) => ({ text, ...rest })));
