import type { ClientFact, ClientReading, Fact } from '../../model/reading';
import type { PageContext } from '../page-reader';
import { waysOf } from '../page-rules';
import { readTextField, type FoundField } from '../read-field';
import { lineOf } from './parts';
import { nicknameOf } from './person-link';

/** The field that reads a fact is called by its name with this before it. */
const PREFIX = 'client_';
/** The highest value that a fact can have. */
const MOST: Partial<Record<ClientFact, number>> = { rating: 5, order_rate: 100 };

/**
 * The facts that the rules give ways to. Selectors look under `root`, texts only in the site's own words: `told`.
 * A way to an attribute is one to a mark, which says true by being there and nothing by being absent.
 */
export function clientFacts({ rules, reader }: Pick<PageContext, 'rules' | 'reader'>, root: Element | Document | null, told: readonly Element[] = []): ClientReading['facts'] {
  const facts: ClientReading['facts'] = {};
  for (const field of Object.keys(rules.fields[reader] ?? {})) {
    if (!field.startsWith(PREFIX)) continue;
    const fact = field.slice(PREFIX.length) as ClientFact;
    const ways = waysOf(rules, reader, field);
    let found = root === null ? null : readTextField(root, ways.filter((way) => 'selector' in way));
    for (const element of told) found ??= readTextField(element, ways.filter((way) => 'text' in way));
    facts[fact] = factOf(fact, found, ways.some((way) => 'attribute' in way));
  }
  return facts;
}

function factOf(fact: ClientFact, found: (FoundField & { value: string }) | null, isMark: boolean): Fact {
  if (found === null) return { state: 'unknown' };
  const { value: text, foundBy: source } = found;
  const [digits] = /^\d{1,9}(?:\.\d+)?(?=[%件]?$)/u.exec(text.normalize('NFKC').replaceAll(',', '')) ?? [];
  const value = isMark || Number(digits);
  const most = MOST[fact];
  // A rating of 0 means that there is none; what is counted comes in whole pieces.
  if (value !== true && (!(value <= (most ?? Infinity)) || (most === undefined ? value % 1 > 0 : fact === 'rating' && value === 0))) return { state: 'unknown' };
  return { state: 'known', value, source };
}

/** Whom a link to a person's page names. */
export function personIn(rules: PageContext['rules'], link: Element | null): { id: string | null; name: string | null } {
  const id = nicknameOf(rules, link?.getAttribute('href') ?? null);
  return { id, name: displayName(lineOf(link), id) };
}

/** The display name of 「表示名 (nickname)」. */
export function displayName(text: string | null, nickname: string | null): string | null {
  const tail = [`(${nickname ?? ''})`, `（${nickname ?? ''}）`].find((each) => text?.endsWith(each));
  const name = tail === undefined ? text : text?.slice(0, -tail.length).trimEnd();
  return name === '' ? nickname : name ?? null;
}
