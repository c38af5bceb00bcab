import { PRICE_VERDICTS, type PriceVerdict } from '../../model/badge';
import type { Trust } from '../../rulebook/schema/trust';

/** What the site says of a job's price, by the marks that the job carries; null when none of them speaks of it. */
export function priceVerdictOf({ price_words: words }: Trust, tags: readonly string[]): PriceVerdict | null {
  return PRICE_VERDICTS.find((verdict) => tags.some((tag) => words[verdict].some((word) => tag.includes(word)))) ?? null;
}
