import * as z from 'zod';
import { ENTITIES, MOODS, ORDERS, PARTIES, POSITIONS } from '../../model/grammar';
import { CATEGORIES } from '../../model/category';
import { APPROVALS, PLATFORMS, TEXT_KINDS } from '../../model/platform';
import { GRADES } from '../../model/severity';
import { STAGES } from '../../model/stage';
import { conceptId, localText, ruleId } from './text';

/** A value, or a set of them, or a pattern over the whole value. */
const attribute = z.union([
  z.string().min(1),
  z.strictObject({ IN: z.array(z.string().min(1)).min(1) }),
  z.strictObject({ NOT_IN: z.array(z.string().min(1)).min(1) }),
  z.strictObject({ REGEX: z.string().min(1) }),
]);

/** One token of a pattern, in the vocabulary of spaCy's Matcher. `{ OP: '*' }` alone is a gap of any tokens of the clause. */
const tokenPattern = z.strictObject({
  TEXT: attribute.optional(),
  LEMMA: attribute.optional(),
  POS: attribute.optional(),
  CONCEPT: z.union([conceptId, z.strictObject({ IN: z.array(conceptId).min(1) }), z.strictObject({ NOT_IN: z.array(conceptId).min(1) })]).optional(),
  ENTITY: z.union([z.enum(ENTITIES), z.strictObject({ IN: z.array(z.enum(ENTITIES)).min(1) })]).optional(),
  /** true: also an ambiguous spelling of the concept counts here. */
  AMBIGUOUS: z.literal(true).optional(),
  /** `?` 0–1, `*` 0 or more, `+` 1 or more, `!` none here, `{n,m}` between n and m. */
  OP: z.string().regex(/^([?*+!]|\{\d+,\d+\})$/).optional(),
});

const sequence = z.array(tokenPattern).min(1);

/** Of whom the clause in which a match ends may tell; a clause that tells of nobody always counts. A pattern's go in place of the rule's. */
const parties = {
  /** Who does the act of the clause. */
  actors: z.array(z.enum(PARTIES)).min(1).optional(),
  /** From whom the money or the thing comes. */
  givers: z.array(z.enum(PARTIES)).min(1).optional(),
};

const pattern = z.strictObject({
  /** Tokens in this order, inside one clause (or sentence). */
  tokens: sequence.optional(),
  /** Sequences that must all be met, in any order, inside one clause (or sentence). */
  all: z.array(sequence).min(2).optional(),
  /** `clause` by default; `sentence` lets a pattern cross clauses: the mood is then that of the clause in which the match ends. */
  within: z.enum(['clause', 'sentence']).default('clause'),
  /** Moods for this pattern alone, in place of the rule's. */
  moods: z.array(z.enum(MOODS)).min(1).optional(),
  /** Orders of events of which the clause in which the match ends must say one: `work<escrow` where the work comes first. */
  order: z.array(z.enum(ORDERS)).min(1).optional(),
  /** A concept that the clause in which the match ends must leave unsaid, named before it (緑色のアプリはお使いですか。追加してください). */
  carried: conceptId.optional(),
  ...parties,
}).refine((p) => (p.tokens === undefined) !== (p.all === undefined), 'a pattern has either `tokens` or `all`');

const antipattern = z.strictObject({
  tokens: sequence,
  /** `text`: what makes it innocent may be said anywhere (代行のお仕事です。費用は当社負担です). */
  within: z.enum(['clause', 'sentence', 'text']).default('clause'),
  /** Why such a text is innocent; shown to whoever asks. */
  why: localText,
  /** Texts on which the rule would fire but for this antipattern. */
  no_match: z.array(z.string().min(1)).min(1),
});

const situation = {
  text: z.string().min(1),
  platform: z.enum(PLATFORMS).default('crowdworks'),
  kind: z.enum(TEXT_KINDS).optional(),
  stage: z.enum(STAGES).default('before_contract'),
  sender: z.enum(['client', 'worker']).default('client'),
  approval: z.enum(APPROVALS).default('none'),
};

/** One file of `rules/detection/<category>/`. */
export const detectionRule = z.strictObject({
  id: ruleId,
  category: z.enum(CATEGORIES),
  grade: z.enum(GRADES),
  what: localText,
  kinds: z.array(z.enum(TEXT_KINDS)).min(1).default(['message', 'job']),
  senders: z.array(z.enum(['client', 'worker'])).min(1).default(['client']),
  /** Clause moods in which the rule counts. */
  moods: z.array(z.enum(MOODS)).min(1),
  /** Where the concept may stand: by default neither in an adnominal clause (LINEで送られてくる画像) nor as the work's own subject (LINE広告の運用). */
  positions: z.array(z.enum(POSITIONS)).min(1).default(['argument']),
  ...parties,
  patterns: z.array(pattern).min(1),
  antipatterns: z.array(antipattern).default([]),
  examples: z.strictObject({
    /** `expect` lists every detection that the whole rule set gives on the text. */
    match: z.array(z.strictObject({ ...situation, expect: z.array(z.strictObject({ rule: ruleId, quote: z.string().min(1) })).min(1) })).min(3),
    /** The rule must not fire; with `clean: true` no rule may. */
    no_match: z.array(z.strictObject({ ...situation, clean: z.boolean().default(false) })).min(3),
  }),
  /** Parts that no example needs, by their path in this file (`patterns.0.tokens.2`), and why they stay all the same. */
  survives: z.array(z.strictObject({ part: z.string().min(1), why: z.string().min(1) })).default([]),
});
export type DetectionRule = z.infer<typeof detectionRule>;
export type TokenPattern = z.infer<typeof tokenPattern>;
export type RulePattern = z.infer<typeof pattern>;
export type Antipattern = z.infer<typeof antipattern>;
