import type { FindingPlace } from '../model/finding';
import type { Sender, TextKind } from '../model/platform';
import { MAX_TEXT_LENGTH } from '../model/protocol';
import { TEXT_FIELDS, type Reading } from '../model/reading';
import type { Anchors } from '../pages/anchors';
import type { LinearText } from '../pages/linear-text';

/** One text of the page that can be judged, with the way back to where it stands. */
export interface PageText {
  /** Stays the same when the page is read again; at most 100 characters. */
  id: string;
  kind: TextKind;
  sender: Sender;
  text: string;
  /** Whether only the head of it is here. */
  cut: boolean;
  place: FindingPlace;
  linear: LinearText;
  after: Element;
}

/** A short name for a long key: two 32-bit FNV-1a sums over its UTF-16 units. Equal keys give equal names; nothing secret hangs on it. */
function shorten(key: string): string {
  if (key.length <= 90) return key;
  let one = 0x811c9dc5;
  let other = 0x01000193;
  for (let at = 0; at < key.length; at += 1) {
    one = Math.imul(one ^ key.charCodeAt(at), 0x01000193);
    other = Math.imul(other ^ key.charCodeAt(key.length - 1 - at), 0x01000193);
  }
  return [one, other, key.length].map((part) => (part >>> 0).toString(36)).join('-');
}

/** The head of a text that is too long for one request; never half a character. */
function head(text: string): string {
  if (text.length <= MAX_TEXT_LENGTH) return text;
  const last = text.charCodeAt(MAX_TEXT_LENGTH - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? MAX_TEXT_LENGTH - 1 : MAX_TEXT_LENGTH);
}

/** As `textsOf`, of one reading after another: a text that is read as before is the same object. */
export function createPageTexts(): typeof textsOf {
  const known = new WeakMap<LinearText, PageText>();
  return (reading, anchors) => textsOf(reading, anchors).map((text) => {
    const before = known.get(text.linear);
    if (before !== undefined && isSame(before, text)) return before;
    known.set(text.linear, text);
    return text;
  });
}

/** Of texts that were read as one, in one element. */
const isSame = (one: PageText, other: PageText) => one.id === other.id && one.sender === other.sender && JSON.stringify(one.place) === JSON.stringify(other.place);

/** Everything on the page that can be judged, in page order; empty texts are left out. */
export function textsOf(reading: Reading, anchors: Anchors): PageText[] {
  const texts: PageText[] = [];
  const seen = new Map<string, number>();
  const add = (key: string, whole: string, rest: Pick<PageText, 'kind' | 'sender' | 'place' | 'linear' | 'after'>) => {
    if (whole.trim() === '') return;
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    const text = head(whole);
    texts.push({ id: shorten(times === 0 ? key : `${key}~${times}`), text, cut: text.length < whole.length, ...rest });
  };
  for (const field of TEXT_FIELDS) {
    const whole = field === 'job.title' ? reading.job?.title : reading.job?.description;
    const anchor = anchors.fields[field];
    if (whole !== undefined && whole !== null && anchor !== undefined) {
      add(field, whole, { kind: 'job', sender: 'client', place: { field }, linear: anchor.text, after: anchor.after });
    }
  }
  reading.messages.forEach(({ key, body, sender }, index) => {
    const anchor = anchors.messages[index];
    if (anchor !== undefined) add(`m.${key}`, body, { kind: 'message', sender, place: { message: index }, linear: anchor.body, after: anchor.after });
  });
  return texts;
}
