import type { ListedJobReading } from '../../model/reading';
import type { CardAnchor } from '../anchors';
import { createHealthNotes } from '../health';
import { linearise } from '../linear-text';
import type { PageContext, PageResult } from '../page-reader';
import { selectorOf } from '../page-rules';
import { clientFacts, personIn } from './client-facts';
import { ownAccount } from './own-account';
import { pageResult } from './page-result';
import { lineOf, partsOf } from './parts';
import { workOf } from './person-link';

/** Reads a list of jobs: `/work/search` and below. Adverts of jobs elsewhere are no jobs of this site. */
export function readListing(context: PageContext): PageResult {
  const { document, rules, reader } = context;
  const { all, items, first, works, line } = partsOf(context);
  const notes = createHealthNotes();
  const jobs = new Map<string, ListedJobReading>();
  const cards: CardAnchor[] = [];
  const [advert = 'none', tags = 'none', conditions = 'none'] = ['advert', 'not_title', 'not_digest'].map((field) => selectorOf(rules, reader, field) ?? 'none');
  const found = items(document, 'card');
  for (const card of found) {
    if (card.matches(advert) || all(card, 'advert').length > 0) continue;
    const link = first(card, 'title');
    const id = workOf(rules, link);
    const title = lineOf(link, { skip: (inner) => inner.matches(tags) });
    const person = first(card, 'link');
    const digest = all(card, 'digest').find((each) => each.querySelector(conditions) === null);
    if (link === null || id === null || title === null) {
      notes.miss('cards', 1);
      continue;
    }
    const client = { ...personIn(rules, person), facts: clientFacts(context, card, all(card, 'told')) };
    const job = { id, title, digest: digest === undefined ? null : linearise(digest).text || null, client, price: line(card, 'price'), state: line(card, 'state'), tags: all(card, 'tag').flatMap((tag) => lineOf(tag) ?? []) };
    if (client.id === null || job.price === null || job.state === null) notes.miss('cards', 1);
    if (!jobs.has(id)) jobs.set(id, job);
    cards.push({ job: [...jobs.keys()].indexOf(id), card, after: person?.closest('p') ?? link });
  }
  const list = [...jobs.values()];
  const isList = first(document, 'root') !== null;
  if (!isList) notes.refuse('unknown_layout');
  // Where no card is known, what the list links are its jobs all the same.
  else if (found.length === 0) notes.miss('cards', works('root'));
  return pageResult(context, notes, ownAccount(context).viewer, list.map(({ title }) => title), isList ? { jobs: list } : {}, { cards });
}
