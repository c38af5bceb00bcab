import type { Entity } from './grammar';

/** What the prefilter looks for: every detection rule needs at least one of these somewhere in the text. */
export interface Triggers {
  /** Folded spellings (see `src/text/fold.ts`) of the concepts that rules ask for. */
  literals: string[];
  /** Kinds of entity that a rule can rest on without any of the literals. */
  entities: Entity[];
}

/** What the page itself looks for: the triggers, made small. */
export interface PageTriggers {
  /** The beginnings of all literals, as hashes of their sketches (see `src/text/word-hashes.ts`). */
  words: string;
  /** Sketches of the names whose letters may be masked (see `src/text/masked-name.ts`). */
  names: string[];
}
