import * as z from 'zod/mini';
import { BADGE_PLACES, TEXT_EXTENTS } from './badge';
import { CATEGORIES } from './category';
import { REMEMBERED_ROWS } from './client-memory';
import { MOST_RECORDS } from './kept-record';
import { once } from './once';
import { postTextSchema, reportSchema } from './page-answers';
import { APPROVALS, PAGE_KINDS } from './platform';
import { MAX_BADGE_TEXT, MAX_CLIENTS_PER_REQUEST, MAX_TEXTS_PER_REQUEST, type BackgroundRequest } from './protocol';
import { context, count, id, incognito, line, mark, platform, said, stage, text, time } from './protocol-parts';
import { SEVERITIES } from './severity';
import { THEMES } from './settings';
import { STAGES } from './stage';
import { MAX_IMPORT_LENGTH } from './stored';
import { VERIFICATIONS } from './verification';

const rowName = { kind: z.enum(REMEMBERED_ROWS), id, userId: z.optional(id) };
const page = once(() => z.strictObject({ subject: z.nullable(id), client: z.strictObject({ id: z.nullable(id), name: z.nullable(z.string()) }), stage: stage() }));
const row = once(() => z.strictObject({ ...rowName, stage: z.enum(STAGES.filter((each) => each !== 'unknown')), state: z.nullable(line) }));
const question = once(() => z.strictObject({
  key: id,
  client: z.strictObject({ id: z.nullable(id), ...said() }),
  tags: z.array(line).check(z.maxLength(100)),
  text: z.string().check(z.maxLength(MAX_BADGE_TEXT)),
  textFindings: z.nullable(z.partialRecord(z.enum(CATEGORIES), z.partialRecord(z.enum(SEVERITIES), count))),
  textRead: z.enum(TEXT_EXTENTS),
}));
const settingsChange = once(() => z.strictObject({
  categories: z.optional(z.partialRecord(z.enum(CATEGORIES), z.boolean())), notices: z.optional(z.boolean()), badges: z.optional(z.boolean()),
  dimDanger: z.optional(z.boolean()), toolbarCount: z.optional(z.boolean()), theme: z.optional(z.enum(THEMES)),
  paused: z.optional(z.partialRecord(platform, z.boolean())),
}));
const dismissalTarget = once(() => z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('message'), platform, subject: id, message: id, rules: z.array(id).check(z.maxLength(100)) }),
  z.strictObject({ scope: z.literal('rule'), rule: id }),
  z.strictObject({ scope: z.literal('client'), platform, client: id, name: z.nullable(id) }),
]));
const thread = { platform, subject: z.nullable(id), url: z.string().check(z.maxLength(4000)), incognito };
const checkPlace = { platform, kind: z.enum(['thread', 'job']), subject: id };
const many = <T extends z.core.$ZodType>(each: T) => z.array(each).check(z.maxLength(MAX_CLIENTS_PER_REQUEST));
const nothing = () => ({});

/** What each request has beside its type. A schema is made when a request of its type first comes. */
const SHAPES: Readonly<Record<BackgroundRequest['type'], () => z.core.$ZodLooseShape>> = {
  'analyse': () => ({
    texts: z.array(z.strictObject({ key: id, ...text })).check(z.maxLength(MAX_TEXTS_PER_REQUEST)), context: context(), page: z.optional(page()),
  }),
  'note': () => ({ act: id, text: z.strictObject({ key: id, ...text }), context: context(), page: page(), time: z.nullable(line) }),
  'recall-settings': () => ({ incognito }),
  'change-settings': () => ({ change: settingsChange(), incognito }),
  'dismiss': () => ({ target: dismissalTarget(), on: z.boolean(), incognito }),
  'recall-dismissals': () => ({ platform, subject: id, client: z.nullable(id), incognito }),
  'recall-stored': nothing,
  'export-stored': nothing,
  'erase-stored': nothing,
  'recall-records': nothing,
  'take-handed-text': nothing,
  'client-turn': nothing,
  'erase-records': () => ({ ids: z.nullable(z.array(id).check(z.maxLength(MOST_RECORDS))) }),
  'import-stored': () => ({ text: z.string().check(z.maxLength(MAX_IMPORT_LENGTH)) }),
  'take-back': () => ({ platform, subject: id, answer: z.enum(['escrow', 'approval']), incognito }),
  'report': () => ({ report: reportSchema() }),
  'recall-thread': () => thread,
  'remember-escrow': () => ({ paid: mark, ...thread }),
  'remember-approval': () => ({ approval: z.nullable(z.enum(APPROVALS)), ...thread }),
  'recall-ticks': () => ({ incognito }),
  'remember-tick': () => ({ verification: z.enum(VERIFICATIONS), done: z.boolean(), incognito }),
  'last-read': () => ({ platform, kind: z.enum(PAGE_KINDS), incognito }),
  'recall-checks': () => ({ ...checkPlace, incognito }),
  'remember-check': () => ({ ...checkPlace, item: id, done: z.boolean(), incognito }),
  'missing-conditions': () => ({ post: postTextSchema() }),
  'is-paused': () => ({ platform, incognito }),
  'remember': () => ({ platform, readAt: time, clients: many(z.strictObject({ id, ...said() })), rows: many(row()) }),
  'client': () => ({ platform, id, incognito }),
  'listed-stage': () => ({ platform, ...rowName, incognito }),
  'badges': () => ({ platform, where: z.enum(BADGE_PLACES), readAt: time, questions: many(question()), incognito }),
};

const schemas = new Map(Object.entries(SHAPES).map(([type, shape]) => [type, once(() => z.strictObject({ type: z.literal(type), ...shape() }))]));

/**
 * Parses what a page or a screen sends to the background. A page is never trusted: an unknown key or an over-long text fails.
 * Gives the request, or a one-line reason why it is none.
 */
export function parseBackgroundRequest(value: unknown): { ok: true; request: BackgroundRequest } | { ok: false; reason: string } {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
  const schema = typeof type === 'string' ? schemas.get(type) : undefined;
  if (schema === undefined) return { ok: false, reason: 'no request is of that type' };
  const parsed = schema().safeParse(value);
  if (!parsed.success) return { ok: false, reason: z.prettifyError(parsed.error).split('\n').slice(0, 3).join(' ') };
  return { ok: true, request: parsed.data as BackgroundRequest };
}
