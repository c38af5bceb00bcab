import * as z from 'zod';
import { CATEGORIES } from '../../model/category';
import { PLATFORMS, SENDERS, TEXT_KINDS } from '../../model/platform';
import { SEVERITIES } from '../../model/severity';
import { STAGES } from '../../model/stage';
import { localText } from './text';

const name = z.string().regex(/^[a-z][a-z0-9_]*$/);
const text = z.string().min(1);

/** All given conditions must hold; one that is left out holds always. */
const when = z.strictObject({
  platform: z.array(z.enum(PLATFORMS)).min(1).optional(),
  stage: z.array(z.enum(STAGES)).min(1).optional(),
  kind: z.array(z.enum(TEXT_KINDS)).min(1).optional(),
  sender: z.array(z.enum(SENDERS)).min(1).optional(),
});

/** In Japanese the rule as a fact, a way within the site, and what it would take; in English what they say together. */
const draft = z.strictObject({ when, rule: text, instead: text, terms: text, gist: text });

/** To a message of the client's, to a post, and to one's own message, which is put right. */
const framing = z.strictObject({ message: text, job: text, own: text });

const report = z.strictObject({ message: localText, job: localText, source: name });

const desk = z.strictObject({
  name: localText, contact: localText, helps: localText,
  severity: z.array(z.enum(SEVERITIES)).min(1), categories: z.array(z.enum(CATEGORIES)).min(1), source: name,
});

const source = z.strictObject({
  title: localText,
  url: z.url({ protocol: /^https$/ }),
  grade: z.enum(['official', 'quoted', 'community']),
  seen: z.string().regex(/^\d{4}-\d{2}$/),
});

const shape = z.strictObject({
  opening: framing,
  joint: text,
  closing: framing,
  drafts: z.record(z.enum(CATEGORIES), z.array(draft).min(1)),
  memo: z.strictObject({ categories: z.record(z.enum(CATEGORIES), text), stages: z.record(z.enum(STAGES), text) }),
  reports: z.record(z.enum(PLATFORMS), report),
  desks: z.array(desk),
  sources: z.record(name, source),
});

/** `rules/replies.yaml`: drafts of answers, and what belongs into a report. Every situation has a draft, and every source is one that is named. */
export const repliesFile = shape.superRefine(({ drafts, reports, desks, sources }, context) => {
  for (const [category, all] of Object.entries(drafts)) all.forEach((each, index) => {
    const always = Object.keys(each.when).length === 0;
    if (always !== (index === all.length - 1)) context.addIssue({ code: 'custom', path: ['drafts', category, index, 'when'], message: 'the last draft, and no other, must hold always' });
  });
  const named = [...Object.values(reports), ...desks].map((each) => each.source);
  for (const each of named) if (!(each in sources)) context.addIssue({ code: 'custom', path: ['sources'], message: `there is no ${each}` });
  for (const each of Object.keys(sources)) if (!named.includes(each)) context.addIssue({ code: 'custom', path: ['sources', each], message: 'nobody names it' });
});

export type Replies = z.infer<typeof shape>;
export type ReplyDraft = z.infer<typeof draft>;
