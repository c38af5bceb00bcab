import type { FieldAnchor } from '../anchors';
import { noteAudience } from '../audience';
import { createHealthNotes } from '../health';
import { joinLinear, linearise } from '../linear-text';
import type { PageContext, PageResult } from '../page-reader';
import { labelsOf, selectorOf, waysOf } from '../page-rules';
import { findElements } from '../read-field';
import { siteText } from '../site-text';
import { titleWords } from '../title-words';
import { readApplications } from './applications';
import { lacksFacts } from './client-facts';
import { clientOfPage } from './client-of-page';
import { readReward } from './reward';
import { viewerByHeader } from './viewer';

/** Reads a job post: `/public/jobs/:id`. It is before any contract by its nature. */
export function readJob(context: PageContext): PageResult {
  const { platform, kind, subject, document, rules, reader } = context;
  const notes = createHealthNotes();
  const heading = titleOf(context);
  const description = descriptionOf(context);
  const reward = readReward(context);
  const applications = readApplications(context);
  const tags = (findElements(document, waysOf(rules, reader, 'tag'))?.elements ?? []).map((tag) => linearise(tag).text).filter((text) => text !== '');
  const { client: { id, name, facts }, after } = clientOfPage(context);
  const client = id === null && name === null ? null : { id, name, facts };
  const viewer = viewerByHeader(context);

  const site = siteText(document, rules, reader);
  const isHeaded = (label: string) => heading !== null && labelsOf(rules, label).includes(heading.text.text.replace(/。$/u, ''));
  const isPrivate = isHeaded('private_title');
  const isDeleted = labelsOf(rules, 'deleted').some(site.says) || (description === null && isHeaded('deleted'));
  // Any page has a heading.
  const title = description !== null || isPrivate || (!isDeleted && isJobPage(context)) ? heading : null;
  if (isDeleted) notes.miss('deleted_job');
  if (isPrivate || labelsOf(rules, 'closed').some(site.says)) notes.miss('closed_job');
  if (description === null && isDeleted) notes.refuse('deleted_job');
  else if (description === null && title === null) notes.refuse('unknown_layout');
  else {
    if (description === null) notes.miss('description');
    if (title === null || reward === null) notes.miss('job');
    if (id === null) notes.miss('client');
    else if (lacksFacts(facts)) notes.miss('facts');
  }
  noteAudience(document, [title, description].map((anchor) => anchor?.text.text ?? ''), viewer, notes);

  return {
    reading: {
      platform, kind, viewer, subject, health: notes.health(),
      stage: { value: 'before_contract', evidence: null, source: 'nature' },
      messages: [],
      job: { id: subject, title: title?.text.text ?? null, description: description?.text.text ?? null, reward, tags, ...(applications && { applications }) },
      ...(client === null ? {} : { client }),
    },
    anchors: {
      messages: [],
      fields: { ...(title === null ? {} : { 'job.title': title }), ...(description === null ? {} : { 'job.description': description }) },
      composer: null,
      client: client === null ? null : after,
    },
  };
}

const isJobPage = ({ document, rules, reader }: PageContext) => findElements(document, waysOf(rules, reader, 'root')) !== null;

function titleOf({ document, rules, reader }: PageContext): FieldAnchor | null {
  const category = selectorOf(rules, reader, 'not_title') ?? 'none';
  for (const element of findElements(document, waysOf(rules, reader, 'title'))?.elements ?? []) {
    const text = titleWords(element, category);
    if (text.text !== '') return { text, after: element };
  }
  return null;
}

/** The description and what the client has added to it since, as one text; the note stands after the last of them. */
function descriptionOf({ document, rules, reader }: PageContext): FieldAnchor | null {
  const parts = ['description', 'appended'].flatMap((field) => findElements(document, waysOf(rules, reader, field))?.elements ?? []);
  const outer = parts.filter((part) => !parts.some((other) => other !== part && other.contains(part)));
  const text = joinLinear(outer.map((part) => linearise(part)));
  const after = outer.at(-1);
  return after === undefined || text.text === '' ? null : { text, after };
}
