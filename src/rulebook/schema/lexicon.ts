import * as z from 'zod';
import { conceptId, localText } from './text';

const border = z.enum(['token', 'script', 'none']);

const spelling = z.union([
  z.string().min(1),
  z.strictObject({
    text: z.string().min(1),
    /** The spelling has everyday meanings too (ライン, 緑): a rule sees it only where it asks for AMBIGUOUS. */
    ambiguous: z.literal(true).optional(),
    /** Where a match may begin and end; the concept's by default. */
    border: border.optional(),
  }),
]);

const concept = z.strictObject({
  id: conceptId,
  /** Concepts that this one is a kind of; a rule that asks for the wider one meets this one too. */
  is: z.array(conceptId).default([]),
  label: localText.optional(),
  spellings: z.array(spelling).default([]),
  /** Where a match of a spelling may begin and end: `script`, not in the middle of a run of its own script (names); `token`, at a border of the dictionary's words (everyday words, verbs). */
  border: border.default('script'),
  /** A tool's name that people mask, space out or write with look-alikes: such variants are generated at compile time. */
  obfuscated: z.boolean().default(false),
  /** Longer words that contain a spelling and are something else (ガイドライン, オンライン). */
  not_inside: z.array(z.string().min(1)).default([]),
});

/** One file of `rules/lexicon`. */
export const lexiconFile = z.strictObject({ concepts: z.array(concept).min(1) });
export type LexiconFile = z.infer<typeof lexiconFile>;
export type ConceptSource = z.infer<typeof concept>;
