import type { Category } from './category';
import type { LocalText } from './local-text';
import type { Grade, Severity } from './severity';
import type { TextField } from './reading';

/** UTF-16 offsets in the original text, end exclusive. */
export interface Span { start: number; end: number }

/** When the text itself says that what it asks shall happen: 「仮払い後に」, 「承認されましたら」. */
export const TIMINGS = ['now', 'after_contract', 'after_escrow', 'after_approval'] as const;
export type Timing = (typeof TIMINGS)[number];

/** What a text asks for, before the policy says what that means. `text.slice(start, end) === quote`. */
export interface Detection extends Span {
  rule: string;
  category: Category;
  grade: Grade;
  timing: Timing;
  quote: string;
}

/** Where a rule of a platform is written. `seen`: YYYY-MM, when our source was gathered. */
export interface Basis {
  title: LocalText;
  url: string;
  grade: 'official' | 'quoted' | 'community';
  seen: string;
}

/** A detection after policy, with everything that a person needs. */
export interface Finding extends Span {
  rule: string;
  category: Category;
  severity: Severity;
  grade: Grade;
  quote: string;
  /** What the rule recognises, in words. */
  what: LocalText;
  why: LocalText;
  basis: Basis;
  advice: LocalText;
}

/** Where on a page a finding stands. */
export type FindingPlace = { message: number } | { field: TextField };
