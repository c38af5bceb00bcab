import * as z from 'zod/mini';
import { BADGE_LEVELS, BADGE_PLACES, TEXT_EXTENTS, TRUST_SIGNALS, UNKNOWN_KINDS } from './badge';
import { CATEGORIES } from './category';
import { REMEMBERED_ROWS } from './client-memory';
import { CONDITION_FIELDS, MAX_POST_TEXT, type PostText } from './condition';
import { MOST_RECORDS } from './kept-record';
import { LANGUAGES } from './local-text';
import { APPROVALS, PAGE_KINDS, PLATFORMS, SENDERS, TEXT_KINDS, VIEWERS } from './platform';
import { FAILURES, MAX_BADGE_TEXT, MAX_CLIENTS_PER_REQUEST, MAX_TEXTS_PER_REQUEST, MAX_TEXT_LENGTH, type BackgroundRequest, type ListedBadge, type PageReport } from './protocol';
import { CLIENT_FACTS, FOUND_BY, HEALTH_ISSUES, HEALTH_STATES, TEXT_FIELDS } from './reading';
import { SEVERITIES } from './severity';
import { THEMES } from './settings';
import { STAGES, STAGE_PLACES, STAGE_SOURCES } from './stage';
import { MAX_IMPORT_LENGTH } from './stored';
import { VERIFICATIONS } from './verification';

// zod's generated parsers would trip the extension pages' content security policy.
z.config({ jitless: true });

const count = z.int().check(z.nonnegative());
const id = z.string().check(z.minLength(1), z.maxLength(200));
const mark = z.nullable(z.boolean());
const time = z.iso.datetime({ offset: true });
const incognito = z.optional(z.boolean());

const stage = z.strictObject({
  value: z.enum(STAGES), evidence: z.nullable(z.string()), source: z.enum(STAGE_SOURCES), where: z.optional(z.enum(STAGE_PLACES)), at: z.optional(time),
});
const line = z.string().check(z.maxLength(200));
const fact = z.union([
  z.strictObject({ state: z.literal('known'), value: z.union([line, z.number(), z.boolean()]), source: z.enum(FOUND_BY) }),
  z.strictObject({ state: z.literal('unknown') }),
]);
const said = { facts: z.partialRecord(z.enum(CLIENT_FACTS), fact), verifications: z.optional(z.record(z.enum(VERIFICATIONS), mark)) };
const client = z.strictObject({ id: z.nullable(z.string()), name: z.nullable(z.string()), ...said });
const report = z.strictObject({
  platform: z.enum(PLATFORMS),
  kind: z.enum(PAGE_KINDS),
  viewer: z.enum(VIEWERS),
  subject: z.nullable(id),
  progress: z.enum(['reading', 'done', 'failed']),
  failure: z.nullable(z.enum(FAILURES)),
  health: z.strictObject({
    state: z.enum(HEALTH_STATES),
    missing: z.array(z.strictObject({ what: z.enum(HEALTH_ISSUES), count: z.optional(count) })),
  }),
  stage,
  approval: z.enum(APPROVALS),
  approvalShown: z.optional(z.strictObject({ value: z.enum(APPROVALS), evidence: z.string() })),
  client: z.nullable(client),
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
});

const text = { kind: z.enum(TEXT_KINDS), sender: z.enum(SENDERS), text: z.string().check(z.maxLength(MAX_TEXT_LENGTH)) };
const context = z.strictObject({
  platform: z.enum(PLATFORMS), stage: z.enum(STAGES), approval: z.enum(APPROVALS), contractAmount: z.nullable(z.number().check(z.nonnegative())),
});

const rowName = { kind: z.enum(REMEMBERED_ROWS), id, userId: z.optional(id) };
const page = z.strictObject({ subject: z.nullable(id), client: z.strictObject({ id: z.nullable(id), name: z.nullable(z.string()) }), stage });

const row = z.strictObject({ ...rowName, stage: z.enum(STAGES.filter((each) => each !== 'unknown')), state: z.nullable(line) });
const question = z.strictObject({
  key: id,
  client: z.strictObject({ id: z.nullable(id), ...said }),
  tags: z.array(line).check(z.maxLength(100)),
  text: z.string().check(z.maxLength(MAX_BADGE_TEXT)),
  textFindings: z.nullable(z.partialRecord(z.enum(CATEGORIES), z.partialRecord(z.enum(SEVERITIES), count))),
  textRead: z.enum(TEXT_EXTENTS),
});
const thread = { platform: z.enum(PLATFORMS), subject: z.nullable(id), url: z.string().check(z.maxLength(4000)), incognito };
const checkPlace = { platform: z.enum(PLATFORMS), kind: z.enum(['thread', 'job']), subject: id };
const postPart = z.string().check(z.maxLength(MAX_POST_TEXT));
const postText = z.strictObject({ body: postPart, tags: z.array(line).check(z.maxLength(100)), cells: postPart, fields: z.array(z.enum(CONDITION_FIELDS)) });
const settingsChange = z.strictObject({
  categories: z.optional(z.partialRecord(z.enum(CATEGORIES), z.boolean())), notices: z.optional(z.boolean()), badges: z.optional(z.boolean()),
  dimDanger: z.optional(z.boolean()), toolbarCount: z.optional(z.boolean()), theme: z.optional(z.enum(THEMES)),
  paused: z.optional(z.partialRecord(z.enum(PLATFORMS), z.boolean())),
});
const dismissalTarget = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('message'), platform: z.enum(PLATFORMS), subject: id, message: id, rules: z.array(id).check(z.maxLength(100)) }),
  z.strictObject({ scope: z.literal('rule'), rule: id }),
  z.strictObject({ scope: z.literal('client'), platform: z.enum(PLATFORMS), client: id, name: z.nullable(id) }),
]);
const many = <T extends z.core.$ZodType>(each: T) => z.array(each).check(z.maxLength(MAX_CLIENTS_PER_REQUEST));

/** Parses what a page or a screen sends to the background. A page is never trusted: an unknown key or an over-long text fails. */
const backgroundRequest = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('analyse'),
    texts: z.array(z.strictObject({ key: id, ...text })).check(z.maxLength(MAX_TEXTS_PER_REQUEST)),
    context,
    language: z.enum(LANGUAGES),
    page: z.optional(page),
  }),
  z.strictObject({ type: z.literal('note'), act: id, text: z.strictObject({ key: id, ...text }), context, page, time: z.nullable(line) }),
  z.strictObject({ type: z.literal('recall-settings'), incognito }),
  z.strictObject({ type: z.literal('change-settings'), change: settingsChange, incognito }),
  z.strictObject({ type: z.literal('dismiss'), target: dismissalTarget, on: z.boolean(), incognito }),
  z.strictObject({ type: z.literal('recall-dismissals'), platform: z.enum(PLATFORMS), subject: id, client: z.nullable(id), incognito }),
  z.strictObject({ type: z.enum(['recall-stored', 'export-stored', 'erase-stored', 'recall-records', 'take-handed-text', 'client-turn']) }),
  z.strictObject({ type: z.literal('erase-records'), ids: z.nullable(z.array(id).check(z.maxLength(MOST_RECORDS))) }),
  z.strictObject({ type: z.literal('import-stored'), text: z.string().check(z.maxLength(MAX_IMPORT_LENGTH)) }),
  z.strictObject({ type: z.literal('take-back'), platform: z.enum(PLATFORMS), subject: id, answer: z.enum(['escrow', 'approval']), incognito }),
  z.strictObject({ type: z.literal('report'), report }),
  z.strictObject({ type: z.literal('recall-thread'), ...thread }),
  z.strictObject({ type: z.literal('remember-escrow'), paid: mark, ...thread }),
  z.strictObject({ type: z.literal('remember-approval'), approval: z.nullable(z.enum(APPROVALS)), ...thread }),
  z.strictObject({ type: z.literal('recall-ticks'), incognito }),
  z.strictObject({ type: z.literal('remember-tick'), verification: z.enum(VERIFICATIONS), done: z.boolean(), incognito }),
  z.strictObject({ type: z.literal('last-read'), platform: z.enum(PLATFORMS), kind: z.enum(PAGE_KINDS), incognito }),
  z.strictObject({ type: z.literal('recall-checks'), ...checkPlace, incognito }),
  z.strictObject({ type: z.literal('remember-check'), ...checkPlace, item: id, done: z.boolean(), incognito }),
  z.strictObject({ type: z.literal('missing-conditions'), post: postText }),
  z.strictObject({ type: z.literal('is-paused'), platform: z.enum(PLATFORMS), incognito }),
  z.strictObject({ type: z.literal('remember'), platform: z.enum(PLATFORMS), readAt: time, clients: many(z.strictObject({ id, ...said })), rows: many(row) }),
  z.strictObject({ type: z.literal('client'), platform: z.enum(PLATFORMS), id, incognito }),
  z.strictObject({ type: z.literal('listed-stage'), platform: z.enum(PLATFORMS), ...rowName, incognito }),
  z.strictObject({ type: z.literal('badges'), platform: z.enum(PLATFORMS), where: z.enum(BADGE_PLACES), readAt: time, questions: many(question), language: z.enum(LANGUAGES), incognito }),
]);

/** The parsed request, or a one-line reason why it is none. */
export function parseBackgroundRequest(value: unknown): { ok: true; request: BackgroundRequest } | { ok: false; reason: string } {
  const parsed = backgroundRequest.safeParse(value);
  if (!parsed.success) return { ok: false, reason: z.prettifyError(parsed.error).split('\n').slice(0, 3).join(' ') };
  return { ok: true, request: parsed.data as BackgroundRequest };
}

/** What a page says of itself, or null when it is no report: where no script of ours runs there is no answer. */
export function parsePageReport(value: unknown): PageReport | null {
  const parsed = report.safeParse(value);
  return parsed.success ? parsed.data as PageReport : null;
}

/** What a post's page has written on it, or null where it does not tell it. */
export function parsePostText(value: unknown): PostText | null {
  const parsed = postText.safeParse(value);
  return parsed.success ? parsed.data : null;
}

const listedBadges = z.array(z.strictObject({
  id, title: z.string(), client: z.nullable(z.string()),
  badge: z.strictObject({
    level: z.enum(BADGE_LEVELS), kind: z.nullable(z.enum(UNKNOWN_KINDS)), label: z.string(),
    reasons: z.array(z.strictObject({ signal: z.enum([...TRUST_SIGNALS, 'text', 'text_unread', 'unread', 'age']), effect: z.enum(['bad', 'good', 'unknown']), text: z.string() })),
  }),
}));

/** The jobs of a list as its page tells them; none where it does not. */
export function parseListedBadges(value: unknown): ListedBadge[] {
  const parsed = listedBadges.safeParse(value);
  return parsed.success ? parsed.data : [];
}
