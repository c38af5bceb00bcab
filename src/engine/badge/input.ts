import type { BadgePlace, PriceVerdict, TextExtent, TextFindings } from '../../model/badge';
import type { Language } from '../../model/local-text';
import type { Platform } from '../../model/platform';
import type { ClientFact, Fact } from '../../model/reading';
import type { Verification } from '../../model/verification';

/** A fact with the time at which it was read (ISO 8601), where that is not the time of the whole. */
export type DatedFact = Fact & { readAt?: string };

/** All that a badge is made of. Times are ISO 8601. */
export interface BadgeInput {
  platform: Platform;
  where: BadgePlace;
  /** What the page should say of the client is listed, as unknown where it does not; what no such page says is left out. */
  facts: Partial<Record<ClientFact, DatedFact>>;
  /** Lancers only: the client's own marks. */
  verifications: Partial<Record<Verification, DatedFact>>;
  priceVerdict: PriceVerdict | null;
  textFindings: TextFindings;
  textRead: TextExtent;
  /** What `createWeakWordSearch` found in the text: a word of each group. */
  weakWords: readonly string[];
  /** The time of everything that has none of its own. */
  readAt: string;
  now: string;
  language: Language;
}
