import * as z from 'zod';
import { CATEGORIES } from '../../model/category';
import { localText } from './text';

const share = z.strictObject({ recall: z.number(), precision: z.number(), innocents_alarmed: z.number() });

/** `rules/evidence/weights.json`: what `npm run train` has learnt, but for the table of weights itself, which stands in `weights.bin` beside it. */
export const evidenceWeights = z.strictObject({
  /** What it was learnt from; the same texts and rules give the same file. */
  training: z.strictObject({ hash: z.string(), texts: z.int(), files: z.array(z.string()) }),
  /** Cross-validated: each file judged by a model that has not seen its writer. */
  figures: z.array(z.strictObject({ file: z.string(), texts: z.int(), rules: share, model: share, both: share })),
  /** How much a sentence asks for anything at all: the first output of the table, which adds to every category alike. */
  asking: z.strictObject({ bias: z.number(), scale: z.number() }),
  /** The other outputs, in their order. */
  categories: z.array(z.strictObject({
    category: z.enum(CATEGORIES),
    bias: z.number(),
    /** A whole-number weight times this is the weight. */
    scale: z.number(),
    /** From this score on the model raises the category; null: never. */
    raise: z.number().nullable(),
    /** Below this score it withholds a detection that is not explicit; null: never. */
    withhold: z.number().nullable(),
  })),
  /** How many features the table holds. */
  features: z.int(),
});
export type EvidenceWeights = z.infer<typeof evidenceWeights>;

/** `rules/evidence/wording.yaml`: what people read where the model alone speaks. */
export const evidenceWording = z.strictObject({
  categories: z.partialRecord(z.enum(CATEGORIES), z.strictObject({ what: localText, why: localText, advice: localText })),
});
export type EvidenceWording = z.infer<typeof evidenceWording>;
