import type { Category } from './category';
import type { Language } from './local-text';
import type { Severity } from './severity';

/** What is to be thought of a client and a job at a glance, worst first; `unknown` stands apart. Never reached without reasons. */
export const BADGE_LEVELS = ['danger', 'careful', 'check', 'clear', 'unknown'] as const;
export type BadgeLevel = (typeof BADGE_LEVELS)[number];

/** Why a level is unknown: the page does not show such facts; facts were read and are too few; facts should be there and cannot be read. */
export const UNKNOWN_KINDS = ['not_shown', 'few', 'unreadable'] as const;
export type UnknownKind = (typeof UNKNOWN_KINDS)[number];

/** What is looked at. Each has its thresholds and words in `rules/trust.yaml`. */
export const TRUST_SIGNALS = [
  'satisfaction', 'rating', 'completion_rate', 'order_rate', 'record', 'unanswered_posts', 'account_age',
  'identity', 'phone', 'nda', 'lancers_check', 'rule_check', 'certified', 'verified', 'official_account', 'company_profile', 'resigned',
  'price', 'weak_words',
] as const;
export type TrustSignal = (typeof TRUST_SIGNALS)[number];

/** What Lancers itself says of a job's price: 優良価格, 適正価格, 市場価格と相違. The last is said of very high pay too. */
export const PRICE_VERDICTS = ['favourable', 'fair', 'differs'] as const;
export type PriceVerdict = (typeof PRICE_VERDICTS)[number];

/** What a badge must know something good of before it says that nothing stands out. */
export const TRUST_GROUPS = ['record', 'identity'] as const;

/** How many findings of each severity a text has, by category. */
export type TextFindings = Partial<Record<Category, Partial<Record<Severity, number>>>>;

/** Where a badge stands. */
export const BADGE_PLACES = ['listing', 'job', 'thread', 'client'] as const;
export type BadgePlace = (typeof BADGE_PLACES)[number];

/** How much of the job's text or of the thread's messages was judged; of a job in a list, the title and the beginning are a part. */
export const TEXT_EXTENTS = ['whole', 'part', 'none'] as const;
export type TextExtent = (typeof TEXT_EXTENTS)[number];

/** One line of why. Beside the signals: `text` (findings), `text_unread`, `unread` (facts that are not known), `age` (how old they are). */
export interface BadgeReason {
  signal: TrustSignal | 'text' | 'text_unread' | 'unread' | 'age';
  effect: 'bad' | 'good' | 'unknown';
  text: string;
}

/** In the person's language. `kind` is null unless the level is unknown. Reasons: bad ones first, then unknown, then good. */
export interface Badge {
  level: BadgeLevel;
  kind: UnknownKind | null;
  label: string;
  reasons: BadgeReason[];
}

/**
 * What the badges of a page have in common. It comes with them: a page that asks the browser for its first word waits for all of
 * them, and every question costs it time.
 */
export interface BadgeLook {
  styles: string;
  language: Language;
  /** The product's name, and what stands small under the reasons. */
  app: string;
  small: string;
  /** Whether the person wants badges on pages, and dangerous jobs dimmed. */
  wanted: boolean;
  dimDanger: boolean;
}
