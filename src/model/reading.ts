import type { Approval, PageKind, Platform, Sender, Viewer } from './platform';
import type { Stage, StageReading } from './stage';
import type { VerificationMarks } from './verification';

/** How a field was found; told with every fact, so that a reader of a reading can weigh it. */
export const FOUND_BY = ['json', 'selector', 'text', 'structure'] as const;
export type FoundBy = (typeof FOUND_BY)[number];

/** A fact is known with its source, or unknown. It is never guessed. */
export type Fact = { state: 'known'; value: string | number | boolean; source: FoundBy } | { state: 'unknown' };

/**
 * What is known of a client beside the name. Ratings 0–5, counts in pieces, rates in percent. `verified` is Lancers' 認証済み,
 * `certified` either site's 認定クライアント; `registered_on` is a date (YYYY-MM-DD), `company_profile` whether the client has written one.
 */
export const CLIENT_FACTS = [
  'rating', 'jobs_posted', 'completion_rate', 'thanks', 'identity_verified', 'rule_check', 'certified', 'official_account', 'resigned',
  'good_reviews', 'bad_reviews', 'order_rate', 'orders', 'reviews', 'contracts', 'finished', 'verified', 'registered_on', 'company_profile',
] as const;
export type ClientFact = (typeof CLIENT_FACTS)[number];

export interface ClientReading {
  /** The platform's own id: user id on CrowdWorks, nickname on Lancers. */
  id: string | null;
  name: string | null;
  facts: Partial<Record<ClientFact, Fact>>;
  /** Lancers only: the client's own four marks. */
  verifications?: VerificationMarks;
}

export interface MessageReading {
  /** Stable within the page across re-renders: the site's id where there is one, else made from sender, time and body. */
  key: string;
  sender: Sender;
  /** ISO 8601 with +09:00 (minute precision where the page has no more), or null. */
  time: string | null;
  /** The text as a person sees it; <br> and blocks are newlines. */
  body: string;
}

export interface JobReading {
  id: string | null;
  title: string | null;
  description: string | null;
  /** The reward as the page words it, e.g. 「固定報酬制 5,000円〜10,000円」. */
  reward: string | null;
  /** What the site has marked the post with, verbatim: its chips and, on Lancers, what it thinks of the price. */
  tags?: string[];
  /** People who have applied, who were given the work and who are wanted, where the page counts them. */
  applications?: { applied: number | null; contracted: number | null; wanted: number | null };
}

/** One job of a listing. The same job may have several cards, and a job of the page's data may have none yet. */
export interface ListedJobReading {
  id: string;
  title: string;
  /** The beginning of the description, as far as the list tells it: it may end in the middle of a sentence. */
  digest: string | null;
  client: ClientReading;
  price: string | null;
  state: string | null;
  tags: string[];
}

/** What a row of a worklist or an inbox stands for: one's own application, a contract, a message, or a work with both on Lancers. */
export const ROW_KINDS = ['proposal', 'contract', 'message', 'work'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** One row of a worklist or an inbox. `id` is the id of what the row stands for, as the thread's address has it; null where the row does not say it. */
export interface WorkRowReading {
  kind: RowKind;
  id: string | null;
  /** Of a work on Lancers: the id of the person to whom its link would write. */
  userId?: string | null;
  title: string | null;
  client: { id: string | null; name: string | null };
  /** The words of the row that tell the stage, verbatim, and what they mean. */
  state: string | null;
  stage: Stage;
  /** ISO 8601 with +09:00, or null. */
  time: string | null;
}

/**
 * The parts of pages. Which of them a kind of page must or should have, `rules/pages` declares; one that it has not is missing by
 * its name: the messages, their senders and times, the stage, the client, the job (its title and reward), its description, the
 * jobs of a list, the rows of a worklist or an inbox, what is known of the client, the four marks.
 */
export const PAGE_PARTS = ['messages', 'sender', 'time', 'stage', 'client', 'job', 'description', 'cards', 'rows', 'facts', 'verifications'] as const;
export type PagePart = (typeof PAGE_PARTS)[number];

/** What can be missing from a page or keep it from being read. Each has a sentence for people in `_locales` (`health_<id>`). */
export const HEALTH_ISSUES = [
  'unknown_layout', ...PAGE_PARTS,
  'folded_history', 'attachments', 'read_by_structure', 'translated', 'not_japanese', 'mobile_layout', 'client_view', 'closed_job', 'text_too_long',
  'old_layout', 'not_own_profile', 'deleted_job',
] as const;
export type HealthIssue = (typeof HEALTH_ISSUES)[number];

export interface Missing {
  what: HealthIssue;
  /** How many: folded messages, attachments … */
  count?: number;
}

/** `ok`: everything that such a page should have was read; `partial`: something is missing, and said; `unreadable`: nothing was judged. */
export const HEALTH_STATES = ['ok', 'partial', 'unreadable'] as const;
export interface Health { state: (typeof HEALTH_STATES)[number]; missing: Missing[] }

/**
 * Whether something that such a page should show could not be read, or only by a layout that is not this one. All else that is
 * noted, a folded history or an attachment, is in the nature of the page.
 * @param besides a part that does not count
 */
export const lacksParts = ({ missing }: Pick<Health, 'missing'>, besides?: PagePart): boolean =>
  missing.some(({ what }) => what !== besides && (what.endsWith('_layout') || (PAGE_PARTS as readonly string[]).includes(what)));

/** What was read from one page. Plain data: it survives JSON. */
export interface Reading {
  platform: Platform;
  kind: PageKind;
  viewer: Viewer;
  /** Id of what the page is about: proposal, contract, job or board id; null when it has none. */
  subject: string | null;
  health: Health;
  stage: StageReading;
  messages: MessageReading[];
  job?: JobReading;
  jobs?: ListedJobReading[];
  client?: ClientReading;
  rows?: WorkRowReading[];
  /** The viewer's own four marks on Lancers; only of a page that is proven to be the viewer's own. */
  ownVerifications?: VerificationMarks;
  /** What the platform itself says of CrowdWorks' サービス外連絡申請 for this thread, with its words; absent where it says nothing that we understand. */
  approval?: { value: Approval; evidence: string };
  /** Contract amount in yen, tax included, where the page states it. */
  contractAmount?: number;
}

/** Whether a page's texts may be judged at all: in a client's view, a translation or a page that could not be read, what was found would mislead. */
export function isJudged({ viewer, health }: { viewer: Viewer; health: { state: Health['state']; missing: readonly Pick<Missing, 'what'>[] } }): boolean {
  return viewer !== 'client' && health.state !== 'unreadable' && !health.missing.some(({ what }) => what === 'client_view' || what === 'translated');
}

/** Fields of a reading that carry a judged text. */
export const TEXT_FIELDS = ['job.title', 'job.description'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];
