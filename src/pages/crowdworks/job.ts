import type { FieldAnchor } from '../anchors';
import { createHealthNotes } from '../health';
import { joinLinear, linearise } from '../linear-text';
import { pageLanguage } from '../page-language';
import type { PageContext, PageResult } from '../page-reader';
import { labelsOf, selectorOf, waysOf } from '../page-rules';
import { findElements } from '../read-field';
import { siteText } from '../site-text';
import { jobClient } from './client-facts';
import { readReward } from './reward';
import { viewerByHeader } from './viewer';

/** Reads a job post: `/public/jobs/:id`. It is before any contract by its nature. */
export function readJob(context: PageContext): PageResult {
  const { platform, kind, subject, document, rules, reader } = context;
  const notes = createHealthNotes();
  const title = titleOf(context);
  const description = descriptionOf(context);
  const reward = readReward(context);
  const client = jobClient(context);
  const viewer = viewerByHeader(context);

  const isPrivate = title !== null && labelsOf(rules, 'private_title').includes(title.text.text);
  const site = siteText(document, rules, reader);
  if (isPrivate || labelsOf(rules, 'closed').some(site.says)) notes.miss('closed_job');
  if (description === null && (title === null || !isPrivate && !isJobPage(context))) notes.refuse('unknown_layout');
  else {
    if (description === null) notes.miss('description');
    if (title === null || reward === null) notes.miss('job');
    if (client?.id === undefined || client.id === null) notes.miss('client');
  }
  const texts = [title, description].map((anchor) => anchor?.text.text ?? '');
  const language = pageLanguage(document, texts);
  if (language === 'translated') notes.refuse('translated');
  if (language === 'foreign') notes.miss('not_japanese');
  if (viewer === 'client') notes.miss('client_view');

  return {
    reading: {
      platform, kind, viewer, subject, health: notes.health(),
      stage: { value: 'before_contract', evidence: null, source: 'nature' },
      messages: [],
      job: { id: subject, title: title?.text.text ?? null, description: description?.text.text ?? null, reward },
      ...(client === null ? {} : { client }),
    },
    anchors: {
      messages: [],
      fields: { ...(title === null ? {} : { 'job.title': title }), ...(description === null ? {} : { 'job.description': description }) },
      composer: null,
    },
  };
}

const isJobPage = ({ document, rules, reader }: PageContext) => findElements(document, waysOf(rules, reader, 'root')) !== null;

function titleOf({ document, rules, reader }: PageContext): FieldAnchor | null {
  const category = selectorOf(rules, reader, 'not_title');
  for (const element of findElements(document, waysOf(rules, reader, 'title'))?.elements ?? []) {
    const text = linearise(element, { skip: (inner) => category !== null && inner.matches(category) });
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
