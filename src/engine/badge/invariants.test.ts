import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BADGE_PLACES, PRICE_VERDICTS, TEXT_EXTENTS, type BadgeLevel } from '../../model/badge';
import { CATEGORIES } from '../../model/category';
import { LANGUAGES } from '../../model/local-text';
import { PLATFORMS } from '../../model/platform';
import { CLIENT_FACTS, type ClientFact } from '../../model/reading';
import { SEVERITIES } from '../../model/severity';
import { VERIFICATIONS, type Verification } from '../../model/verification';
import { badgeOf, factsOf } from './badge-double';
import type { BadgeInput, DatedFact } from './index';

/** Not to know is no better than that nothing stands out, and no worse than that something does. */
const RANK: Readonly<Record<BadgeLevel, number>> = { clear: 0, unknown: 1, check: 2, careful: 3, danger: 4 };
const rank = (input: BadgeInput) => RANK[badgeOf(input).level];

const MARKS = ['identity_verified', 'rule_check', 'certified', 'official_account', 'resigned', 'verified', 'company_profile'] as const satisfies readonly ClientFact[];
const fact = (value: fc.Arbitrary<string | number | boolean>): fc.Arbitrary<DatedFact> => fc.oneof(
  { weight: 4, arbitrary: fc.record({ state: fc.constant('known' as const), value, source: fc.constant('json' as const) }) },
  { weight: 1, arbitrary: fc.record({ state: fc.constant('known' as const), value, source: fc.constant('text' as const), readAt: fc.constantFrom('2026-11-19T00:00:00Z', '2026-09-01T00:00:00Z', 'then') }) },
  { weight: 1, arbitrary: fc.constant({ state: 'unknown' } as const) },
);
const amount = fc.oneof(fc.nat(12), fc.nat(300));
const valueOf = (name: ClientFact): fc.Arbitrary<string | number | boolean> => {
  if ((MARKS as readonly string[]).includes(name)) return fc.boolean();
  if (name === 'registered_on') return fc.constantFrom('2026-11-01', '2020-01-01', 'soon');
  if (name === 'rating') return fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10);
  return name === 'completion_rate' || name === 'order_rate' ? fc.nat(100) : amount;
};
const facts = fc.record(Object.fromEntries(CLIENT_FACTS.map((name) => [name, fact(valueOf(name))])), { requiredKeys: [] }) as fc.Arbitrary<BadgeInput['facts']>;
const marks = fc.record(Object.fromEntries(VERIFICATIONS.map((name) => [name, fact(fc.boolean())])), { requiredKeys: [] }) as fc.Arbitrary<BadgeInput['verifications']>;
const counts = fc.record(Object.fromEntries(SEVERITIES.map((each) => [each, fc.nat(2)])), { requiredKeys: [] });
const findings = fc.oneof(fc.constant({}), fc.dictionary(fc.constantFrom(...CATEGORIES), counts, { maxKeys: 2 })) as fc.Arbitrary<BadgeInput['textFindings']>;
const inputs: fc.Arbitrary<BadgeInput> = fc.record({
  platform: fc.constantFrom(...PLATFORMS), where: fc.constantFrom(...BADGE_PLACES), facts, verifications: marks,
  priceVerdict: fc.option(fc.constantFrom(...PRICE_VERDICTS)), textFindings: findings, textRead: fc.constantFrom(...TEXT_EXTENTS),
  weakWords: fc.subarray(['簡単', '高収入', '即金']), readAt: fc.constant('2026-11-20T00:00:00Z'), now: fc.constant('2026-11-20T01:00:00Z'), language: fc.constantFrom(...LANGUAGES),
});

const withFact = (input: BadgeInput, values: Partial<Record<ClientFact, string | number | boolean | null>>): BadgeInput => ({ ...input, facts: { ...input.facts, ...factsOf(values) } });
const withMark = (input: BadgeInput, values: Partial<Record<Verification, boolean>>): BadgeInput => ({ ...input, verifications: { ...input.verifications, ...factsOf(values) } });
const numberOf = (input: BadgeInput, name: ClientFact): number | null => {
  const found = input.facts[name];
  return found?.state === 'known' && typeof found.value === 'number' ? found.value : null;
};
/** A number of a fact that is known, moved by so much and kept in its bounds. */
const moved = (name: ClientFact, by: number, [min, max]: readonly [number, number]) => (input: BadgeInput): BadgeInput => {
  const before = numberOf(input, name);
  const found = input.facts[name];
  if (before === null || found?.state !== 'known') return input;
  return { ...input, facts: { ...input.facts, [name]: { ...found, value: Math.min(max, Math.max(min, before + by)) } } };
};

type Change = (input: BadgeInput) => BadgeInput;

const BAD: Readonly<Record<string, Change>> = {
  'a lower rating': moved('rating', -1, [1, 5]), 'a low rating': (input) => withFact(input, { rating: 2 }),
  'a lower completion rate': moved('completion_rate', -25, [0, 100]), 'a lower order rate': moved('order_rate', -25, [0, 100]),
  'a bad review': moved('bad_reviews', 1, [0, 999]),
  'no identity check': (input) => withFact(input, { identity_verified: false }), 'no rule check': (input) => withFact(input, { rule_check: false }),
  'no phone check': (input) => withMark(input, { phone: false }), 'no profile': (input) => withFact(input, { company_profile: false }),
  'a closed account': (input) => withFact(input, { resigned: true }), 'no certificate': (input) => withFact(input, { certified: false, verified: false }),
  'a price that differs': (input) => ({ ...input, priceVerdict: 'differs' }), 'weak words': (input) => ({ ...input, weakWords: ['簡単', '高収入', '即金'] }),
  'a finding': (input) => ({ ...input, textFindings: { ...input.textFindings, upfront_fee: { ...input.textFindings.upfront_fee, caution: 1 } } }),
  'a notice': (input) => ({ ...input, textFindings: { ...input.textFindings, unpaid_work: { ...input.textFindings.unpaid_work, notice: 3 } } }),
};

const GOOD: Readonly<Record<string, Change>> = {
  'a higher rating': moved('rating', 1, [1, 5]), 'a higher completion rate': moved('completion_rate', 25, [0, 100]), 'a higher order rate': moved('order_rate', 25, [0, 100]),
  'an identity check': (input) => withFact(input, { identity_verified: true }), 'a rule check': (input) => withFact(input, { rule_check: true }),
  'all four marks': (input) => withMark(input, { identity: true, phone: true, nda: true, lancers_check: true }), 'a profile': (input) => withFact(input, { company_profile: true }),
  'a certificate': (input) => withFact(input, { certified: true, verified: true }), 'an official account': (input) => withFact(input, { official_account: true }),
  'a favourable price': (input) => ({ ...input, priceVerdict: 'favourable' }),
};

test.each(Object.entries(BAD))('%s never betters the level', (_, change) => {
  fc.assert(fc.property(inputs, (input) => { expect(rank(change(input))).toBeGreaterThanOrEqual(rank(input)); }), { numRuns: 1000 });
});

test.each(Object.entries(GOOD))('%s never worsens the level', (_, change) => {
  fc.assert(fc.property(inputs, (input) => { expect(rank(change(input))).toBeLessThanOrEqual(rank(input)); }), { numRuns: 1000 });
});

test('not to know counts no better than to know something good', () => {
  const best: Partial<Record<ClientFact, string | number | boolean>> = {
    rating: 5, completion_rate: 100, order_rate: 100, identity_verified: true, rule_check: true, certified: true, verified: true, official_account: true,
    company_profile: true, resigned: false, registered_on: '2020-01-01',
  };
  fc.assert(fc.property(inputs, fc.constantFrom(...Object.keys(best) as ClientFact[]), (input, name) => {
    expect(rank(withFact(input, { [name]: null }))).toBeGreaterThanOrEqual(rank(withFact(input, { [name]: best[name] ?? null })));
  }), { numRuns: 3000 });
});

test('where nothing is known of the client, nothing is clear', () => {
  fc.assert(fc.property(inputs, (input) => {
    const unknown = { ...input, facts: factsOf(Object.fromEntries(Object.keys(input.facts).map((name) => [name, null]))), verifications: {} };
    expect(badgeOf(unknown).level).not.toBe('clear');
  }));
});

test('the text decides: a violation is danger, and without one there is no danger', () => {
  fc.assert(fc.property(inputs, (input) => {
    const violated = { ...input, textFindings: { ...input.textFindings, account_abuse: { violation: 1 } } };
    expect(badgeOf(violated).level).toBe('danger');
    const clean = badgeOf({ ...input, textFindings: {} });
    expect(clean.level).not.toBe('danger');
    const cautioned = { ...input, textFindings: { account_abuse: { caution: 1 } } };
    expect(badgeOf(cautioned).level).toBe('careful');
  }));
});

test('a level always has reasons of one line, a warning a bad one, and only an unknown level a kind', () => {
  fc.assert(fc.property(inputs, (input) => {
    const { level, kind, label, reasons } = badgeOf(input);
    expect(reasons.length).toBeGreaterThan(0);
    for (const { text } of reasons) expect(text).toMatch(/^[^\n{}]{4,160}$/u);
    expect(label).not.toBe('');
    expect(kind !== null).toBe(level === 'unknown');
    if (['danger', 'careful', 'check'].includes(level)) expect(reasons[0]?.effect).toBe('bad');
    const order = reasons.map(({ effect }) => ['bad', 'unknown', 'good'].indexOf(effect));
    expect(order).toEqual([...order].sort());
    expect(badgeOf(structuredClone(input))).toEqual({ level, kind, label, reasons });
  }), { numRuns: 3000 });
});
