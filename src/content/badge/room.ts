import { canCarry } from './mount';

/** Ways of laying out children among which an empty block without height changes nothing. */
const FLOWS = new Set(['block', 'flow-root', 'list-item', 'table-cell', 'inline-block']);
const BLOCKS = new Set(['block', 'flow-root', 'list-item', 'flex', 'grid', 'table']);
/** Elements that can carry a shadow root, and are read as no more than their content. */
const HOSTS = new Set(['ARTICLE', 'ASIDE', 'DIV', 'FOOTER', 'HEADER', 'P', 'SECTION']);
const NAMED_BY_CONTENT = 'a, button, label, summary, h1, h2, h3, h4, h5, h6';
const DRAWN = 'img, svg, i, button, input, select';
/** Height of a badge in CSS pixels: what stands this far above a place's lower edge stands beside it. */
const HEIGHT = 26;

/** A place for a badge at the lower end of an element: in it, by a shadow root or as its last child, or right after it. */
export interface Place { element: Element; way: 'shadow' | 'append' | 'after' }

function wayInto(element: Element, card: Element | null): Place['way'] | null {
  const { display, float, position } = getComputedStyle(element);
  const parent = element.parentElement;
  if (display === 'table-cell') return 'append';
  if (!BLOCKS.has(display) || (element.parentElement?.closest(NAMED_BY_CONTENT) ?? null) !== null) return null;
  if (FLOWS.has(display) && !element.matches(NAMED_BY_CONTENT)) {
    if (HOSTS.has(element.tagName) && canCarry(element)) return 'shadow';
    if (element === card) return 'append';
  }
  const flows = parent !== null && element !== card && float === 'none' && position !== 'absolute' && position !== 'fixed' && FLOWS.has(getComputedStyle(parent).display);
  return flows ? 'after' : null;
}

/** Places of a badge that stands beside `after`, from the nearest outwards; not beyond the card. */
function* placesBeside(after: Element, card: Element | null): Generator<Place, void> {
  let found = 0;
  for (let at: Element | null = after; at !== null && at !== at.ownerDocument.body; at = at.parentElement) {
    const way = wayInto(at, card);
    if (way !== null) {
      found += 1;
      yield { element: at, way };
    }
    if (at === card || (card === null && found === 2)) break;
  }
}

interface Box { top: number; bottom: number; left: number; right: number }
/** What is free at an element's end: whether a badge of a width, in CSS pixels, has room beside its last line, or under it in the element's own box. */
interface Room { beside: (width: number) => boolean; below: (width: number) => boolean }

const UNLAID: Room = { beside: () => true, below: () => false };

/** The boxes of the words and pictures in an element. */
interface Seen { within: Element; boxes: readonly Box[] }

/** The lower end of an element's flow, where a block at its end begins. What floats or is placed elsewhere may hang below it. */
function flowEnd(element: Element, top: number): number {
  const range = element.ownerDocument.createRange();
  let end = top;
  for (const child of element.childNodes) {
    if (child instanceof Element) {
      const { display, float, position } = getComputedStyle(child);
      if (display === 'contents') end = flowEnd(child, end);
      else if (float === 'none' && position !== 'absolute' && position !== 'fixed' && display !== 'none') end = Math.max(end, child.getBoundingClientRect().bottom);
    } else if (child instanceof Text && child.data.trim() !== '') {
      range.selectNode(child);
      end = Math.max(end, range.getBoundingClientRect().bottom);
    }
  }
  return end;
}

/** What hangs out of a box hangs no further, in CSS pixels. */
const FAR = 200;

/** Where an element's words and pictures are, around a height: of a thousand messages only the last is looked into. */
function takenIn(element: Element, height: number): Box[] {
  const taken: DOMRect[] = [];
  const range = element.ownerDocument.createRange();
  const isNear = (node: Node): number => {
    const { top, bottom } = node instanceof Element ? node.getBoundingClientRect() : { top: height, bottom: height };
    return bottom > top && (bottom < height - FAR || top > height + FAR) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  };
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, isNear);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element ? !node.matches(DRAWN) : node.nodeValue?.trim() === '') continue;
    range.selectNode(node);
    taken.push(...range.getClientRects());
  }
  return taken.filter(({ width }) => width > 0);
}

/**
 * Measures one place. What is around a place whose line is full has often the same last line: what was seen in it settles that
 * before anything else is looked at.
 * @param seen what places of the same card have shown; what this one shows is added
 */
function roomIn({ element, way }: Place, seen: Seen[]): Room {
  const box = element.getBoundingClientRect();
  if (box.width === 0) return UNLAID;
  const { paddingRight, paddingBottom } = getComputedStyle(element);
  const edge = box.right - (Number.parseFloat(paddingRight) || 0);
  // A box may be stretched beyond what is in it.
  const end = way === 'after' ? box.bottom : flowEnd(element, box.top);
  const inside = seen.filter(({ within }) => element.contains(within)).flatMap(({ boxes }) => boxes);
  let all: Box[] | null = null;
  const look = () => {
    if (all === null) seen.push({ within: element, boxes: all = takenIn(element, end) });
    return all;
  };
  const isFree = (top: number, bottom: number, width: number) => {
    const isClear = (each: Box) => each.bottom <= top || each.top >= bottom || edge - each.right >= width;
    return inside.every(isClear) && look().every(isClear);
  };
  return {
    beside: (width) => edge - box.left >= width && isFree(end - HEIGHT, end, width),
    below: (width) => box.bottom - (Number.parseFloat(paddingBottom) || 0) - end >= HEIGHT && isFree(end, end + HEIGHT, width),
  };
}

/** How a badge stands at its place: at the end of the last line, under it, or at its end as a sign without words. */
export type Form = 'beside' | 'below' | 'small';

/** Most places elsewhere in a card that are looked at. */
const MOST_ELSEWHERE = 12;

/** Other places of a card, from its top: the line of the title, the lines between. */
function* placesElsewhere(card: Element): Generator<Place, void> {
  let found = 0;
  for (const element of card.querySelectorAll('h1, h2, h3, h4, p, div')) {
    const way = wayInto(element, card);
    if (way === null) continue;
    yield { element, way };
    found += 1;
    if (found === MOST_ELSEWHERE) break;
  }
}

interface Measured { place: Place; room: Room }

const besideIn = (places: readonly Measured[], needed: number): Place | undefined => places.find(({ room }) => room.beside(needed))?.place;

/**
 * Where a badge of this width covers nothing: beside `after`, else beside or under what is around it, else beside another
 * line of the card. Without any such place it has to be small, and stands where a sign alone has room. Null where no place
 * leaves the page as it is laid out.
 */
export function findPlace(after: Element, card: Element | null, width: number): (Place & { form: Form }) | null {
  const seen: Seen[] = [];
  /** Measures places as far as the first with room beside it: to measure costs most. */
  const measure = (places: Iterable<Place>, before: readonly Measured[]): Measured[] => {
    const measured: Measured[] = [];
    for (const place of places) {
      if (before.some(({ place: { element } }) => element === place.element)) continue;
      const room = roomIn(place, seen);
      measured.push({ place, room });
      if (room.beside(width)) break;
    }
    return measured;
  };
  const near = measure(placesBeside(after, card), []);
  const beside = besideIn(near.slice(-1), width);
  if (beside !== undefined) return { ...beside, form: 'beside' };
  const below = near.find(({ room }) => room.below(width));
  if (below !== undefined) return { ...below.place, form: 'below' };
  const elsewhere = card === null ? [] : measure(placesElsewhere(card), near);
  const other = besideIn(elsewhere.slice(-1), width);
  if (other !== undefined) return { ...other, form: 'beside' };
  const small = besideIn(near, HEIGHT) ?? besideIn(elsewhere, HEIGHT) ?? near[0]?.place;
  return small === undefined ? null : { ...small, form: 'small' };
}
