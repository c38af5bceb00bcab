import { linearise, type LinearText } from './linear-text';

/** What marks words inside of a line, or wraps those that a tool has translated. */
const MARKS = new Set(['B', 'EM', 'FONT', 'I', 'MARK', 'STRONG', 'WBR']);

/**
 * The words of a post's heading: its own. A category or a badge stands beside them in an element of its own, whether `besides`
 * names it or not. In a heading without words of its own they are those of its only element, or of the one with which the
 * document's title begins; of several others nobody knows which is the title, and the text is empty.
 */
export function titleWords(heading: Element, besides: string): LinearText {
  const skip = (inner: Element) => inner.matches(besides);
  const parts = [...heading.children].filter((child) => !MARKS.has(child.tagName) && !skip(child) && linearise(child).text !== '');
  const own = linearise(heading, { skip: (inner) => skip(inner) || parts.includes(inner) });
  if (own.text !== '') return own;
  const [first, ...others] = parts;
  const only = others.length === 0 ? first : parts.find((part) => heading.ownerDocument.title.startsWith(linearise(part).text));
  return only === undefined ? own : titleWords(only, besides);
}
