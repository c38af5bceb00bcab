import type { BoardWords } from './board-words';
import { placesOf, type Stamp } from './stamps';
import { childrenOf, kindOf, unitsOf } from './units';

/**
 * The stamps without those that are all that somebody wrote: 「14:00」 as an answer. Most messages tell their time in
 * elements of one kind; a time of another kind that stands alone, with no words and no picture beside it, is a text.
 */
export function withoutSaid(stamps: readonly Stamp[], root: Element, words: BoardWords): Stamp[] {
  const [usual, next] = [...placesOf(stamps, ({ element }) => lookOf(element))].sort(([, one], [, other]) => other - one);
  if (usual === undefined || next === undefined || usual[1] < 2 || next[1] === usual[1]) return [...stamps];
  const elements = new Set(stamps.map(({ element }) => element));
  const counts = new Map<Element, number>();
  for (const { element } of stamps) if (lookOf(element) === usual[0]) for (let at: Element | null = element; at !== null; at = at === root ? null : at.parentElement) counts.set(at, (counts.get(at) ?? 0) + 1);

  return stamps.filter(({ element }) => {
    if (lookOf(element) === usual[0]) return true;
    let alone = element;
    while (alone.parentElement !== null && alone !== root && !counts.has(alone.parentElement)) alone = alone.parentElement;
    if (unitsOf(alone, (each) => elements.has(each)).some(({ text }) => !words.isRemark(text))) return true;
    // A picture may be a message of its own, but not inside of another one.
    return alone.querySelector('img, video, audio, a[href]') !== null && alone.parentElement !== null && counts.get(alone.parentElement) !== 1;
  });
}

/** Cells of a table are told apart by their columns. */
function lookOf(element: Element): string {
  const column = element.tagName === 'TD' ? (element.parentElement === null ? [] : childrenOf(element.parentElement)).indexOf(element) : '';
  return `${kindOf(element)}${column}`;
}
