import type { BoardWords } from './board-words';
import type { Conversation } from './conversation';
import { flatSegments } from './flat-segments';
import { withoutSaid } from './said-times';
import { singleMessage } from './single-message';
import { stampText } from './stamp-text';
import { isNoText } from './no-text';
import { placesOf, type Stamp } from './stamps';
import { childrenOf, isNameLike, kindOf, unitsOf } from './units';

/** One message as it stands on the page: usually one element, in a list without rows several. */
export interface Block {
  parts: Element[];
  /** Null when the page gives this message no time of its own. */
  stamp: Stamp | null;
  /** What stands before the first message of the same list or group: a name may be shown once for all of them. */
  lead: Element[];
  /** Whether it stands in a group within the list, so that what leads it is about this group alone. */
  grouped: boolean;
}
/** What stands between messages: the date of those below, or something else. */
interface Between { between: Element }
export type Piece = Block | Between;

/** Groups in groups in groups: more than this is no list of messages. */
const DEEPEST = 6;
/** A message may have been deleted; most have words. */
const LEAST_FILLED = 0.8;
const MEDIA = 'img, video, audio, a[href]';

/**
 * Cuts a conversation into its messages, in page order, with what stands between them. Repeated elements that each tell a
 * time are messages or groups of them; a time among the lines of a message is none of its own.
 */
export function blocksOf({ root, stamps: candidates, writing }: Conversation, words: BoardWords): Piece[] {
  const stamps = withoutSaid(candidates, root, words);
  const under = new Map<Element, Stamp[]>();
  for (const stamp of stamps) {
    for (let at: Element | null = stamp.element; at !== null; at = at === root ? null : at.parentElement) {
      const before = under.get(at);
      if (before === undefined) under.set(at, [stamp]);
      else before.push(stamp);
    }
  }
  const best = bestStamp(stamps);
  const stampOf = (element: Element): Stamp | undefined => under.get(element)?.[0];
  const isStamp = (element: Element) => stampOf(element)?.element === element;
  const partsOf = (element: Element) => childrenOf(element).filter((child) => child !== writing && !isNoText(child));
  const wordsOf = (element: Element) => unitsOf(element, isStamp).filter(({ text }) => !words.isRemark(text) && !words.isMe(text));
  const hasWords = (element: Element) => unitsOf(element, isStamp).length > 0;
  /** Whether an element says more than a name. */
  const saysMore = (element: Element) => {
    const texts = wordsOf(element);
    return texts.length > 1 || texts.some(({ text }) => text.length > 20 || !isNameLike(text));
  };
  const pathToStamp = (element: Element): string => {
    const tags: string[] = [];
    for (let at = stampOf(element)?.element ?? element; at !== element && at.parentElement !== null; at = at.parentElement) tags.unshift(at.tagName);
    return [element.tagName, ...tags].join('>');
  };
  const isWeak = (element: Element) => under.get(element)?.every(({ strength }) => strength === 'weak') === true;

  const split = (element: Element, lead: Element[], amongSingles: boolean, depth: number): Piece[] | null => {
    let at = element;
    let before = lead;
    let children = partsOf(at);
    let timed = children.filter((child) => under.has(child));
    while (timed.length === 1 && timed[0] !== undefined && !isStamp(timed[0]) && (under.get(timed[0])?.length ?? 0) > 1) {
      const [only] = timed;
      if (at !== root) before = [...before, ...children.slice(0, children.indexOf(only))];
      at = only;
      children = partsOf(at);
      timed = children.filter((child) => under.has(child));
    }
    if (depth > DEEPEST || at.tagName === 'TR') return null;
    const heads = headsAmong(children, timed, amongSingles);
    if (heads === null) return null;
    const flat = flatSegments(children, heads, { saysMore, textOf: (child) => wordsOf(child).map(({ text }) => text).join('\n'), hasWords, isBetween: (text) => isBetween(text, words) });
    if (flat !== null) return flat.map((each) => ('between' in each ? each : { parts: each.parts, stamp: best(each.parts.flatMap((part) => under.get(part) ?? [])), lead: [], grouped: false }));

    if (heads.filter((head) => hasWords(head) || head.querySelector(MEDIA) !== null).length < heads.length * LEAST_FILLED) return null;
    const isHead = new Set(heads);
    const kinds = new Set(heads.map(kindOf));
    const first = children.findIndex((child) => isHead.has(child));
    const group = [...before, ...(at === root ? [] : children.slice(0, first))];
    const grouped = element !== root;
    const singles = heads.filter((head) => under.get(head)?.length === 1).length * 2 >= heads.length;
    return children.flatMap((child): Piece[] => {
      if (isHead.has(child)) return (under.get(child)?.length === 1 ? null : split(child, group, singles, depth + 1)) ?? [{ parts: [child], stamp: best(under.get(child) ?? []), lead: group, grouped }];
      return kinds.has(kindOf(child)) && !under.has(child) && wordsOf(child).length > 0 ? [{ parts: [child], stamp: null, lead: group, grouped }] : [{ between: child }];
    });
  };

  /** Which of the timed children are messages or groups; null when all of them are parts of one message. */
  const headsAmong = (children: readonly Element[], timed: readonly Element[], amongSingles: boolean): Element[] | null => {
    const [first] = timed;
    if (first === undefined || timed.length < 2) return null;
    const strong = timed.filter((child) => !isWeak(child));
    const isFilled = (child: Element) => !isStamp(child) && hasWords(child);
    const areEqual = timed.every((child) => kindOf(child) === kindOf(first) && isFilled(child));
    if (amongSingles && !timed.every(saysMore) && !(areEqual && strong.length === timed.length)) return null;
    if (strong.length >= 2) {
      if (mostAlike(strong) < 2 && !strong.every(saysMore)) return null;
      const untimed = new Set(children.filter((child) => !under.has(child) && wordsOf(child).length > 0).map(kindOf));
      const tags = new Set(strong.map(({ tagName }) => tagName));
      return timed.filter((child) => !isWeak(child) || (!untimed.has(kindOf(child)) && (saysMore(child) || (tags.has(child.tagName) && isFilled(child)))));
    }
    const sameTag = timed.every((child) => child.tagName === first.tagName && !isStamp(child));
    // Two of a kind may still be the head and the text of one message, unless their times stand equally deep.
    const areRows = areEqual && (timed.length > 2 || (new Set(timed.map(pathToStamp)).size === 1 && pathToStamp(first).split('>').length > 2));
    return areRows || (sameTag && timed.every(saysMore)) ? [...timed] : null;
  };
  const mostAlike = (elements: readonly Element[]) => {
    const counts = new Map<string, number>();
    for (const element of elements) {
      const key = `${element.tagName} ${isStamp(element) ? '' : (stampOf(element)?.element.tagName ?? '')}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return Math.max(...counts.values());
  };

  const pieces = stamps.length === 1 ? null : split(root, [], false, 0);
  if (pieces !== null) return pieces;
  // Many times that repeat in no way are no conversation that we know.
  const stamp = stamps.filter(({ strength }) => strength !== 'weak').length <= 2 ? best(stamps) : null;
  const single = stamp === null ? [] : singleMessage(stamp, root, writing, words);
  // A time outside of it would be another message.
  return single.some((piece) => 'parts' in piece && stamps.every(({ element }) => piece.parts.some((part) => part.contains(element)))) ? single : [];
}

/** Whether a text stands between messages and belongs to none. */
export const isBetween = (text: string, words: BoardWords): boolean => stampText(text)?.kind === 'day' || words.isDivider(text) || words.partnerIn(text) !== null;

/** Chooses the time of a message among all that stand in it: the way in which most messages tell theirs. */
function bestStamp(stamps: readonly Stamp[]): (among: readonly Stamp[]) => Stamp | null {
  const strengths = { time: 3, plain: 2, marked: 1, weak: 0 };
  const shape = ({ element }: Stamp) => `${element.tagName}<${element.parentElement?.tagName ?? ''}`;
  const look = ({ element }: Stamp) => `${kindOf(element)}<${element.parentElement === null ? '' : kindOf(element.parentElement)}`;
  const [shapes, looks] = [placesOf(stamps, shape), placesOf(stamps, look)];
  const rank = (stamp: Stamp) => [stamp.strength === 'time' ? 1 : 0, shapes.get(shape(stamp)) ?? 0, stamp.strength === 'weak' ? 0 : 1, stamp.kind === 'moment' ? 1 : 0, strengths[stamp.strength], looks.get(look(stamp)) ?? 0];
  return (among) => {
    let best: Stamp | null = null;
    for (const stamp of among) {
      if (best === null || rank(stamp).map((part, at) => part - (rank(best as Stamp)[at] ?? 0)).find((difference) => difference !== 0) as number > 0) best = stamp;
    }
    return best;
  };
}
