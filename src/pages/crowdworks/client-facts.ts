import { CLIENT_FACTS, type ClientFact, type ClientReading, type Fact } from '../../model/reading';
import type { CompiledPages, Way } from '../../rulebook/compiled-pages';
import { parseCount } from '../count';
import { labelsOf, waysOf } from '../page-rules';
import type { FoundField } from '../read-field';
import { readDate } from '../read-time';

type Kind = 'score' | 'count' | 'mark' | 'date' | 'text';

/** What kind of value a fact is; the others are counts. */
const KINDS: Partial<Record<ClientFact, Kind>> = {
  rating: 'score', identity_verified: 'mark', rule_check: 'mark', certified: 'mark', official_account: 'mark', resigned: 'mark',
  registered_on: 'date', company_profile: 'text',
};

/** Facts that every client's page tells, however new the client is. */
const ALWAYS: readonly ClientFact[] = ['identity_verified', 'rule_check', 'jobs_posted'];

/**
 * The facts for which the rules give a reader ways, each by its field `client_<fact>`.
 * @param read how the ways of this page are gone
 */
export function readFacts(rules: CompiledPages, reader: string, read: (ways: readonly Way[]) => FoundField | null): ClientReading['facts'] {
  const facts: ClientReading['facts'] = {};
  for (const fact of CLIENT_FACTS) {
    const ways = waysOf(rules, reader, `client_${fact}`);
    if (ways.length === 0) continue;
    const found = read(ways);
    const value = found === null ? null : valueOf(found, KINDS[fact] ?? 'count', labelsOf(rules, 'done_marks'));
    facts[fact] = found === null || value === null ? { state: 'unknown' } : { state: 'known', value, source: found.foundBy };
  }
  return facts;
}

/** Whether a fact that every client has was not found. */
export const lacksFacts = (facts: ClientReading['facts']): boolean => ALWAYS.some((fact) => facts[fact]?.state !== 'known');

/** The value in the kind that the fact has; null when it is of another one. A rating of 0 means that there is none. */
function valueOf({ value, foundBy }: FoundField, kind: Kind, doneMarks: readonly string[]): Extract<Fact, { state: 'known' }>['value'] | null {
  // What a page says instead of a text is that there is none.
  if (kind === 'text') return foundBy === 'json' ? (typeof value === 'string' ? true : null) : false;
  if (kind === 'mark') return typeof value === 'boolean' ? value : foundBy === 'text' ? doneMarks.includes(String(value)) : null;
  if (kind === 'date') return readDate(String(value));
  const number = typeof value === 'string' ? (kind === 'score' ? Number(value) : parseCount(value)) : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || number < 0) return null;
  return kind === 'score' && (number === 0 || number > 5) ? null : number;
}
