import type { ClientFact, ClientReading, Fact } from '../../model/reading';
import { parseCount } from '../count';
import type { PageContext } from '../page-reader';
import { labelsOf, waysOf } from '../page-rules';
import { findElements, readField, readTextField, type FoundField } from '../read-field';
import { userOf } from './user-link';

type Kind = 'score' | 'count' | 'mark';

/** The facts that a job post tells of its client, each read by the field `client_<fact>`. */
const FACTS = {
  rating: 'score', jobs_posted: 'count', completion_rate: 'count', thanks: 'count',
  identity_verified: 'mark', rule_check: 'mark', certified: 'mark', official_account: 'mark', resigned: 'mark',
} as const satisfies Partial<Record<ClientFact, Kind>>;

/** What a job post says of its client; null when the page names none. */
export function jobClient(context: PageContext): ClientReading | null {
  const { document, rules, reader } = context;
  const id = readTextField(document, waysOf(rules, reader, 'client_id'));
  const name = readTextField(document, waysOf(rules, reader, 'client_name'));
  if (id === null && name === null) return null;
  const panel = findElements(document, waysOf(rules, reader, 'client_panel'))?.elements[0] ?? null;
  const facts: ClientReading['facts'] = {};
  for (const [fact, kind] of Object.entries(FACTS) as [keyof typeof FACTS, Kind][]) facts[fact] = readFact(context, panel, fact, kind);
  // By JSON it is a bare number, by the link an address.
  const known = id === null ? null : (userOf(rules, id.value)?.id ?? (parseCount(id.value) === null ? null : id.value));
  return { id: known, name: name?.value ?? null, facts };
}

function readFact({ document, rules, reader }: PageContext, panel: Element | null, fact: string, kind: Kind): Fact {
  const ways = waysOf(rules, reader, `client_${fact}`);
  const found = readField(document, ways.filter((way) => 'selector' in way)) ?? (panel === null ? null : readField(panel, ways));
  const value = found === null ? null : valueOf(found, kind, labelsOf(rules, 'done_marks'));
  return found === null || value === null ? { state: 'unknown' } : { state: 'known', value, source: found.foundBy };
}

/** The value in the kind that the fact has; null when it is of another one. A rating of 0 means that there is none. */
function valueOf({ value, foundBy }: FoundField, kind: Kind, doneMarks: readonly string[]): number | boolean | null {
  if (kind === 'mark') return typeof value === 'boolean' ? value : foundBy === 'text' ? doneMarks.includes(String(value)) : null;
  const number = typeof value === 'string' ? (kind === 'score' ? Number(value) : parseCount(value)) : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || number < 0) return null;
  return kind === 'score' && (number === 0 || number > 5) ? null : number;
}
