import type { Block } from './blocks';
import type { MessageWords } from './message-words';
import type { Unit } from './units';

const LAYING = /^(?:align-self|float|flex-direction|justify-content|margin(?:-left|-right)?|text-align)\s*:/iu;

/**
 * How a message is laid out, from its own element to its time and to its text: what differs between left and right and is
 * equal among the messages of one side. Names, pictures and the texts themselves are no part of it.
 */
export function sideOf({ parts: [top], stamp }: Block, { units }: MessageWords, name: Unit | null): string | null {
  const text = units.find((unit) => unit !== name)?.element;
  if (top === undefined) return null;
  const looks = (from: Element | undefined) => {
    const found: string[] = [];
    for (let at: Element | null | undefined = from; at !== null && at !== undefined; at = at === top ? null : at.parentElement) found.unshift(lookOf(at));
    return found.filter((look) => look !== '').join('>');
  };
  const order = stamp === null || text === undefined ? '' : String(stamp.element.compareDocumentPosition(text) & 6);
  return [looks(stamp?.element), text === undefined ? '' : looks(text), order].join('|');
}

/** Classes, laying styles and short attributes of one element. */
function lookOf(element: Element): string {
  const style = (element.getAttribute('style') ?? '').split(';').map((each) => each.trim()).filter((each) => LAYING.test(each));
  const data = [...element.attributes].filter(({ name, value }) => (name.startsWith('data-') || name === 'align' || name === 'dir') && value.length <= 12 && !/\d/u.test(value)).map(({ name, value }) => `${name}=${value}`);
  const classes = (element.getAttribute('class') ?? '').split(/\s+/u).sort().join('.');
  return [classes, ...style, ...data].filter((part) => part !== '').join(';');
}
