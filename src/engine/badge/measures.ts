import type { TrustSignal } from '../../model/badge';
import type { ClientFact } from '../../model/reading';
import type { Verification } from '../../model/verification';
import type { TrustCount } from '../../rulebook/schema/trust';
import type { BadgeInput, DatedFact } from './input';

const DAY = 24 * 60 * 60 * 1000;

/** What a signal looks at. `readAt`: of its oldest part. Rates are in percent, ages in whole days. */
export interface Measure { value: number | boolean | string; readAt: string }
type Amount = Measure & { value: number };

/** The facts and marks of which a signal is made: what was not read is told by them. */
const MADE_OF: Readonly<Partial<Record<TrustSignal, readonly (ClientFact | Verification)[]>>> = {
  rating: ['rating'], satisfaction: ['good_reviews', 'bad_reviews'], completion_rate: ['completion_rate'], order_rate: ['order_rate'],
  record: ['jobs_posted', 'orders', 'contracts', 'finished', 'reviews'], account_age: ['registered_on'], identity: ['identity_verified', 'identity'],
  phone: ['phone'], rule_check: ['rule_check'], company_profile: ['company_profile'],
};

/** Whether the page should have said what a signal is made of. Of rare marks nobody expects it. */
export function isExpected(signal: TrustSignal, { facts, verifications }: BadgeInput): boolean {
  return MADE_OF[signal]?.some((each) => each in facts || each in verifications) ?? false;
}

/** Whole days from one time to another; 0 when the second is no later, as with a clock that was set back, or when one of them is no time. */
export function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / DAY)) || 0;
}

function read(fact: DatedFact | undefined, { readAt }: BadgeInput): Measure | null {
  return fact?.state === 'known' ? { value: fact.value, readAt: fact.readAt ?? readAt } : null;
}

function amount(fact: ClientFact, input: BadgeInput): Amount | null {
  const found = read(input.facts[fact], input);
  return found !== null && typeof found.value === 'number' && found.value >= 0 ? { value: found.value, readAt: found.readAt } : null;
}

function mark(fact: DatedFact | undefined, input: BadgeInput): Measure | null {
  const found = read(fact, input);
  return typeof found?.value === 'boolean' ? found : null;
}

const older = (a: string, b: string) => (Date.parse(a) <= Date.parse(b) ? a : b);

function join(a: Amount | null, b: Amount | null, make: (a: number, b: number) => number): Amount | null {
  return a === null || b === null ? null : { value: make(a.value, b.value), readAt: older(a.readAt, b.readAt) };
}

/** How many pieces there are, or null when the client's facts do not say. */
export function count(of: TrustCount, input: BadgeInput): Amount | null {
  return of === 'good_and_bad_reviews' ? join(amount('good_reviews', input), amount('bad_reviews', input), (good, bad) => good + bad) : amount(of, input);
}

const COUNTS = ['jobs_posted', 'orders', 'contracts', 'finished', 'reviews', 'good_and_bad_reviews'] as const;

/** The most that any count tells of: a single post may have had many contracts. */
function record(input: BadgeInput): Measure | null {
  const counts = COUNTS.flatMap((each) => count(each, input) ?? []);
  return counts.reduce<Amount | null>((most, each) => (most === null || each.value > most.value ? each : most), null);
}

function registered(input: BadgeInput): Measure | null {
  const found = read(input.facts.registered_on, input);
  // A day of the platform begins at midnight in Japan.
  const day = typeof found?.value === 'string' ? `${found.value}T00:00:00+09:00` : null;
  return found === null || day === null || Number.isNaN(Date.parse(day)) ? null : { value: daysBetween(day, input.now), readAt: found.readAt };
}

const ofFact = (fact: ClientFact) => (input: BadgeInput) => mark(input.facts[fact], input);
const ofMark = (verification: Verification) => (input: BadgeInput) => mark(input.verifications[verification], input);

/** What each signal looks at; null when it is not known. */
export const MEASURES: Readonly<Record<TrustSignal, (input: BadgeInput) => Measure | null>> = {
  rating: (input) => amount('rating', input),
  satisfaction: (input) => join(amount('good_reviews', input), amount('bad_reviews', input), (good, bad) => (100 * good) / Math.max(1, good + bad)),
  completion_rate: (input) => amount('completion_rate', input),
  order_rate: (input) => amount('order_rate', input),
  record,
  unanswered_posts: (input) => join(amount('jobs_posted', input), amount('contracts', input) ?? amount('finished', input), (posts, contracts) => posts / Math.max(1, contracts)),
  account_age: registered,
  identity: (input) => mark(input.facts.identity_verified, input) ?? mark(input.verifications.identity, input),
  phone: ofMark('phone'),
  nda: ofMark('nda'),
  lancers_check: ofMark('lancers_check'),
  rule_check: ofFact('rule_check'),
  certified: ofFact('certified'),
  verified: ofFact('verified'),
  official_account: ofFact('official_account'),
  company_profile: ofFact('company_profile'),
  resigned: ofFact('resigned'),
  price: ({ priceVerdict, readAt }) => (priceVerdict === null ? null : { value: priceVerdict, readAt }),
  weak_words: ({ weakWords, readAt }) => (weakWords.length === 0 ? null : { value: weakWords.length, readAt }),
};
