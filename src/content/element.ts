import type { PartAttributes } from '../model/note';

interface Attributes extends PartAttributes { 'aria-disabled'?: string }

/** A new element with text and elements in it. Text stays text: nothing is ever parsed as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  document: Document, name: K, attributes: Attributes = {}, ...children: (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value as string);
  made.append(...children.filter((child) => child !== null));
  return made;
}
