import { linearise, type LinearText } from '../linear-text';
import type { PageContext } from '../page-reader';
import { selectorOf, waysOf } from '../page-rules';
import { findElements, findElementsIn } from '../read-field';
import { timeText } from '../read-time';
import { userOf, type UserLink } from './user-link';

/** One message as it stands on the page, before it is known who is who. */
export interface MessageItem {
  element: Element;
  own: boolean;
  user: UserLink | null;
  userName: string | null;
  timeText: string | null;
  /** The full text; empty when the message is only files; null when it was not found. */
  body: LinearText | null;
  /** Whether only a digest of it is on the page. */
  digestOnly: boolean;
  /** Files and pictures, whose content is not read. */
  attachments: number;
}

/** The thread's messages in page order; none when the page has no such elements. */
export function messageItems({ document, rules, reader }: PageContext): MessageItem[] {
  const selector = selectorOf(rules, reader, 'message');
  const elements = findElements(document, waysOf(rules, reader, 'message'), (element) => selector === null || element.parentElement?.closest(selector) === null)?.elements ?? [];
  const find = (field: string) => findElementsIn(document, elements, waysOf(rules, reader, field));
  const [paragraphs, senders, times, own, files, pictures, digests] = [find('paragraph'), find('sender'), find('time'), find('own'), find('attachment'), find('picture'), find('digest')];

  return elements.map((element) => {
    const texts = paragraphs.get(element) ?? [];
    const box = boxOf(texts);
    const attachments = countAttachments(files.get(element) ?? [], (pictures.get(element) ?? []).filter((picture) => box?.contains(picture) === true));
    const sender = senders.get(element)?.[0] ?? null;
    const time = times.get(element)?.[0] ?? null;
    return {
      element,
      own: own.has(element),
      user: userOf(rules, sender?.getAttribute('href') ?? null),
      userName: sender === null ? null : linearise(sender).text,
      timeText: time === null ? null : timeText(time),
      body: box !== null ? linearise(box, { skip: (each) => each.parentElement === box && !texts.includes(each) }) : attachments > 0 && digests.has(element) ? { text: '', pieces: [] } : null,
      digestOnly: box === null && attachments === 0 && digests.has(element),
      attachments,
    };
  });
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
