import type { Word } from '../word';

/** One predicate of a chain, with what its own endings say: in 送らないでください, ください is the first layer and 送らない the second. */
export interface Layer {
  /** The word that carries the meaning; of 連絡いたします the noun. */
  word: Word;
  /** Its index into the text's words. */
  at: number;
  /** True of 連絡する, 連絡いたします and the like. */
  light: boolean;
  negative: boolean;
  past: boolean;
  desire: boolean;
  potential: boolean;
  passive: boolean;
  causative: boolean;
  progressive: boolean;
  volitional: boolean;
  imperative: boolean;
  /** べき, ねばならない. */
  obliged: boolean;
}

/** What stands around a predicate and says how it is meant: 〜ことがある, 〜形になる, 〜と思う, 〜方 (person), 〜こと。, 〜ことができる */
export type Shell = 'sometimes' | 'arranged' | 'thought' | 'plan' | 'person' | 'order' | 'possible' | 'negated';

/** How the words of a clause end. */
type Ending = 'finite' | 'te' | 'condition' | 'stem' | 'particle' | 'noun' | 'none';

/** The end of a clause, read backwards. */
export interface Predicate {
  /** From the outermost in; empty when the clause ends in no word at all. */
  layers: Layer[];
  shells: Set<Shell>;
  ending: Ending;
  /** The particle in which a clause without a predicate ends (詳細はLINEで). */
  particle: string;
  question: boolean;
  /** でしょう, かもしれない. */
  conjecture: boolean;
  hearsay: boolean;
  /** 〜するな. */
  forbidden: boolean;
}

export function blankLayer(word: Word, at: number): Layer {
  return {
    word, at, light: false, negative: false, past: false, desire: false, potential: false, passive: false, causative: false,
    progressive: false, volitional: false, imperative: false, obliged: false,
  };
}
