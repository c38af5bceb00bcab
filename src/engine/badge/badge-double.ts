import type { Badge } from '../../model/badge';
import type { ClientFact } from '../../model/reading';
import type { Verification } from '../../model/verification';
import { trust } from '../../rulebook/trust';
import { createBadge, type BadgeInput, type DatedFact } from './index';

type Values<K extends string> = Partial<Record<K, string | number | boolean | null>>;

/** Facts as a page gives them; null is a fact that could not be read. */
export function factsOf<K extends ClientFact | Verification>(values: Values<K>): Partial<Record<K, DatedFact>> {
  return Object.fromEntries(Object.entries<string | number | boolean | null | undefined>(values).map(([fact, value]): [string, DatedFact] =>
    [fact, value === null || value === undefined ? { state: 'unknown' } : { state: 'known', value, source: 'json' }])) as Partial<Record<K, DatedFact>>;
}

/** A client with everything that one could ask for, on a job page read whole just now. */
const GOOD: Readonly<Record<'crowdworks' | 'lancers', Pick<BadgeInput, 'facts' | 'verifications'>>> = {
  crowdworks: { facts: factsOf({ rating: 4.9, jobs_posted: 40, contracts: 30, reviews: 25, completion_rate: 96, identity_verified: true, rule_check: true, certified: false, resigned: false }), verifications: {} },
  lancers: { facts: factsOf({ good_reviews: 30, bad_reviews: 1, order_rate: 80, orders: 32, jobs_posted: 40 }), verifications: factsOf({ identity: true, phone: true, nda: true, lancers_check: false }) },
};

export function inputDouble({ platform = 'crowdworks', ...change }: Partial<BadgeInput> = {}): BadgeInput {
  return {
    platform, where: 'job', ...GOOD[platform], priceVerdict: null, textFindings: {}, textRead: 'whole', weakWords: [],
    readAt: '2026-11-20T09:00:00Z', now: '2026-11-20T10:00:00Z', language: 'ja', ...change,
  };
}

const badgeOf = createBadge(trust);

/** The badge of the good client with some facts changed. */
export function badgeWith(facts: Values<ClientFact>, change: Partial<BadgeInput> = {}): Badge {
  const input = inputDouble(change);
  return badgeOf({ ...input, facts: { ...input.facts, ...factsOf(facts) } });
}

export const linesOf = (badge: Badge, signal: Badge['reasons'][number]['signal']) => badge.reasons.filter((each) => each.signal === signal).map(({ effect, text }) => `${effect}: ${text}`);
export { badgeOf };
