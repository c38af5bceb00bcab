import type { Entity } from './grammar';

/** What the prefilter looks for: every detection rule needs at least one of these somewhere in the text. */
export interface Triggers {
  /** Folded spellings (see `src/text/fold.ts`) of the concepts that rules ask for. */
  literals: string[];
  /** Kinds of entity that a rule can rest on without any of the literals. */
  entities: Entity[];
}
