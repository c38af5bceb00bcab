import { isNameLike, kindOf } from './units';

interface Segment { parts: Element[] }

interface Sight {
  /** Whether a child says more than a name. */
  saysMore: (child: Element) => boolean;
  /** What a child says beside its time. */
  textOf: (child: Element) => string;
  /** Whether it has words at all, be they only 「既読」. */
  hasWords: (child: Element) => boolean;
  /** Whether a text stands between messages. */
  isBetween: (text: string) => boolean;
}

/**
 * Messages of a list without rows, in which names, times and texts are all children of one element, as in a <dl>. Null when
 * it is no such list: then each head is a message by itself.
 * @param heads the children that tell the times
 */
export function flatSegments(children: readonly Element[], heads: readonly Element[], { saysMore, textOf, hasWords, isBetween }: Sight): (Segment | { between: Element })[] | null {
  if (heads.length < 2 || heads.some(saysMore)) return null;
  const isHead = new Set(heads);
  const kinds = new Set(heads.map(kindOf));
  const texts = children.map((child) => textOf(child));
  const places = new Map(children.map((child, index) => [child, index]));
  const at = heads.map((head) => places.get(head) ?? 0);
  const isOutside = (child: Element, text: string) => isHead.has(child) || kinds.has(kindOf(child)) || isBetween(text) || /^H[12]$/u.test(child.tagName);
  const bodies = new Set(children.filter((child, index) => texts[index] !== '' && !isOutside(child, texts[index] ?? '')).map(kindOf));
  const isContent = (index: number) => {
    const child = children[index];
    if (child === undefined || isOutside(child, texts[index] ?? '')) return false;
    return texts[index] !== '' || (bodies.has(kindOf(child)) && hasWords(child)) || child.querySelector('img, a[href]') !== null;
  };
  const holds = (from: number, to: number) => children.slice(from, to).some((_, offset) => isContent(from + offset));
  const [first = 0, last = 0] = [at[0], at.at(-1)];
  const filled = at.slice(1).filter((here, index) => holds((at[index] ?? 0) + 1, here)).length;
  if (filled * 2 < at.length - 1) return null;

  const leads = holds(last + 1, children.length);
  if (!leads && !holds(0, first)) return null;
  const named = leads && hasNamesBefore(at, children, texts, isContent);
  const starts = new Set(leads ? at.map((here) => (named ? here - 1 : here)) : [0, ...at.slice(0, -1).map((here) => here + 1)]);
  const pieces: (Segment | { between: Element })[] = [];
  let segment: Segment | null = null;
  children.forEach((child, index) => {
    if (starts.has(index)) {
      segment = { parts: [] };
      pieces.push(segment);
    }
    if (segment !== null && (isHead.has(child) || isContent(index))) segment.parts.push(child);
    else pieces.push({ between: child });
  });
  return pieces;
}

/** Whether right before each head stands a name of its own. */
function hasNamesBefore(at: readonly number[], children: readonly Element[], texts: readonly string[], isContent: (index: number) => boolean): boolean {
  const before = at.map((here) => here - 1);
  const kinds = new Set(before.map((index) => (children[index] === undefined ? null : kindOf(children[index]))));
  return kinds.size === 1 && before.every((index, which) => index > (at[which - 1] ?? -1) + (which === 0 ? 0 : 1) && isContent(index) && isNameLike(texts[index] ?? ''));
}
