import type { ListedJobReading } from '../../model/reading';
import type { CardAnchor } from '../anchors';
import { noteAudience } from '../audience';
import { createHealthNotes } from '../health';
import type { PageContext, PageResult } from '../page-reader';
import { waysOf } from '../page-rules';
import { findElements, readEmbedded, readField } from '../read-field';
import { jobCards, type JobCard } from './job-cards';
import { clientLink, idOf, listedJob } from './listed-job';
import { matchLabel } from './user-link';
import { viewerByHeader } from './viewer';

/** Reads a list of jobs. What the page embeds of a job comes first; what its card shows stands in where nothing is embedded. */
export function readListing(context: PageContext): PageResult {
  const { platform, kind, subject, document, rules, reader } = context;
  const notes = createHealthNotes();
  const lists = readEmbedded(document, waysOf(rules, reader, 'jobs'));
  const adverts = readEmbedded(document, waysOf(rules, reader, 'adverts')).flat();
  const cards = jobCards(context);
  const shown = new Map<string, JobCard>();
  for (const card of cards) if (!shown.has(card.id)) shown.set(card.id, card);
  const found = new Map<string, unknown>();
  const advertised = new Set<string>();
  for (const data of [...lists.flat(), ...adverts]) {
    const id = idOf(context, data, 'id');
    if (id === null) notes.miss('cards');
    else {
      if (adverts.includes(data)) advertised.add(id);
      if (!found.has(id)) found.set(id, data);
    }
  }
  for (const id of shown.keys()) {
    if (found.has(id)) continue;
    found.set(id, null);
    notes.miss('read_by_structure');
  }

  notes.miss('cards', besideCards(context, cards, found));

  const jobs: ListedJobReading[] = [];
  for (const [id, data] of found) {
    const job = listedJob(context, { id, data, card: shown.get(id) ?? null, isAdvert: advertised.has(id) });
    if (job === null) notes.miss('cards');
    else jobs.push(job);
  }
  notes.miss('client', jobs.filter(({ client: { id, name } }) => id === null || name === null).length);
  const isList = lists.length + jobs.length > 0;
  if (!isList) notes.refuse('unknown_layout');
  if (findElements(document, waysOf(rules, reader, 'old_layout')) !== null) notes.miss('old_layout');
  if (notes.health().state !== 'ok' && readField(document, waysOf(rules, reader, 'mobile'))?.value === true) notes.miss('mobile_layout');
  const viewer = viewerByHeader(context);
  noteAudience(document, jobs.map(({ title }) => title), viewer, notes);
  const places = new Map(jobs.map(({ id }, index) => [id, index]));
  return {
    reading: { platform, kind, viewer, subject, health: notes.health(), stage: { value: 'before_contract', evidence: null, source: 'nature' }, messages: [], ...(isList && { jobs }) },
    anchors: { messages: [], fields: {}, composer: null, cards: cards.flatMap((card) => anchorOf(context, card, places.get(card.id))) },
  };
}

/** How many jobs the lists of the cards link that are known from nowhere. */
function besideCards({ rules }: PageContext, cards: readonly JobCard[], known: ReadonlyMap<string, unknown>): number {
  const lists = new Set(cards.flatMap(({ card }) => card.parentElement ?? []));
  const ids = [...lists].flatMap((list) => [...list.querySelectorAll('a')].flatMap((link) => matchLabel(rules, 'job_path', link.getAttribute('href'))?.id ?? []));
  return new Set(ids.filter((id) => !known.has(id))).size;
}

/** A badge stands beside the client's name, or the title where there is none; never inside of a link. */
function anchorOf(context: PageContext, { card, title }: JobCard, job: number | undefined): CardAnchor[] {
  if (job === undefined) return [];
  let after = clientLink(context, card) ?? title;
  for (let at: Element | null = after; at !== null && at !== card; at = at.parentElement) if (at.matches('a, h1, h2, h3, h4')) after = at;
  return [{ job, card, after }];
}
