import type { Part } from '../../model/note';
import { drawIcon } from '../../ui/icons';
import { element } from '../element';

/** Draws a piece of a note. Text stays text: nothing is ever parsed as markup. */
export function drawPart(document: Document, part: Part): Node | string {
  if (typeof part === 'string') return part;
  const [name, attributes, ...inside] = part;
  if (name === 'icon') return drawIcon(document, attributes.d ?? '');
  return element(document, name, attributes, ...inside.map((each) => drawPart(document, each)));
}
