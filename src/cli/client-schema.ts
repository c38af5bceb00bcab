import * as z from 'zod';
import { BADGE_LEVELS, TRUST_SIGNALS, UNKNOWN_KINDS } from '../model/badge';
import { CLIENT_FACTS, FOUND_BY } from '../model/reading';
import { VERIFICATIONS } from '../model/verification';

const source = z.enum(FOUND_BY).describe('How it was found: embedded JSON, an element, a text, or the structure of the page.');

const fact = z.union([
  z.strictObject({ state: z.literal('known'), value: z.union([z.string(), z.number(), z.boolean()]), source }),
  z.strictObject({ state: z.literal('unknown') }),
]).meta({ id: 'fact', description: 'Known with its value and source, or unknown: such a page can say it, and here it was not found. What such a page never says is left out.' });

/** Lancers' four marks: done, said to be undone, or not said. */
export const marks = z.record(z.enum(VERIFICATIONS), z.union([z.boolean(), z.null()]))
  .meta({ id: 'marks', description: 'true: done; false: the page says that it is not done; null: the page does not say.' });

export const client = z.strictObject({
  id: z.string().nullable().describe('User id on CrowdWorks, nickname on Lancers.'),
  name: z.string().nullable().describe('The name as the page shows it.'),
  facts: z.partialRecord(z.enum(CLIENT_FACTS), fact).describe('What the page says of the client.'),
  verifications: marks.optional().describe('Lancers only: the client\'s own four marks.'),
}).meta({ id: 'client' });

/** The client's facts and, on Lancers, marks as facts: one flat record. */
export const facts = z.partialRecord(z.enum([...CLIENT_FACTS, ...VERIFICATIONS]), fact)
  .describe('What the page says of its one client, flat: the facts, and on Lancers the client\'s marks.');

export const badge = z.strictObject({
  level: z.enum(BADGE_LEVELS).describe('The worse of two answers: the text\'s findings, and the points of everything else.'),
  kind: z.enum(UNKNOWN_KINDS).nullable().describe('Why nothing is known; null unless the level is unknown.'),
  label: z.string().min(1).describe('The level in words, in Japanese.'),
  reasons: z.array(z.strictObject({
    signal: z.enum([...TRUST_SIGNALS, 'text', 'text_unread', 'unread', 'age']).describe('What was looked at.'),
    effect: z.enum(['bad', 'good', 'unknown']),
    text: z.string().min(1).describe('One line in Japanese.'),
  })).min(1).describe('Bad ones first, then what is not known, then good ones.'),
}).meta({ id: 'badge' });

export type FactsRecord = z.infer<typeof facts>;
