import type { ClientReading } from '../../model/reading';
import type { PageContext } from '../page-reader';
import { labelsOf } from '../page-rules';
import { clientFacts, personIn } from './client-facts';
import { lineOf, partsOf } from './parts';
import { verificationMarks } from './verification-marks';

/** What a job post says of its client, with the element that names it; null when the page has neither a link to the client nor the client's panel. */
export function jobClient(context: PageContext): { client: ClientReading; link: Element | null } | null {
  const { document, rules } = context;
  const { all, first } = partsOf(context);
  const panel = first(document, 'panel');
  const link = first(document, 'link');
  if (panel === null && link === null) return null;
  const facts = clientFacts(context, panel);
  const banner = labelsOf(rules, 'verified_banner');
  if (all(document, 'banner').some((element) => banner.some((words) => lineOf(element)?.includes(words)))) facts.verified = { state: 'known', value: true, source: 'selector' };
  return { link, client: { ...personIn(rules, link), facts, ...(panel === null ? {} : { verifications: verificationMarks(panel, context) }) } };
}
