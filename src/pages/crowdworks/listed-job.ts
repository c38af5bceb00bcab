import type { ListedJobReading } from '../../model/reading';
import { atPath } from '../json-path';
import { linearise } from '../linear-text';
import type { PageContext } from '../page-reader';
import { labelsOf, waysOf } from '../page-rules';
import { findElements, readItemField, type ListItem } from '../read-field';
import { readFacts } from './client-facts';
import type { JobCard } from './job-cards';
import { priceOf } from './price';
import { plainId, userOf } from './user-link';

/** The text of a listed job's field, on one line; null where neither its data nor its card has it as a text. */
function fieldOf({ rules, reader }: PageContext, item: ListItem, field: string): string | null {
  const value = readItemField(item, waysOf(rules, reader, field))?.value;
  return typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : null;
}

/** An id in a listed job's data. */
export const idOf = ({ rules, reader }: PageContext, data: unknown, field: string): string | null => plainId(readItemField({ data, element: null }, waysOf(rules, reader, field))?.value);

/** What is known of a job of a list: what the page embeds of it and the card that shows it, if there are any. */
interface Found { id: string; data: unknown; card: JobCard | null; isAdvert: boolean }

/** One job of a list; null when it has no title. */
export function listedJob(context: PageContext, { id, data, card, isAdvert }: Found): ListedJobReading | null {
  const { rules, reader } = context;
  const item: ListItem = { data, element: card?.card ?? null };
  const title = fieldOf(context, item, 'title') ?? (card === null ? null : lineIn(card.title.querySelector('h3') ?? card.title));
  if (title === null) return null;
  const facts = readFacts(rules, reader, (ways) => readItemField(item, ways));
  const link = item.element === null ? null : clientLink(context, item.element);
  const known = idOf(context, data, 'client_id') ?? (link === null ? null : userOf(rules, link.getAttribute('href'))?.id ?? null);
  const name = fieldOf(context, item, 'client_name') ?? (link === null || known === null ? null : lineIn(link));
  const state = labelsOf(rules, 'released').includes(fieldOf(context, item, 'status') ?? '') ? labelsOf(rules, 'open').join('') : fieldOf(context, item, 'state');
  const skills = waysOf(rules, reader, 'skills').flatMap((way) => ('item' in way ? [atPath(item.data, way.item)] : [])).flat();
  const tags = skills.flatMap((skill) => { const name = atPath(skill, 'name'); return typeof name === 'string' ? [name] : []; });
  const digest = readItemField(item, waysOf(rules, reader, 'digest'))?.value;
  return {
    id, title, digest: typeof digest === 'string' ? digest.replaceAll('\r', '').trim() : null, client: { id: known, name, facts }, price: priceOf(rules, item.data) ?? spaced(fieldOf(context, item, 'price'), labelsOf(rules, 'negotiable')), state,
    tags: [...tags, ...(isAdvert ? labelsOf(rules, 'advert') : [])],
  };
}

/** The link to the client of a card; null when it has none or leads to several. */
export function clientLink({ rules, reader }: PageContext, card: Element): Element | null {
  const links = findElements(card, waysOf(rules, reader, 'client_link'), (link) => userOf(rules, link.getAttribute('href')) !== null)?.elements ?? [];
  const ids = new Set(links.map((link) => userOf(rules, link.getAttribute('href'))?.id));
  return ids.size === 1 ? (links.find((link) => link.textContent.trim() !== '') ?? links[0] ?? null) : null;
}

/** The kind of payment and its amount often stand in neighbouring elements without a space. */
const spaced = (price: string | null, words: readonly string[]): string | null => price?.replace(new RegExp(`^([^\\s\\d〜]+?)(?=[\\d〜]|${words.join('|')})`, 'u'), '$1 ') ?? null;

const lineIn = (link: Element): string | null => linearise(link).text.replace(/\s+/gu, ' ') || null;
