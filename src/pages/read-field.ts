import type { FoundBy } from '../model/reading';
import type { Way } from '../rulebook/compiled-pages';
import { linearise, type LineariseOptions } from './linear-text';

export interface FoundField {
  value: string | number | boolean;
  foundBy: FoundBy;
  /** The element that holds it; null for a text, which may span several. */
  element: Element | null;
}

export interface FoundElements { elements: Element[]; foundBy: FoundBy }

/**
 * Reads one field under `root`, trying the ways in their order; null when none gives a value. An empty text, a missing
 * JSON key and `null` are no values. A text way is a regular expression over the root's text (multiline: `^` and `$` are
 * line borders); its group `value`, or else its whole match, is the value.
 */
export function readField(root: Element | Document, ways: readonly Way[], options: LineariseOptions = {}): FoundField | null {
  for (const way of ways) {
    const found = 'selector' in way ? bySelector(root, way, options) : byText(root, way.text, options);
    if (found !== null) return found;
  }
  return null;
}

/** As `readField`, but every value becomes a text. */
export function readTextField(root: Element | Document, ways: readonly Way[], options: LineariseOptions = {}): (FoundField & { value: string }) | null {
  const found = readField(root, ways, options);
  return found === null ? null : { ...found, value: String(found.value) };
}

/** The elements of the first way that finds any for which `accept` holds; null when none does. Text ways find no elements. */
export function findElements(root: Element | Document, ways: readonly Way[], accept: (element: Element) => boolean = () => true): FoundElements | null {
  for (const way of ways) {
    if (!('selector' in way)) continue;
    const elements = [...root.querySelectorAll(way.selector)].filter(accept);
    if (elements.length > 0) return { elements, foundBy: 'selector' };
  }
  return null;
}

/**
 * As `findElements` for each of `items`, which lie under `root` and not in one another, with one query for all of them:
 * on a long list that is several times faster. An item in which nothing is found is missing from the answer.
 */
export function findElementsIn(root: Element | Document, items: readonly Element[], ways: readonly Way[]): Map<Element, Element[]> {
  const found = new Map<Element, Element[]>();
  const waiting = new Set(items);
  for (const way of ways) {
    if (!('selector' in way) || waiting.size === 0) continue;
    const byThisWay = new Map<Element, Element[]>();
    for (const element of root.querySelectorAll(way.selector)) {
      let item = element.parentElement;
      while (item !== null && !waiting.has(item)) item = item.parentElement;
      if (item === null) continue;
      const before = byThisWay.get(item);
      if (before === undefined) byThisWay.set(item, [element]);
      else before.push(element);
    }
    for (const [item, elements] of byThisWay) {
      found.set(item, elements);
      waiting.delete(item);
    }
  }
  return found;
}

type SelectorWay = Extract<Way, { selector: string }>;

function bySelector(root: Element | Document, way: SelectorWay, options: LineariseOptions): FoundField | null {
  for (const element of root.querySelectorAll(way.selector)) {
    const raw = way.attribute === undefined ? (way.json === undefined ? linearise(element, options).text : element.textContent) : element.getAttribute(way.attribute);
    if (raw === null || raw.trim() === '') continue;
    if (way.json === undefined) return { value: raw.trim(), foundBy: 'selector', element };
    const value = atPath(raw, way.json);
    if (value !== null) return { value, foundBy: 'json', element };
  }
  return null;
}

function byText(root: Element | Document, pattern: string, options: LineariseOptions): FoundField | null {
  const element = 'body' in root ? root.body : root;
  const match = new RegExp(pattern, 'mu').exec(linearise(element, options).text);
  const value = (match?.groups?.value ?? match?.[0] ?? '').trim();
  return value === '' ? null : { value, foundBy: 'text', element: null };
}

/** The plain value at a dotted path (`a.b.0.c`) of a JSON text; null when the text is no JSON or has no plain value there. */
function atPath(json: string, path: string): string | number | boolean | null {
  let at: unknown;
  try {
    at = JSON.parse(json);
  } catch {
    return null;
  }
  for (const key of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return null;
    at = (at as Record<string, unknown>)[key];
  }
  if (typeof at === 'string') return at.trim() === '' ? null : at;
  return typeof at === 'boolean' || (typeof at === 'number' && Number.isFinite(at)) ? at : null;
}
