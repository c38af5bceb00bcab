import type { Timing } from '../model/finding';
import type { Actor, Entity, Event, Genre, Mood, Position } from '../model/grammar';
import type { NormalisedText } from '../text/normalise';

/**
 * The unit that patterns match: a token, or the tokens that one mention of a concept or one entity covers, merged.
 * Offsets count UTF-16 units of the normalised text. A merged unit has the part of speech and conjugation of its last token.
 */
export interface Unit {
  surface: string;
  lemma: string;
  pos: string;
  posDetail: readonly [string, string, string];
  conjugationForm: string;
  start: number;
  end: number;
  /** Lineage of every concept that the unit mentions; empty for other words. */
  concepts: readonly string[];
  /** True when the mention rests on an ambiguous spelling alone. */
  ambiguous: boolean;
  entity: Entity | null;
  position: Position;
}

/** A run of units with one predicate (or none, when elliptic). `start` and `end` index `units`, end exclusive. */
export interface Clause {
  start: number;
  end: number;
  sentence: number;
  mood: Mood;
  timing: Timing;
  order: ClauseOrder;
  /** Lineage of each thing that the clause leaves unsaid, as it was named before: a contact tool, a means of payment, goods. */
  carried: readonly string[];
  /** Who does the act of the predicate. */
  actor: Actor;
  /** From whom money or a thing comes: of 保証金をお預かりします the reader, though the writer is the actor. Mostly the actor. */
  giver: Actor;
}

/** Which events a clause speaks of as its own acts, and the events that these come before or after. */
export interface ClauseOrder { acts: readonly Event[]; before: readonly Event[]; after: readonly Event[] }

/** A run of clauses up to 。！？ or a line's end. `start` and `end` index `units`. */
export interface Sentence { start: number; end: number }

export interface AnalysedText {
  normalised: NormalisedText;
  genre: Genre;
  units: Unit[];
  clauses: Clause[];
  sentences: Sentence[];
}
