import * as z from 'zod/mini';
import { BADGE_LEVELS, TRUST_SIGNALS, UNKNOWN_KINDS } from './badge';
import { CATEGORIES } from './category';
import { CONDITION_FIELDS, MAX_POST_TEXT, type PostText } from './condition';
import { once } from './once';
import { APPROVALS, PAGE_KINDS, VIEWERS } from './platform';
import { FAILURES, type ListedBadge, type PageReport } from './protocol';
import { count, id, line, mark, platform, said, stage, time } from './protocol-parts';
import { HEALTH_ISSUES, HEALTH_STATES, TEXT_FIELDS } from './reading';
import { SEVERITIES } from './severity';
import { VERIFICATIONS } from './verification';

const client = once(() => z.strictObject({ id: z.nullable(z.string()), name: z.nullable(z.string()), ...said() }));

/** What a page says of itself. */
export const reportSchema = once(() => z.strictObject({
  platform,
  kind: z.enum(PAGE_KINDS),
  viewer: z.enum(VIEWERS),
  subject: z.nullable(id),
  progress: z.enum(['reading', 'done', 'failed']),
  failure: z.nullable(z.enum(FAILURES)),
  health: z.strictObject({
    state: z.enum(HEALTH_STATES),
    missing: z.array(z.strictObject({ what: z.enum(HEALTH_ISSUES), count: z.optional(count) })),
  }),
  stage: stage(),
  approval: z.enum(APPROVALS),
  approvalShown: z.optional(z.strictObject({ value: z.enum(APPROVALS), evidence: z.string() })),
  client: z.nullable(client()),
  texts: z.strictObject({ total: count, judged: count }),
  findings: z.array(z.strictObject({
    id,
    rule: id,
    category: z.enum(CATEGORIES),
    severity: z.enum(SEVERITIES),
    quote: z.string(),
    at: z.union([z.strictObject({ message: count }), z.strictObject({ field: z.enum(TEXT_FIELDS) })]),
  })),
  hidden: z.optional(z.array(z.strictObject({ category: z.enum(CATEGORIES), severity: z.enum(SEVERITIES) }))),
  badges: z.optional(z.partialRecord(z.enum(BADGE_LEVELS), count)),
  counts: z.optional(z.strictObject({ jobs: count, cards: count, rows: count })),
  ways: z.optional(z.array(z.string().check(z.regex(/^[a-z_]{1,40}\.[a-z_]{1,40}\.\d{1,2}$/u))).check(z.maxLength(500))),
  ownVerifications: z.optional(z.record(z.enum(VERIFICATIONS), mark)),
  readAt: time,
}));

const postPart = z.string().check(z.maxLength(MAX_POST_TEXT));

/** What a post's page has written on it. */
export const postTextSchema = once(() => z.strictObject({
  body: postPart, tags: z.array(line).check(z.maxLength(100)), cells: postPart, fields: z.array(z.enum(CONDITION_FIELDS)),
}));

const listedBadges = once(() => z.array(z.strictObject({
  id, title: z.string(), client: z.nullable(z.string()),
  badge: z.strictObject({
    level: z.enum(BADGE_LEVELS), kind: z.nullable(z.enum(UNKNOWN_KINDS)), label: z.string(),
    reasons: z.array(z.strictObject({ signal: z.enum([...TRUST_SIGNALS, 'text', 'text_unread', 'unread', 'age']), effect: z.enum(['bad', 'good', 'unknown']), text: z.string() })),
  }),
})));

/** What a page says of itself, or null when it is no report: where no script of ours runs there is no answer. */
export function parsePageReport(value: unknown): PageReport | null {
  const parsed = reportSchema().safeParse(value);
  return parsed.success ? parsed.data as PageReport : null;
}

/** What a post's page has written on it, or null where it does not tell it. */
export function parsePostText(value: unknown): PostText | null {
  const parsed = postTextSchema().safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** The jobs of a list as its page tells them; none where it does not. */
export function parseListedBadges(value: unknown): ListedBadge[] {
  const parsed = listedBadges().safeParse(value);
  return parsed.success ? parsed.data : [];
}
