import type { ClientFact, ClientReading, Fact } from '../../model/reading';
import { parseCount } from '../count';
import { linearise } from '../linear-text';
import type { PageContext } from '../page-reader';
import { waysOf } from '../page-rules';
import { findElements, readTextField } from '../read-field';
import { nicknameOf } from './person-link';
import { verificationMarks } from './verification-marks';

/** The facts that a job post tells of its client, each read by the field `client_<fact>`. Rates are in percent. */
const FACTS = ['good_reviews', 'bad_reviews', 'order_rate', 'orders', 'jobs_posted'] as const satisfies readonly ClientFact[];

/** What a job post says of its client; null when the page has neither a link to the client nor the client's panel. */
export function jobClient(context: PageContext): ClientReading | null {
  const { document, rules, reader } = context;
  const panel = findElements(document, waysOf(rules, reader, 'client_panel'))?.elements[0] ?? null;
  const link = findElements(document, waysOf(rules, reader, 'client_link'))?.elements[0] ?? null;
  if (panel === null && link === null) return null;
  const id = nicknameOf(rules, link?.getAttribute('href') ?? null);
  const facts: ClientReading['facts'] = {};
  for (const fact of FACTS) facts[fact] = readFact(context, panel, fact);
  return {
    id, name: link === null ? null : nameIn(link, id), facts,
    ...(panel === null ? {} : { verifications: verificationMarks(panel, rules, reader) }),
  };
}

/** The display name of 「表示名 (nickname)」. */
function nameIn(link: Element, nickname: string | null): string | null {
  const { text } = linearise(link);
  const tail = nickname === null ? null : [`(${nickname})`, `（${nickname}）`].find((each) => text.endsWith(each));
  const name = tail === undefined || tail === null ? text : text.slice(0, -tail.length).trimEnd();
  return name === '' ? nickname : name;
}

function readFact({ rules, reader }: PageContext, panel: Element | null, fact: string): Fact {
  const found = panel === null ? null : readTextField(panel, waysOf(rules, reader, `client_${fact}`));
  const value = found === null ? null : parseCount(found.value.replace(/[%％件]$/u, ''));
  return found === null || value === null ? { state: 'unknown' } : { state: 'known', value, source: found.foundBy };
}
