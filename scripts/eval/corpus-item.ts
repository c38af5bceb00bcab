import * as z from 'zod';
import { CATEGORIES } from '../../src/model/category';
import { APPROVALS, PLATFORMS, TEXT_KINDS } from '../../src/model/platform';
import { STAGES } from '../../src/model/stage';

const GENRES = ['short_message', 'long_message', 'post', 'card', 'thread', 'article', 'notice', 'profile', 'application'] as const;

const categories = z.array(z.enum(CATEGORIES));

/** One line of `tests/corpus/batches`: the table of `tests/corpus/README.md`. */
export const batchItem = z.strictObject({
  id: z.string().regex(/^b\d{2}-\d{3}$/),
  text: z.string().min(1),
  kind: z.enum(TEXT_KINDS),
  platform: z.enum(PLATFORMS),
  stage: z.enum(STAGES),
  sender: z.enum(['client', 'worker']),
  approval: z.enum(APPROVALS).default('none'),
  labels: categories,
  severity: z.enum(['violation', 'caution', 'none']),
  spans: z.array(z.string().min(1)),
  also_ok: categories,
  genre: z.enum(GENRES),
  construction: z.string().min(1),
}).superRefine((item, context) => {
  const wrong = (message: string) => { context.addIssue({ code: 'custom', message }); };
  if ((item.severity === 'none') !== (item.labels.length === 0)) wrong(`severity "${item.severity}" with ${item.labels.length} label(s)`);
  if (item.labels.length > 0 && item.spans.length === 0) wrong('labels without a span');
  if (item.labels.length === 0 && item.spans.length > 0) wrong('spans without a label');
  for (const span of item.spans) if (!item.text.includes(span)) wrong('a span is not in the text');
  for (const label of item.labels) if (item.also_ok.includes(label)) wrong(`"${label}" is both a label and also_ok`);
  if (new Set(item.labels).size < item.labels.length) wrong('a label stands twice');
  if (item.kind === 'job' && item.stage !== 'before_contract') wrong('a post is before the contract');
});

/** A line of any file of that form: what older files leave out is filled in, what only people read is not looked at. */
export const anyItem = z.object({
  id: z.string().min(1),
  text: z.string().min(1),
  kind: z.enum(TEXT_KINDS),
  platform: z.enum(PLATFORMS),
  stage: z.enum(STAGES),
  sender: z.enum(['client', 'worker']).catch('client'),
  approval: z.enum(APPROVALS).catch('none'),
  labels: categories,
  spans: z.array(z.string()).default([]),
  also_ok: categories.default([]),
  genre: z.string().default('(not given)'),
  construction: z.string().default('(not given)'),
});
export type CorpusItem = z.infer<typeof anyItem>;
