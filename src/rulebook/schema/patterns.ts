import * as z from 'zod';
import { localText, ruleId } from './text';

const named = { code: z.string().regex(/^P\d{2}$/), name: localText };

/** What people watch for, with the rules that recognise it, or with the reason why there are none. */
const watchedPattern = z.union([
  z.strictObject({ ...named, rules: z.array(ruleId).min(1) }),
  z.strictObject({ ...named, without: localText }),
]);

/** `rules/patterns.yaml`: the map from what is watched for to the rules. It is for people, and does not ship. */
export const patternsFile = z.strictObject({ patterns: z.array(watchedPattern).min(1) });
export type PatternsFile = z.infer<typeof patternsFile>;
