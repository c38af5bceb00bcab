import { linearise } from '../../linear-text';
import { timeText } from '../../read-time';
import type { BoardWords } from './board-words';
import { isNoText } from './no-text';
import { stampText, type StampText } from './stamp-text';
import { hasOwnText, kindOf } from './units';

/** An element that tells a time, as every message has one. */
export interface Stamp extends StampText {
  element: Element;
  /** An exact time from the element's attributes; null when they have none. */
  exact: string | null;
  /** What stands with the time in the same text: a name. Null when nothing does. */
  label: string | null;
  /**
   * `time`: marked up as one; `plain`: stands by itself; `marked`: with 「既読」 or the like, so that it may be the time of
   * that; `weak`: may as well be a line of what somebody wrote.
   */
  strength: 'time' | 'plain' | 'marked' | 'weak';
}

const MAY_BE_TIME = /[0-9０-９]\s*[:：時分日週月秒年/.-]|たった今|今日|昨日|本日|おととい/u;
const LONGEST_TEXT = 60;
/** A date and its clock time may stand in elements of their own; more wrappers than this have something else in mind. */
const MOST_WRAPPERS = 4;
const MOST_PARTS = 8;
const MEDIA = 'img, video, audio, picture, object';
const HEADINGS = /^(?:DT|TH|H[1-6]|HEADER|SUMMARY|LEGEND|FIGCAPTION)$/u;
const EMPHASIS = new Set(['B', 'STRONG', 'EM', 'I', 'U', 'MARK', 'A', 'CODE', 'S', 'DEL']);

/** Every element under `root` that tells a time and nothing else, in page order. `labelled` also takes a name and a whole date in one text. */
export function findStamps(root: Element, words: BoardWords, { except, labelled = false }: { except: (element: Element) => boolean; labelled?: boolean }): Stamp[] {
  const found = new Map<Element, Stamp>();
  // One element may hold a thousand times: whether it has words of its own is asked once.
  const known = new Map<Element, boolean>();
  const saysMore = (element: Element) => {
    const says = known.get(element) ?? hasOwnText(element);
    known.set(element, says);
    return says;
  };
  const filter = (node: Node) => (node.nodeType === 1 && (isNoText(node as Element) || except(node as Element)) ? 2 : 1);
  const walker = root.ownerDocument.createTreeWalker(root, 5, filter);
  for (let node: Node | null = root; node !== null; node = walker.nextNode()) {
    const stamp = node.nodeType === 1 ? dated(node as Element) : MAY_BE_TIME.test(node.textContent ?? '') ? around(node as Text, words, labelled, saysMore) : null;
    if (stamp !== null && !found.has(stamp.element)) found.set(stamp.element, stamp);
  }
  return [...found.values()].filter(({ element }) => !isInside(element.parentElement, found));
}

/** A <time> that says exactly when, in whatever words. */
function dated(element: Element): Stamp | null {
  const exact = element.tagName === 'TIME' && element.hasAttribute('datetime') ? timeText(element) : null;
  return exact === null ? null : { kind: 'moment', date: null, clock: null, element, exact, label: null, strength: 'time' };
}

/** The smallest element around a text node that tells a time, or a larger one that tells it with its date. */
function around(node: Text, words: BoardWords, labelled: boolean, saysMore: (element: Element) => boolean): Stamp | null {
  let best: Stamp | null = null;
  let wrappers = 0;
  for (let at = node.parentElement; at !== null && wrappers < MOST_WRAPPERS; at = at.parentElement, wrappers += 1) {
    if (hasMany(at) || at.textContent.length > LONGEST_TEXT * 3 || (at.firstElementChild !== null && at.querySelector(MEDIA) !== null)) break;
    const { text } = linearise(at, { skip: isNoText });
    if (text.length > LONGEST_TEXT) break;
    const bare = words.withoutMarks(text);
    const told = stampText(bare);
    if (told !== null && told.kind !== 'day' && (best === null || (best.kind !== 'moment' && told.kind === 'moment'))) {
      const strength = strengthOf(at, bare !== text, saysMore);
      best = strength === null ? best : { ...told, element: at, exact: exactIn(at), label: null, strength };
    } else if (told === null && labelled && best === null && saysMore(at)) best = withLabel(at, bare);
    if (told === null) break;
  }
  return best;
}

/** 「name 2026年11月20日 14:05」 in one text. Only a whole date with its clock time is told from other words. */
function withLabel(element: Element, text: string): Stamp | null {
  const cut = /^(?<label>[^。、！？!?]{1,40}?)[\s:：|・]+(?<time>(?:\d{4}\s*[年/.-]\s*)?\d{1,2}\s*[月/.-].*)$/u.exec(text.normalize('NFKC'))?.groups;
  const told = cut?.time === undefined ? null : stampText(cut.time);
  if (told?.kind !== 'moment' || cut?.label === undefined) return null;
  return { ...told, element, exact: exactIn(element), label: cut.label.trim(), strength: 'plain' };
}

function exactIn(element: Element): string | null {
  for (const each of [element, ...(element.firstElementChild === null ? [] : element.querySelectorAll('[datetime], [title]'))]) {
    const exact = each.hasAttribute('datetime') || each.hasAttribute('title') ? timeText(each) : null;
    if (exact !== null) return exact;
  }
  return null;
}

/** How much an element looks like the time of a message; null when it is a part of a sentence. */
function strengthOf(element: Element, marked: boolean, saysMore: (element: Element) => boolean): Stamp['strength'] | null {
  if (element.tagName === 'TIME') return 'time';
  const parent = element.parentElement;
  if (parent === null || !saysMore(parent)) return isLine(element) ? 'weak' : marked ? 'marked' : 'plain';
  // A heading holds a name and a time, and no sentence.
  if (HEADINGS.test(parent.tagName)) return 'plain';
  return EMPHASIS.has(element.tagName) || (saysBeside(element, 'previousSibling') && saysBeside(element, 'nextSibling')) ? null : 'weak';
}

function saysBeside(element: Element, way: 'previousSibling' | 'nextSibling'): boolean {
  for (let node = element[way]; node !== null; node = node[way]) if (node.nodeType === 3 && (node.textContent ?? '').trim() !== '') return true;
  return false;
}

/** Whether an element of the same kind beside it, or beside what wraps nothing but it, has words: then it may be a line of a text. Cells of a table are all of one kind. */
function isLine(element: Element): boolean {
  for (let at = element; ; ) {
    if (at.tagName !== 'TD' && at.tagName !== 'TH' && [beside(at, 'previousElementSibling'), beside(at, 'nextElementSibling')].some((other) => other !== null && kindOf(other) === kindOf(at) && other.textContent.trim() !== '')) return true;
    const parent: Element | null = at.parentElement;
    if (parent === null || parent.childElementCount !== 1 || hasOwnText(parent)) return false;
    at = parent;
  }
}

/** Whether an element has too many parts to tell a time alone. Counts no further than it must. */
function hasMany(element: Element): boolean {
  let count = 0;
  for (let child = element.firstElementChild; child !== null && count <= MOST_PARTS; child = child.nextElementSibling) count += 1;
  return count > MOST_PARTS;
}

/** The element beside another one that is none of our notes. */
function beside(element: Element, way: 'previousElementSibling' | 'nextElementSibling'): Element | null {
  let at = element[way];
  while (at?.hasAttribute('data-keiyaku-guard') === true || at?.tagName === 'BR') at = at[way];
  return at;
}

/** How many times stand in one way: a run of them side by side, as in a list of dates, counts once. */
export function placesOf(stamps: readonly Stamp[], wayOf: (stamp: Stamp) => string): Map<string, number> {
  const places = new Map<string, number>();
  const elements = new Set(stamps.map(({ element }) => element));
  for (const stamp of stamps) {
    const above = beside(stamp.element, 'previousElementSibling');
    const goesOn = above !== null && elements.has(above) && kindOf(above) === kindOf(stamp.element);
    places.set(wayOf(stamp), (places.get(wayOf(stamp)) ?? 0) + (goesOn ? 0 : 1));
  }
  return places;
}

function isInside(element: Element | null, found: ReadonlyMap<Element, Stamp>): boolean {
  for (let at = element; at !== null; at = at.parentElement) if (found.has(at)) return true;
  return false;
}
