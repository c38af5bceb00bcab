import * as z from 'zod';
import { CONDITION_FIELDS } from '../../model/condition';
import { localText, source } from './text';

const name = z.string().regex(/^[a-z][a-z0-9_]*$/);
const words = z.array(z.string().min(1)).min(1);

const pattern = z.string().min(1).refine((text) => {
  try {
    return new RegExp(text, 'u').source !== '';
  } catch {
    return false;
  }
}, 'is no regular expression');

const condition = z.strictObject({
  id: name,
  name: localText,
  /** The line of the question to the client; in Japanese for everybody. */
  ask: z.string().min(1),
  words,
  not_inside: words.optional(),
  not_beside: words.optional(),
  patterns: z.array(pattern).min(1).optional(),
  field: z.enum(CONDITION_FIELDS).optional(),
  enough: z.int().positive().optional(),
});

/** `rules/conditions.yaml`: what a post should state, and the words by which it counts as stated. */
export const conditionsFile = z.strictObject({
  sources: z.record(name, source),
  question: z.strictObject({ before: z.string().min(1), after: z.string().min(1) }),
  conditions: z.array(condition).min(1),
}).superRefine(({ conditions }, context) => {
  const ids = conditions.map(({ id }) => id);
  conditions.forEach(({ id, words: said, not_inside: longer = [] }, at) => {
    const report = (message: string) => { context.addIssue({ code: 'custom', path: ['conditions', at], message }); };
    if (ids.indexOf(id) !== at) report(`two conditions are called ${id}`);
    const idle = longer.find((each) => !said.some((word) => each.includes(word)));
    if (idle !== undefined) report(`${idle} holds none of the words`);
    const twice = said.find((word, index) => said.indexOf(word) !== index);
    if (twice !== undefined) report(`${twice} stands there twice`);
  });
});

export type ConditionsFile = z.infer<typeof conditionsFile>;
export type ConditionRule = ConditionsFile['conditions'][number];
