import { DIALOGS } from './composer';
import type { BoardWords } from './board-words';
import { isNoText } from './no-text';
import { plainName } from './people';
import { stampText } from './stamp-text';
import { findStamps, type Stamp } from './stamps';
import { childrenOf, isNameLike, kindOf, unitsOf, type Unit } from './units';

/** The part of the page in which the open conversation stands. */
export interface Conversation {
  /** The smallest element that holds the composer and messages. */
  root: Element;
  stamps: Stamp[];
  /** The child of `root` in which the composer is: nothing in it is a message. */
  writing: Element;
}

const LANDMARKS = 'nav, aside, header, footer, [role="navigation"], [role="complementary"], [role="listbox"], [role="tablist"], [role="menu"], [role="grid"]';
const ENOUGH = 4;
const MOST_IN_ROW = 6;
/** A row that opens a conversation is something to press; messages are not. */
const PRESSED = 'a[href], [role="option"], [role="tab"], [role="link"], [role="menuitem"], [aria-selected]';

/**
 * Climbs from the composer to the nearest element beside it that tells times. The list of conversations stands farther away;
 * its rows are told from messages all the same. Null when only such rows are found, or when a heading of a conversation
 * comes first: that conversation has no messages.
 */
export function findConversation(composer: Element, words: BoardWords): Conversation | null {
  const found = climb(composer, words, false);
  if (found !== null && found.stamps.length >= ENOUGH) return found;
  // Few or none may mean that each time stands in one text with a name.
  const labelled = climb(composer, words, true);
  return (labelled?.stamps.filter(({ label }) => label !== null).length ?? 0) > (found?.stamps.length ?? 0) ? labelled : found;
}

function climb(composer: Element, words: BoardWords, labelled: boolean): Conversation | null {
  let writing = composer;
  for (let root = composer.parentElement; root !== null && root.tagName !== 'HTML'; root = root.parentElement) {
    const besides = childrenOf(root).filter((child) => child !== writing && !isNoText(child) && !child.matches(DIALOGS));
    const found = besides.flatMap((child) => findStamps(child, words, { except: (element) => element.matches(DIALOGS), labelled }).map((stamp) => ({ stamp, child })));
    const headings = besides.flatMap((child) => unitsOf(child)).filter(({ text }) => words.partnerIn(text) !== null);
    const stamps = withoutRows(found.map(({ stamp }) => stamp), headings, root);
    if (stamps.length > 0) {
      const children = new Map(found.filter(({ stamp }) => stamps.includes(stamp)).map(({ stamp, child }) => [stamp, child]));
      return areOneList([...children.values()]) ? { root, stamps, writing } : null;
    }
    if (found.length > 0 || headings.length > 0) return null;
    writing = root;
  }
  return null;
}

/** Whom conversations are with: their nicknames, and the names that stand with these in the list, each with its nickname. */
export function partnersIn(document: Document, words: BoardWords, isMessage: (element: Element) => boolean): Map<string, string> {
  const partners = new Map<string, string>();
  for (const { element, text } of unitsOf(document.body, (each) => isMessage(each) || each.matches(DIALOGS))) {
    const nickname = words.partnerIn(text);
    if (nickname === null) continue;
    partners.set(nickname, nickname);
    const name = nameBeside(element, words, isMessage);
    if (name !== null) partners.set(plainName(name), nickname);
  }
  return partners;
}

/** The name that stands with a heading in a row of the list of conversations. */
export function nameBeside(heading: Element, words: BoardWords, isMessage?: (element: Element) => boolean): string | null {
  const row = heading.parentElement;
  if (row === null || row.childElementCount > MOST_IN_ROW) return null;
  const others = unitsOf(row, isMessage).filter(({ element }) => element !== heading);
  // Beside a second heading stands the name of somebody else.
  if (others.some(({ text }) => words.partnerIn(text) !== null)) return null;
  return others.find(({ text }) => isNameLike(text) && stampText(text) === null)?.text ?? null;
}

/** Stamps that are not in a row of the list of conversations. */
function withoutRows(stamps: readonly Stamp[], headings: readonly Unit[], root: Element): Stamp[] {
  const candidates = stamps.filter(({ element }) => !isInLandmark(element, root) && !isPressed(element, root));
  const counts = new Map<Element, number>();
  for (const { element } of candidates) for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) counts.set(at, (counts.get(at) ?? 0) + 1);
  const headed = new Map<Element, number>();
  for (const { element } of headings) for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) headed.set(at, (headed.get(at) ?? 0) + 1);
  const inRow = candidates.filter(({ element }) => rowAround(element, root, counts, headed) !== null);
  // One stamp under one heading may be a conversation of one message; then nothing in it opens it.
  return candidates.filter((stamp) => !inRow.includes(stamp) || (inRow.length === 1 && rowAround(stamp.element, root, counts, headed)?.querySelector('button, [role="button"], a[href]') === null));
}

/** The smallest element around a stamp that also holds one conversation's heading, as long as it holds no second stamp. */
function rowAround(element: Element, root: Element, counts: ReadonlyMap<Element, number>, headed: ReadonlyMap<Element, number>): Element | null {
  for (let at: Element | null = element; at !== null && at !== root && counts.get(at) === 1; at = at.parentElement) if (headed.get(at) === 1) return at;
  return null;
}

function isInLandmark(element: Element, root: Element): boolean {
  const landmark = element.closest(LANDMARKS);
  // A message has a header of its own; a list of conversations stands in one as a whole.
  return landmark !== null && landmark !== root && root.contains(landmark) && (/^(?:NAV|ASIDE)$/u.test(landmark.tagName) || landmark.hasAttribute('role'));
}

function isPressed(element: Element, root: Element): boolean {
  const pressed = element.parentElement?.closest(PRESSED) ?? null;
  return pressed !== null && root.contains(pressed) && pressed !== root && pressed.textContent.trim() !== element.textContent.trim();
}

/** Whether these children of one element may be one list: one of them, or all of a kind, or each a message. */
function areOneList(children: readonly Element[]): boolean {
  const each = new Map<Element, number>();
  for (const child of children) each.set(child, (each.get(child) ?? 0) + 1);
  if (each.size < 2 || [...each.values()].every((count) => count === 1)) return true;
  const [first = '', ...rest] = [...each.keys()].map(kindOf);
  const classes = first.split(/[.\s]+/u).filter((name) => name !== '');
  return rest.every((kind) => kind === first || kind.split(/[.\s]+/u).filter((name) => classes.includes(name)).length > 1);
}
