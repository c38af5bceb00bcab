import type { ClientReading } from '../../model/reading';
import { linearise } from '../linear-text';
import type { PageContext } from '../page-reader';
import { waysOf } from '../page-rules';
import { findElements, readEmbedded, readField, readFromText } from '../read-field';
import { readFacts } from './client-facts';
import { plainId, userOf } from './user-link';

/** The client of a job post or of a client's own page, as far as the page tells, and the element that shows the name. */
export function clientOfPage({ document, rules, reader }: PageContext): { client: ClientReading; after: Element | null } {
  const valuesOf = (field: string) => waysOf(rules, reader, field).map((way) => readField(document, [way])?.value);
  // By JSON the id is a bare number, by a link an address.
  const id = valuesOf('client_id').map((value) => userOf(rules, String(value))?.id ?? plainId(value)).find((each) => each !== null) ?? null;
  const name = valuesOf('client_name').find((value) => typeof value === 'string') ?? null;
  const panel = findElements(document, waysOf(rules, reader, 'client_panel'))?.elements[0] ?? null;
  let text: string | null = null;
  const facts = readFacts(rules, reader, (ways) => readField(document, ways.filter((way) => 'selector' in way)) ?? (panel === null ? null : readFromText(text ??= linearise(panel).text, ways)));
  const [profile] = readEmbedded(document, waysOf(rules, reader, 'client_company_profile'));
  if (profile === null || profile === '') facts.company_profile = { state: 'known', value: false, source: 'json' };
  const shown = findElements(document, waysOf(rules, reader, 'client_shown'), (element) => element.textContent.trim() === name)?.elements[0];
  return { client: { id, name, facts }, after: shown ?? null };
}
