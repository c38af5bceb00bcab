import * as z from 'zod/mini';
import { CATEGORIES } from './category';
import { LANGUAGES } from './local-text';
import { APPROVALS, PAGE_KINDS, PLATFORMS, SENDERS, TEXT_KINDS, VIEWERS } from './platform';
import { FAILURES, MAX_TEXTS_PER_REQUEST, MAX_TEXT_LENGTH, type BackgroundRequest, type PageReport } from './protocol';
import { CLIENT_FACTS, HEALTH_ISSUES, TEXT_FIELDS } from './reading';
import { SEVERITIES } from './severity';
import { STAGES, STAGE_SOURCES } from './stage';
import { VERIFICATIONS } from './verification';

// zod's generated parsers would trip the extension pages' content security policy.
z.config({ jitless: true });

const count = z.int().check(z.nonnegative());
const id = z.string().check(z.minLength(1), z.maxLength(200));
const mark = z.nullable(z.boolean());
const incognito = z.optional(z.boolean());

const stage = z.strictObject({ value: z.enum(STAGES), evidence: z.nullable(z.string()), source: z.enum(STAGE_SOURCES) });
const fact = z.union([
  z.strictObject({ state: z.literal('known'), value: z.union([z.string(), z.number(), z.boolean()]), source: z.enum(['json', 'selector', 'text', 'structure']) }),
  z.strictObject({ state: z.literal('unknown') }),
]);
const client = z.strictObject({
  id: z.nullable(z.string()),
  name: z.nullable(z.string()),
  facts: z.partialRecord(z.enum(CLIENT_FACTS), fact),
  verifications: z.optional(z.record(z.enum(VERIFICATIONS), mark)),
});
const report = z.strictObject({
  platform: z.enum(PLATFORMS),
  kind: z.enum(PAGE_KINDS),
  viewer: z.enum(VIEWERS),
  subject: z.nullable(id),
  progress: z.enum(['reading', 'done', 'failed']),
  failure: z.nullable(z.enum(FAILURES)),
  health: z.strictObject({
    state: z.enum(['ok', 'partial', 'unreadable']),
    missing: z.array(z.strictObject({ what: z.enum(HEALTH_ISSUES), count: z.optional(count) })),
  }),
  stage,
  approval: z.enum(APPROVALS),
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
  readAt: z.iso.datetime({ offset: true }),
});

const text = { kind: z.enum(TEXT_KINDS), sender: z.enum(SENDERS), text: z.string().check(z.maxLength(MAX_TEXT_LENGTH)) };
const context = z.strictObject({
  platform: z.enum(PLATFORMS), stage: z.enum(STAGES), approval: z.enum(APPROVALS), contractAmount: z.nullable(z.number().check(z.nonnegative())),
});

/** Parses what a page or a screen sends to the background. A page is never trusted: an unknown key or an over-long text fails. */
const backgroundRequest = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('analyse'),
    texts: z.array(z.strictObject({ key: id, ...text })).check(z.maxLength(MAX_TEXTS_PER_REQUEST)),
    context,
    language: z.enum(LANGUAGES),
  }),
  z.strictObject({ type: z.literal('explain'), text: z.strictObject(text), context, finding: z.strictObject({ rule: id, start: count, end: count }) }),
  z.strictObject({ type: z.literal('report'), report }),
  z.strictObject({ type: z.literal('recall-thread'), platform: z.enum(PLATFORMS), subject: id, incognito }),
  z.strictObject({ type: z.literal('remember-escrow'), platform: z.enum(PLATFORMS), subject: id, paid: mark, incognito }),
  z.strictObject({ type: z.literal('remember-approval'), platform: z.enum(PLATFORMS), subject: id, approval: z.nullable(z.enum(APPROVALS)), incognito }),
  z.strictObject({ type: z.literal('recall-ticks'), incognito }),
  z.strictObject({ type: z.literal('remember-tick'), verification: z.enum(VERIFICATIONS), done: z.boolean(), incognito }),
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
