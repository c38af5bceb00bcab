import * as z from 'zod';
import { APPROVALS, PAGE_KINDS, PLATFORMS, SENDERS, VIEWERS } from '../model/platform';
import { HEALTH_ISSUES, HEALTH_STATES, ROW_KINDS, TEXT_FIELDS } from '../model/reading';
import { STAGES, STAGE_PLACES } from '../model/stage';
import { badge, client, facts, marks } from './client-schema';
import { findingRecord } from './finding-schema';
import { UNREAD_REASONS } from './unread-reason';

/** Where the words stand that tell the stage; `nature`: such a page is before any contract, whatever it says. */
const STAGE_WHERE = [...STAGE_PLACES, 'nature'] as const;

const text = z.string().nullable();
const count = z.int().nonnegative();
const time = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?\+09:00$/).nullable().describe('ISO 8601 with +09:00; null where the page tells no exact time.');
const stage = z.enum(STAGES);

const health = z.strictObject({
  state: z.enum(HEALTH_STATES).describe('ok: everything that such a page should have was read; partial: something is missing and named; unreadable: nothing was judged.'),
  missing: z.array(z.strictObject({ what: z.enum(HEALTH_ISSUES), count: count.optional().describe('How many, where they can be counted.') })),
}).meta({ id: 'health' });

const message = z.strictObject({
  sender: z.enum(SENDERS).describe('unknown where the page does not prove who wrote it.'),
  time,
  body: z.string().describe('As a person sees it; <br> and blocks are newlines. Empty where a message is only files.'),
}).meta({ id: 'message' });

const job = z.strictObject({
  id: text, title: text, description: text,
  reward: text.describe('As the page words it.'),
  tags: z.array(z.string()).optional().describe('What the site has marked the post with, verbatim.'),
  applications: z.strictObject({ applied: count.nullable(), contracted: count.nullable(), wanted: count.nullable() }).optional(),
}).meta({ id: 'job' });

const listedJob = z.strictObject({
  id: z.string(), title: z.string(),
  digest: text.describe('The beginning of the description, as far as the list tells it: it may end in the middle of a sentence.'),
  client,
  price: text.describe('As the list words it.'),
  state: text.describe('As the list words it: open, closed, how long it is open.'),
  tags: z.array(z.string()),
  badge: badge.optional().describe('What the extension shows beside the client; left out where nothing is judged.'),
}).meta({ id: 'listed_job' });

const row = z.strictObject({
  kind: z.enum(ROW_KINDS),
  id: text.describe('Id of what the row stands for, as the thread\'s address has it.'),
  userId: text.optional().describe('Of a work on Lancers: whom its link would write to.'),
  title: text,
  client: z.strictObject({ id: text, name: text }),
  state: text.describe('The words that tell the stage, verbatim.'),
  stage,
  time,
}).meta({ id: 'row' });

/** What `scan --html` prints. Part of the command's public interface. */
export const pageRecord = z.strictObject({
  page: z.strictObject({
    platform: z.enum(PLATFORMS).nullable().describe('null: another site.'),
    kind: z.enum(PAGE_KINDS),
    subject: text.describe('Id of what the page is about, from its address: application, contract, job, board or client.'),
    viewer: z.enum(VIEWERS).describe('In whose role the page is seen. What a client sees is not judged.'),
    health,
    unread: z.enum(UNREAD_REASONS).optional().describe('Why nothing of the page was read at all. The health is then unreadable.'),
  }),
  stage: z.strictObject({
    value: stage,
    evidence: text.describe('The words on the page, verbatim.'),
    where: z.enum(STAGE_WHERE).nullable().describe('Where on the page these words stand; nature: such a page is before any contract; null where nothing tells the stage.'),
  }),
  messages: z.array(message).describe('In the order of the page.'),
  job: job.optional().describe('The post, or the work that a thread is about.'),
  jobs: z.array(listedJob).optional().describe('Of a listing.'),
  client: client.optional().describe('The page\'s one client.'),
  facts: facts.optional(),
  rows: z.array(row).optional().describe('Of a worklist or an inbox.'),
  ownVerifications: marks.optional().describe('The four marks of the person who looks, on Lancers, and only where the page is proven to be their own.'),
  approval: z.strictObject({ value: z.enum(APPROVALS), evidence: z.string() }).optional().describe('What the platform itself says of the application for contact outside of CrowdWorks.'),
  contractAmount: z.number().nonnegative().optional().describe('Yen, tax included.'),
  badge: badge.optional().describe('Of a post, a thread or a client\'s page; left out where nothing is judged.'),
  findings: z.array(findingRecord.extend({
    at: z.union([z.strictObject({ message: count }), z.strictObject({ field: z.enum(TEXT_FIELDS) })]).describe('In which text: the index of a message, or a field of the job.'),
  })).describe('Empty: nothing was found, or nothing was judged. Neither is the same as safe.'),
}).meta({ title: 'The reading of a page by scan --html' });

export type PageRecord = z.infer<typeof pageRecord>;
