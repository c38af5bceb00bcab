import type { ClientReading } from '../../model/reading';
import { parseCount } from '../count';
import { linearise } from '../linear-text';
import type { PageContext } from '../page-reader';
import { waysOf } from '../page-rules';
import { findElements, readEmbedded, readField, readFromText, readTextField } from '../read-field';
import { readFacts } from './client-facts';
import { userOf } from './user-link';

/** The client of a job post or of a client's own page, as far as the page tells, and the element that shows the name. */
export function clientOfPage({ document, rules, reader }: PageContext): { client: ClientReading; after: Element | null } {
  const id = readTextField(document, waysOf(rules, reader, 'client_id'))?.value ?? null;
  const name = readTextField(document, waysOf(rules, reader, 'client_name'))?.value ?? null;
  const panel = findElements(document, waysOf(rules, reader, 'client_panel'))?.elements[0] ?? null;
  let text: string | null = null;
  const facts = readFacts(rules, reader, (ways) => readField(document, ways.filter((way) => 'selector' in way)) ?? (panel === null ? null : readFromText(text ??= linearise(panel).text, ways)));
  const [profile] = readEmbedded(document, waysOf(rules, reader, 'client_company_profile'));
  if (profile === null || profile === '') facts.company_profile = { state: 'known', value: false, source: 'json' };
  const shown = findElements(document, waysOf(rules, reader, 'client_shown'), (element) => element.textContent.trim() === name)?.elements[0];
  // By JSON the id is a bare number, by a link an address.
  const known = userOf(rules, id)?.id ?? (id === null || parseCount(id) === null ? null : id);
  return { client: { id: known, name, facts }, after: shown ?? null };
}
