import type { Way } from '../../rulebook/compiled-pages';
import { linearise, type LinearText } from '../linear-text';
import { bodySum } from '../message-key';
import type { PageContext } from '../page-reader';
import { selectorOf, waysOf } from '../page-rules';
import { findElements, takeAgain, withWaysTaken } from '../read-field';
import { readMoment, timeText, type Moment } from '../read-time';
import { userOf, type UserLink } from './user-link';

/** One message as it stands on the page, before it is known who is who. */
export interface MessageItem {
  element: Element;
  own: boolean;
  user: UserLink | null;
  /** The link that names who wrote it. */
  userLink: Element | null;
  /** When it was written, as far as its own words tell. */
  moment: Moment | null;
  /** The full text; empty when the message is only files; null when it was not found. */
  body: LinearText | null;
  /** A short name for that text. */
  sum: string;
  /** Whether only a digest of it is on the page. */
  digestOnly: boolean;
  /** Files and pictures, whose content is not read. */
  attachments: number;
}

/** A message read before, and the ways by which it was found. */
interface KeptItem { item: MessageItem; ways: ReadonlySet<Way> }

/** The thread's messages in page order; none when the page has no such elements. */
export function messageItems(context: PageContext): MessageItem[] {
  return elementsOf(context).map((element) => {
    const { item, ways } = context.kept?.get(element) as KeptItem | undefined ?? readItem(context, element);
    takeAgain(ways);
    return item;
  });
}

/** Reads what of the thread's messages is not kept yet, one at each step, so that a long thread holds nobody up. */
export function* itemsAhead(context: PageContext): Generator<void> {
  const { kept } = context;
  for (const element of kept === undefined ? [] : elementsOf(context)) {
    if (kept?.has(element) === true) continue;
    readItem(context, element);
    yield;
  }
}

function elementsOf({ document, rules, reader }: PageContext): Element[] {
  const selector = selectorOf(rules, reader, 'message');
  return findElements(document, waysOf(rules, reader, 'message'), (element) => selector === null || element.parentElement?.closest(selector) === null)?.elements ?? [];
}

/** Reads a message from the element in which it stands, and keeps it. */
function readItem({ rules, reader, kept }: PageContext, element: Element): KeptItem {
  const find = (field: string) => findElements(element, waysOf(rules, reader, field))?.elements ?? [];
  const { result, ways } = withWaysTaken((): MessageItem => {
    const texts = find('paragraph');
    const box = boxOf(texts);
    const attachments = countAttachments(find('attachment'), find('picture').filter((picture) => box?.contains(picture) === true));
    const [sender = null] = find('sender');
    const [time = null] = find('time');
    const hasDigest = box === null && find('digest').length > 0;
    const body = box !== null ? linearise(box, { skip: (each) => each.parentElement === box && !texts.includes(each) }) : attachments > 0 && hasDigest ? { text: '', pieces: [] } : null;
    return {
      element,
      own: find('own').length > 0,
      user: userOf(rules, sender?.getAttribute('href') ?? null),
      userLink: sender,
      moment: readMoment(time === null ? null : timeText(time)),
      body,
      sum: bodySum(body?.text ?? ''),
      digestOnly: hasDigest && attachments === 0,
      attachments,
    };
  });
  const read = { item: result, ways };
  kept?.set(element, read);
  return read;
}

/** A file is counted once however many links lead to it, and the picture in its link is the file. */
function countAttachments(files: readonly Element[], pictures: readonly Element[]): number {
  return new Set(files.map((file) => file.getAttribute('href'))).size + pictures.filter((picture) => !files.some((file) => file.contains(picture))).length;
}

/** The element around the longest paragraph: the message's text is that paragraph and those beside it, not what stands elsewhere. */
function boxOf(paragraphs: readonly Element[]): Element | null {
  const [first, ...rest] = paragraphs;
  if (first === undefined) return null;
  const longest = rest.reduce((long, paragraph) => (paragraph.textContent.length > long.textContent.length ? paragraph : long), first);
  return longest.parentElement;
}
