import type { Span, Timing } from './finding';
import type { Genre, Entity, Mood, Position } from './grammar';
import type { LocalText } from './local-text';
import type { Approval, Sender } from './platform';
import type { Grade, Severity } from './severity';
import type { Stage } from './stage';

/** A word of the text to which an explanation points. Offsets are those of the original; `written` is what stands there. */
export interface NamedWord extends Span {
  written: string;
  /** Id of the concept as which it counted; null for a plain word. */
  concept: string | null;
  entity: Entity | null;
  /** True when it has everyday meanings too (ライン). */
  ambiguous: boolean;
  position: Position;
}

/** One thing that might be otherwise, all else as it is. */
export type Change = { mood: Mood } | { position: Exclude<Position, 'argument'> } | { timing: Exclude<Timing, 'now'> } | { stage: Stage } | { approval: Approval };

/** What would be shown then: a milder severity, or null for nothing. */
export interface Outcome { change: Change; severity: Severity | null }

/** An innocent text that is close to the rule, and why it is innocent, both as the rule has them. The text is Japanese. */
export interface InnocentReading { why: LocalText; example: string }

/** Why a finding stands. Plain data: ids, offsets and readings; the words for people are made elsewhere. */
export interface Explanation {
  /** The rule that met the text, or the model, which adds words up where no rule did. */
  by: { rule: string; grade: Grade } | 'model';
  /** A rule: the words that met it, in the order of the text. The model: those of its sentence that weigh most, heaviest first. */
  words: NamedWord[];
  /** The model alone: words beside its sentence that weigh, too, heaviest first. */
  beside: NamedWord[];
  /** The model alone: weak rules that met the same sentence. */
  alsoMet: string[];
  mood: Mood;
  timing: Timing;
  /** The words that say when, e.g. 仮払い後; empty where nothing is said. */
  timingWords: NamedWord[];
  sender: Sender;
  /** What the whole text was taken for, where that speaks for the finding; else null. */
  genre: Genre | null;
  /** What would have made it less, each tried by itself. */
  milder: Outcome[];
  innocent: InnocentReading[];
}
