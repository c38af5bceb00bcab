import { linearise } from '../../linear-text';
import { isNoText } from './no-text';

/** A stretch of text that stands for itself: a name, a line, a paragraph. The outermost element with text of its own. */
export interface Unit { element: Element; text: string }

/** The units under `root`, itself included, in page order. Empty texts are none; what `skip` names is left out with everything in it. */
export function unitsOf(root: Element, skip: (element: Element) => boolean = () => false): Unit[] {
  const found: Unit[] = [];
  // Not recursive: a page decides how deep its tree is.
  const waiting = [root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (isNoText(element) || skip(element)) continue;
    if (hasOwnText(element)) {
      const { text } = linearise(element, { skip: (inner) => isNoText(inner) || skip(inner) });
      if (text !== '') found.push({ element, text });
      continue;
    }
    for (let child = element.lastElementChild; child !== null; child = child.previousElementSibling) waiting.push(child);
  }
  return found;
}

export function hasOwnText(element: Element): boolean {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) if (node.nodeType === 3 && (node.textContent ?? '').trim() !== '') return true;
  return false;
}

/** The element children, walked: a long live collection is slow to copy in some documents. */
export function childrenOf(element: Element): Element[] {
  const children: Element[] = [];
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) children.push(child);
  return children;
}

/** Tag and classes: what pieces of the same kind have in common. */
export const kindOf = (element: Element): string => `${element.tagName}.${element.getAttribute('class') ?? ''}`;

/** Whether a text could be a name: short, of one line, no sentence, no address. */
export const isNameLike = (text: string): boolean => text.length <= 40 && !/[\n。！？!?、]|https?:/u.test(text) && /\p{L}|\p{N}/u.test(text);
