import type { Category } from './category';
import type { Severity } from './severity';
import type { StageReading } from './stage';

/** Kinds of element of which a note is made. `icon`: one of our drawings, as its path. */
type PartName = 'div' | 'section' | 'details' | 'summary' | 'span' | 'b' | 'p' | 'small' | 'blockquote' | 'bdi' | 'dl' | 'dt' | 'dd' | 'ul' | 'li' | 'a' | 'button' | 'icon';

/**
 * `data-act`: what the page puts to the background when the button is pressed; `copy` and `close` it does itself. `data-done`,
 * `data-failed`: what is said after copying.
 */
export interface PartAttributes {
  class?: string; lang?: string; role?: string; d?: string; href?: string; target?: string; rel?: string; type?: string; contenteditable?: string; tabindex?: string; spellcheck?: string;
  'aria-label'?: string; 'aria-multiline'?: string; 'aria-live'?: string; 'aria-expanded'?: string; 'data-act'?: string; 'data-done'?: string; 'data-failed'?: string;
}

/** A piece of a note as plain data: text, or an element with what is in it. Text stays text wherever it is drawn. */
export type Part = string | readonly [PartName, PartAttributes, ...Part[]];

/** What the notes of a page rest on beside its texts: the thread or post, whose it is, and what is known of the stage. */
export interface NotePage { subject: string | null; client: { id: string | null; name: string | null }; stage: StageReading }

/**
 * The note of one text. `hidden`: what was found and is not shown because the person said so; where all of it is hidden, `parts`
 * say no more than that. `quiet`: not even that need be said, because more than this one text is meant.
 */
export interface TextNote { parts: Part[]; hidden: { category: Category; severity: Severity }[]; quiet: boolean }

/** The style sheets of notes and of the words that they are about. */
export interface NoteLook { notes: string; marks: string }
