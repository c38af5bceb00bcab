import type { FieldAnchor } from '../anchors';
import { createHealthNotes } from '../health';
import { joinLinear, linearise } from '../linear-text';
import { pageLanguage } from '../page-language';
import type { PageContext, PageResult } from '../page-reader';
import { labelsOf, selectorOf, waysOf } from '../page-rules';
import { findElements } from '../read-field';
import { jobClient } from './job-client';
import { ownAccount } from './own-account';

/** Reads a job post: `/work/detail/:id`, also when nobody is logged in. It is before any contract by its nature. */
export function readJob(context: PageContext): PageResult {
  const { platform, kind, subject, document } = context;
  const notes = createHealthNotes();
  const title = titleOf(context);
  const description = descriptionOf(context);
  const reward = rewardOf(context);
  const client = jobClient(context);
  const { viewer } = ownAccount(context);

  if (isClosed(context)) notes.miss('closed_job');
  if (description === null && (title === null || elementsOf(context, 'root').length === 0)) notes.refuse('unknown_layout');
  else {
    if (description === null) notes.miss('description');
    if (title === null || reward === null) notes.miss('job');
    if (client?.id === undefined || client.id === null) notes.miss('client');
  }
  const language = pageLanguage(document, [title, description].map((anchor) => anchor?.text.text ?? ''));
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

const elementsOf = ({ document, rules, reader }: PageContext, field: string) => findElements(document, waysOf(rules, reader, field))?.elements ?? [];

function titleOf(context: PageContext): FieldAnchor | null {
  const besides = selectorOf(context.rules, context.reader, 'not_title');
  for (const element of elementsOf(context, 'title')) {
    const text = linearise(element, { skip: (inner) => besides !== null && inner.matches(besides) });
    if (text.text !== '') return { text, after: element };
  }
  return null;
}

/** The outline and every postscript as one text; the note stands after the last of them. */
function descriptionOf(context: PageContext): FieldAnchor | null {
  const parts = elementsOf(context, 'description');
  const text = joinLinear(parts.map((part) => linearise(part)));
  const after = parts.at(-1);
  return after === undefined || text.text === '' ? null : { text, after };
}

/** The reward in the page's words, on one line: the only price of its cell, or the whole cell where that has several. */
function rewardOf(context: PageContext): string | null {
  const [cell] = elementsOf(context, 'reward');
  if (cell === undefined) return null;
  const prices = findElements(cell, waysOf(context.rules, context.reader, 'price'))?.elements ?? [];
  const outer = prices.filter((price) => !prices.some((other) => other !== price && other.contains(price)));
  const text = linearise(outer.length === 1 && outer[0] !== undefined ? outer[0] : cell).text.replace(/\s+/gu, ' ');
  return text === '' ? null : text;
}

function isClosed(context: PageContext): boolean {
  const closed = labelsOf(context.rules, 'closed');
  return elementsOf(context, 'tag').some((tag) => closed.includes(linearise(tag).text));
}
