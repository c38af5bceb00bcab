import * as z from 'zod';
import { CATEGORIES } from '../model/category';
import { SEVERITIES } from '../model/severity';

const offset = z.int().nonnegative();

/** A finding as the terminal's JSON has it. */
export const findingRecord = z.strictObject({
  category: z.enum(CATEGORIES).describe('What is asked for.'),
  severity: z.enum(SEVERITIES).describe('What the rules of the platform make of it at this stage.'),
  start: offset.describe('UTF-16 offset in the text; text.slice(start, end) === quote.'),
  end: offset.describe('End, exclusive.'),
  quote: z.string().min(1).describe('The words themselves.'),
  rule: z.string().min(1).describe('Id of the rule, or of the category\'s weights where the model alone has spoken.'),
});

/** What `scan --jsonl` prints for one line of its input. */
export const lineAnswer = z.union([
  z.strictObject({
    id: z.union([z.string(), z.number(), z.null()]).describe('As it came.'),
    findings: z.array(findingRecord).describe('In the order of the text. Empty: nothing was found, which is not the same as safe.'),
  }),
  z.strictObject({
    id: z.union([z.string(), z.number(), z.null()]).describe('As it came; null where none could be told.'),
    error: z.string().min(1).describe('Why this line was not judged, on one line.'),
  }),
]).meta({ title: 'One line of scan --jsonl' });

export type FindingRecord = z.infer<typeof findingRecord>;
export type LineAnswer = z.infer<typeof lineAnswer>;
