import * as z from 'zod';

/** A sentence for people, in both languages; neither may be empty. */
export const localText = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });

/** Ids of rules and concepts: lower-case words joined by hyphens (rules) or underscores (concepts). */
export const ruleId = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
export const conceptId = z.string().regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);

/** What a text rests on: who says so, and when our copy of it was gathered. */
export const source = z.strictObject({
  title: localText,
  url: z.url({ protocol: /^https$/ }),
  grade: z.enum(['official', 'quoted', 'community']),
  seen: z.string().regex(/^\d{4}-\d{2}$/),
});
