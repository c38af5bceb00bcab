import type { WorkRowReading } from '../../model/reading';
import type { Stage } from '../../model/stage';
import { linearise } from '../linear-text';
import type { PageContext } from '../page-reader';
import { labelsOf, stageEvidenceOf, waysOf } from '../page-rules';
import { findElements, readTextField } from '../read-field';
import type { Row } from './find-rows';
import { clientLink } from './listed-job';
import { matchLabel, userOf } from './user-link';

const textOf = (element: Element): string => linearise(element).text.replace(/\s+/gu, ' ');

/** One row as plain data, its time still as the page words it. */
export function workRow(context: PageContext, row: Row): WorkRowReading {
  const { kind, id, element } = row;
  const title = titleOf(context, row);
  const state = kind === 'message' || !row.isBounded ? null : stateOf(context, element, title);
  return {
    kind, id, title: title === null ? null : textOf(title), client: clientOf(context, element), state: state?.words ?? null, stage: state?.stage ?? 'unknown',
    time: readTextField(element, waysOf(context.rules, context.reader, 'time'))?.value ?? null,
  };
}

/** The link to the job, else the one to the thread with the most words, if it is no button in words. */
function titleOf({ rules }: PageContext, { element, links }: Row): Element | null {
  const jobs = [...element.querySelectorAll('a')].filter((link) => matchLabel(rules, 'job_path', link.getAttribute('href')) !== null);
  const named = [jobs, links.filter((link) => link.tagName === 'A')].map((list) => list.filter((link) => !['', ...labelsOf(rules, 'row_actions')].includes(textOf(link))));
  const [first, ...others] = named.find((list) => list.length > 0) ?? [];
  return first === undefined ? null : others.reduce((long, link) => (textOf(link).length > textOf(long).length ? link : long), first);
}

/** Whom the row links as a client; in an inbox, whose name stands beside the picture of the sender, unless that is linked as a worker. */
function clientOf(context: PageContext, element: Element): WorkRowReading['client'] {
  const { rules, reader } = context;
  const link = clientLink(context, element);
  const id = link === null ? null : userOf(rules, link.getAttribute('href'))?.id ?? null;
  const names = link !== null ? [link] : element.querySelector('a[href*="/public/employees/"]') !== null ? [] : findElements(element, waysOf(rules, reader, 'sender'))?.elements ?? [];
  const name = names.map(textOf).find((text) => text !== '' && matchLabel(rules, 'office', text) === null) ?? null;
  return { id, name };
}

/** The words of the site's own in a row that tell the stage; null when there are none, or some of different stages. */
function stateOf({ rules, reader }: PageContext, element: Element, title: Element | null): { words: string; stage: Stage } | null {
  const { text } = linearise(element, { skip: (inner) => inner === title || inner.matches('a[href*="/public/"]') });
  const words = new Set(text.split(/[\s|｜/／・:：()（）]+/u));
  const found = stageEvidenceOf(rules, reader).flatMap(({ stage, texts }) => texts.filter((each) => words.has(each)).map((each) => ({ words: each, stage })));
  return new Set(found.map(({ stage }) => stage)).size === 1 ? (found[0] ?? null) : null;
}
