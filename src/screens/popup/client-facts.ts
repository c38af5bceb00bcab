import { CLIENT_FACTS, type ClientFact, type ClientReading } from '../../model/reading';

type Unit = 'mark' | 'rating' | 'count' | 'percent' | 'date';

const UNIT: Readonly<Record<ClientFact, Unit>> = {
  rating: 'rating', jobs_posted: 'count', completion_rate: 'percent', thanks: 'count', identity_verified: 'mark', rule_check: 'mark', certified: 'mark',
  official_account: 'mark', resigned: 'mark', good_reviews: 'count', bad_reviews: 'count', order_rate: 'percent', orders: 'count',
  reviews: 'count', contracts: 'count', finished: 'count', verified: 'mark', registered_on: 'date', company_profile: 'mark',
};

/** Said only of the few clients to whom they apply; that one has them not, or that it is not known, tells nobody anything. */
const RARE: ReadonlySet<ClientFact> = new Set<ClientFact>(['certified', 'official_account', 'resigned', 'verified']);

/** A fact as it is listed. `value` is null when the page does not say it. */
export interface ShownFact { fact: ClientFact; value: string | number | boolean | null; unit: Unit }

/** The facts that are worth a line, in a fixed order. What should be there and is not is listed as unknown. */
export function factsToShow(facts: ClientReading['facts']): ShownFact[] {
  return CLIENT_FACTS.flatMap((fact) => {
    const found = facts[fact];
    if (found === undefined) return [];
    const value = found.state === 'known' ? found.value : null;
    return RARE.has(fact) && value !== true ? [] : [{ fact, value, unit: UNIT[fact] }];
  });
}
