import { VERIFICATIONS } from '../../model/verification';
import type { FieldAnchor } from '../anchors';
import { createHealthNotes } from '../health';
import { joinLinear, linearise } from '../linear-text';
import type { PageContext, PageResult } from '../page-reader';
import { labelsOf, selectorOf } from '../page-rules';
import { jobClient } from './job-client';
import { ownAccount } from './own-account';
import { pageResult } from './page-result';
import { titleWords } from '../title-words';
import { lineOf, partsOf, type Parts } from './parts';

/** Reads a job post: `/work/detail/:id`, also when nobody is logged in. It is before any contract by its nature. */
export function readJob(context: PageContext): PageResult {
  const { subject, document, rules } = context;
  const parts = partsOf(context);
  const { all, first } = parts;
  const notes = createHealthNotes();
  const known = descriptionOf(all(document, 'description'));
  const description = known ?? descriptionOf(outlineOf(context, parts));
  const root = first(document, 'root');
  // Without any part that we know, a heading is no title of a job.
  const isKnown = root !== null || known !== null;
  const title = !isKnown && description === null ? null : titleOf(context, parts, isKnown);
  const reward = rewardOf(parts, document);
  const client = jobClient(context);
  const inner = root === null ? [] : all(root, 'tag');
  const tags = (inner.length > 0 ? inner : all(document, 'tag')).flatMap((tag) => lineOf(tag) ?? []);

  if (tags.some((tag) => labelsOf(rules, 'closed').includes(tag))) notes.miss('closed_job');
  if (description === null && isDeleted(context, parts)) notes.refuse('deleted_job');
  else if (description === null && (title === null || root === null)) notes.refuse('unknown_layout');
  else {
    if (known === null && description !== null) notes.miss('read_by_structure');
    if (description === null) notes.miss('description');
    if (title === null || reward === null) notes.miss('job');
    if ((client?.client.id ?? null) === null) notes.miss('client');
    if (VERIFICATIONS.some((name) => typeof client?.client.verifications?.[name] !== 'boolean')) notes.miss('verifications');
  }
  const [titleText, text] = [title?.text.text ?? null, description?.text.text ?? null];
  return pageResult(context, notes, ownAccount(context).viewer, [titleText ?? '', text ?? ''], {
    stage: { value: 'before_contract', evidence: null, source: 'nature' },
    job: { id: subject, title: titleText, description: text, reward, tags },
    ...(client === null ? {} : { client: client.client }),
  }, {
    fields: { ...(title === null ? {} : { 'job.title': title }), ...(description === null ? {} : { 'job.description': description }) },
    client: client?.link ?? null,
  });
}

/** In a layout that is not known, a heading with which the document's own title begins. */
function titleOf({ document, rules, reader }: PageContext, { all }: Parts, isKnown: boolean): FieldAnchor | null {
  const besides = selectorOf(rules, reader, 'not_title') ?? 'none';
  const others = isKnown ? [] : all(document, 'heading').filter((heading) => document.title.startsWith(lineOf(heading) ?? '\n'));
  for (const element of [...all(document, 'title'), ...others]) {
    const text = titleWords(element, besides);
    if (text.text !== '') return { text, after: element };
  }
  return null;
}

/** The outline and every postscript as one text; the note stands after the last of them. */
function descriptionOf(parts: readonly Element[]): FieldAnchor | null {
  const text = joinLinear(parts.map((part) => linearise(part)));
  const after = parts.at(-1);
  return after === undefined || text.text === '' ? null : { text, after };
}

/** In a layout that is not known: what stands right after the heading of the outline, and after those of the postscripts. */
function outlineOf({ document, rules }: PageContext, { all }: Parts): Element[] {
  const names = labelsOf(rules, 'outline').map((name) => new RegExp(name, 'u'));
  return all(document, 'outline').flatMap((head) => (names.some((name) => name.test(lineOf(head) ?? '')) ? head.nextElementSibling ?? [] : []));
}

/** The reward in the page's words, on one line: the only price of its cell, or the whole cell where that has several. */
function rewardOf({ all, first }: Parts, document: Document): string | null {
  const cell = first(document, 'reward');
  const prices = cell === null ? [] : all(cell, 'price');
  const outer = prices.filter((price) => !prices.some((other) => other !== price && other.contains(price)));
  return lineOf(outer.length === 1 && outer[0] !== undefined ? outer[0] : cell);
}

/** Whether the site itself says that the post has been deleted. */
function isDeleted({ document, rules }: PageContext, { all }: Parts): boolean {
  const words = labelsOf(rules, 'deleted').map((pattern) => new RegExp(pattern, 'u'));
  return all(document, 'notice').some((notice) => words.some((pattern) => pattern.test(lineOf(notice) ?? '')));
}
