import { isBetween, type Piece } from './blocks';
import type { BoardWords } from './board-words';
import { isNoText } from './no-text';
import type { Stamp } from './stamps';
import { childrenOf, isNameLike, unitsOf, type Unit } from './units';

/**
 * The only message of a conversation. Nothing repeats, so it grows from its time: to the first element that has words, and
 * on as long as only a name is added. A heading or a date stands outside of it.
 */
export function singleMessage(stamp: Stamp, root: Element, writing: Element, words: BoardWords): Piece[] {
  const wordsOf = (element: Element) => unitsOf(element, (each) => each === stamp.element || each === writing).filter(({ text }) => !words.isRemark(text));
  const isOutside = (element: Element) => element.querySelector('h1, h2') !== null || /^(?:H[12]|THEAD)$/u.test(element.tagName) || unitsOf(element).some(({ text }) => isBetween(text, words));
  const isSentence = ({ text }: Unit) => !isNameLike(text);

  let block = stamp.element;
  let texts: Unit[] = [];
  let parent = block.parentElement;
  for (; parent !== null && parent !== root; parent = parent.parentElement) {
    const inner = block;
    const added = childrenOf(parent).filter((child) => child !== inner && !isNoText(child));
    if (added.some(isOutside)) break;
    const found = wordsOf(parent);
    const sentences = (units: readonly Unit[]) => units.filter(isSentence).length;
    if (sentences(texts) > 0 && (sentences(found) > sentences(texts) || found.length > texts.length + 1)) break;
    block = parent;
    texts = found;
  }
  if (parent === null) return [];
  const children = childrenOf(parent).filter((child) => child !== writing && !isNoText(child));
  const parts = texts.length > 0 ? [block] : children.filter((child) => child === block || !isOutside(child));
  return [...children.filter((child) => !parts.includes(child)).map((between) => ({ between })), { parts, stamp, lead: children.filter((child) => !parts.includes(child)), grouped: false }];
}
