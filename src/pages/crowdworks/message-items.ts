import { linearise, type LinearText } from '../linear-text';
import type { PageContext } from '../page-reader';
import { selectorOf, waysOf } from '../page-rules';
import { findElements } from '../read-field';
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
  const ways = (field: string) => waysOf(rules, reader, field);
  const selector = selectorOf(rules, reader, 'message');
  const attachment = selectorOf(rules, reader, 'attachment');
  const picture = selectorOf(rules, reader, 'picture');
  const elements = findElements(document, ways('message'), (element) => selector === null || element.parentElement?.closest(selector) === null)?.elements ?? [];

  return elements.map((element) => {
    const paragraphs = findElements(element, ways('paragraph'))?.elements ?? [];
    const box = boxOf(paragraphs);
    const files = attachment === null ? [] : [...element.querySelectorAll(attachment)];
    const pictures = box === null || picture === null ? [] : [...box.querySelectorAll(picture)].filter((each) => !files.some((file) => file.contains(each)));
    const attachments = new Set(files.map((file) => file.getAttribute('href'))).size + pictures.length;
    const sender = findElements(element, ways('sender'))?.elements[0] ?? null;
    const time = findElements(element, ways('time'))?.elements[0] ?? null;
    const isParagraph = new Set(paragraphs);
    return {
      element,
      own: findElements(element, ways('own')) !== null,
      user: userOf(rules, sender?.getAttribute('href') ?? null),
      userName: sender === null ? null : linearise(sender).text,
      timeText: time === null ? null : timeText(time),
      body: box !== null ? linearise(box, { skip: (each) => each.parentElement === box && !isParagraph.has(each) }) : attachments > 0 ? { text: '', pieces: [] } : null,
      digestOnly: box === null && attachments === 0 && findElements(element, ways('digest')) !== null,
      attachments,
    };
  });
}

/** The element around the longest paragraph: the message's text is that paragraph and those beside it, not what stands elsewhere. */
function boxOf(paragraphs: readonly Element[]): Element | null {
  let longest: Element | null = null;
  let length = -1;
  for (const paragraph of paragraphs) {
    if (paragraph.textContent.length <= length) continue;
    longest = paragraph;
    ({ length } = paragraph.textContent);
  }
  return longest?.parentElement ?? null;
}
