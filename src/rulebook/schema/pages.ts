import * as z from 'zod';
import { REMEMBERED_ROWS } from '../../model/client-memory';
import { PAGE_KINDS, PLATFORMS } from '../../model/platform';
import { PAGE_PARTS } from '../../model/reading';
import { STAGES } from '../../model/stage';

const confidence = z.enum(['high', 'medium', 'low']);

/** One way to read a field. Ways are tried in their order; the first that gives a value wins and is told with it. */
const way = z.union([
  z.strictObject({ selector: z.string().min(1), attribute: z.string().optional(), json: z.string().optional(), confidence, seen: z.string().regex(/^\d{4}-\d{2}$/) }),
  z.strictObject({ text: z.string().min(1), confidence, seen: z.string().regex(/^\d{4}-\d{2}$/) }),
  /** A dotted path inside one item of a list that the page embeds as JSON. */
  z.strictObject({ item: z.string().min(1), confidence, seen: z.string().regex(/^\d{4}-\d{2}$/) }),
]);

const stageEvidence = z.strictObject({
  stage: z.enum(STAGES),
  /** Texts that must all stand on the page (inside `where`, if given). */
  texts: z.array(z.string().min(1)).min(1),
  where: z.string().min(1).optional(),
  confidence,
});

const kindRule = z.strictObject({
  kind: z.enum(PAGE_KINDS),
  /** Regular expression over the path; the group named `subject` is the id of what the page is about. */
  path: z.string().min(1),
  /** Query parameter that must be there and holds the subject's id. */
  query: z.string().optional(),
  /** Which reader of `src/pages/<platform>/` reads it. */
  reader: z.string().min(1),
  /** Which script of its own such a page has, and the match patterns of its addresses. Without both, that of conversations. */
  script: z.enum(['posts', 'lists']).optional(),
  matches: z.array(z.string().startsWith('https://')).min(1).optional(),
  /** Whether the site's other scripts can read such a page too, which they fetch. */
  everywhere: z.boolean().optional(),
  /** Of a thread: to which rows of worklists its subject ties it; with `user`, only together with the query parameter of that name. */
  row: z.strictObject({ kind: z.enum(REMEMBERED_ROWS), user: z.string().min(1).optional() }).optional(),
}).refine(({ script, matches }) => (script === undefined) === (matches === undefined), { error: 'script and matches belong together' });

/** What a kind of page shows: without all of `required` it is not judged, and each part that it has not is named. */
const partsRule = z.strictObject({ required: z.array(z.enum(PAGE_PARTS)).min(1), expected: z.array(z.enum(PAGE_PARTS)).default([]) });

/** `rules/pages/<platform>.yaml`: URL → page kind, where never to run, and the names by which parts of a page are found. */
export const pagesFile = z.strictObject({
  platform: z.enum(PLATFORMS),
  host: z.string().min(1),
  /** Match patterns of pages on which no script of ours may run: login, payment, account, profile edit. They become the manifest's `exclude_matches`. */
  never: z.array(z.string().startsWith('https://')).min(1),
  kinds: z.array(kindRule).min(1),
  /** The parts of each kind of page. */
  parts: z.partialRecord(z.enum(PAGE_KINDS), partsRule).default({}),
  /** Named fields with their ordered ways, by page kind. */
  fields: z.record(z.string(), z.record(z.string(), z.array(way).min(1))),
  /** Evidence of the stage, in the order in which it is tried, by reader. */
  stages: z.record(z.string(), z.array(stageEvidence)).default({}),
  /** Patterns and labels that are not ways to a field, by name. */
  labels: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
  /** The same, of which conversations have no use: their script goes without. */
  more_labels: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
});
export type PagesFile = z.infer<typeof pagesFile>;
export type Way = z.infer<typeof way>;
export type StageEvidence = z.infer<typeof stageEvidence>;
