import type { FoundBy } from '../model/reading';
import type { Way } from '../rulebook/compiled-pages';
import { atPath, parseJson, plainValue } from './json-path';
import { linearise, type LineariseOptions } from './linear-text';

export interface FoundField {
  value: string | number | boolean;
  foundBy: FoundBy;
  /** The element that holds it; null for a text, which may span several. */
  element: Element | null;
}

export interface FoundElements { elements: Element[]; foundBy: FoundBy }

/** The ways by which something was found, while a page is being read. */
let taken = new Set<Way>();

/** Reads, and tells by which ways something was found. What reads does so at once: nothing else is read meanwhile. Within another such reading its ways are also that one's. */
export function withWaysTaken<T>(read: () => T): { result: T; ways: ReadonlySet<Way> } {
  const around = taken;
  const ways = new Set<Way>();
  taken = ways;
  try {
    return { result: read(), ways };
  } finally {
    taken = around;
    takeAgain(ways);
  }
}

/** What was found by these ways before still stands. */
export function takeAgain(ways: Iterable<Way>): void {
  for (const way of ways) taken.add(way);
}

/**
 * Reads one field under `root`, trying the ways in their order; null when none gives a value. An empty text, a missing
 * JSON key and `null` are no values. A text way is a regular expression over the root's text (multiline: `^` and `$` are
 * line borders); its group `value`, or else its whole match, is the value, where all matches agree. Ways into an item find nothing.
 */
export function readField(root: Element | Document, ways: readonly Way[], options: LineariseOptions = {}): FoundField | null {
  for (const way of ways) {
    const found = 'selector' in way ? bySelector(root, way, options) : 'text' in way ? byText(root, way.text, options) : null;
    if (found === null) continue;
    taken.add(way);
    return found;
  }
  return null;
}

/** As `readField` by the ways that are texts, in a text that was linearised before: many fields of one place need one walk. */
export function readFromText(text: string, ways: readonly Way[]): FoundField | null {
  for (const way of ways) {
    const found = 'text' in way ? matchText(text, way.text) : null;
    if (found !== null) return found;
  }
  return null;
}

/** One thing of a list: what the page's data hold of it and the element that shows it. Either may be missing. */
export interface ListItem { data: unknown; element: Element | null }

/** As `readField` for one thing of a list: ways into an item look in its data, the others in its element. */
export function readItemField({ data, element }: ListItem, ways: readonly Way[], options: LineariseOptions = {}): FoundField | null {
  for (const way of ways) {
    const value = 'item' in way ? plainValue(atPath(data, way.item)) : null;
    const found: FoundField | null = value !== null ? { value, foundBy: 'json', element: null } : element === null ? null : readField(element, [way], options);
    if (found === null) continue;
    taken.add(way);
    return found;
  }
  return null;
}

/** What the page's elements embed as JSON at the ways' paths, of any shape, for each way that finds something. */
export function readEmbedded(root: Element | Document, ways: readonly Way[]): unknown[] {
  return ways.flatMap((way) => {
    if (!('selector' in way) || way.attribute === undefined || way.json === undefined) return [];
    const { attribute, json } = way;
    for (const element of root.querySelectorAll(way.selector)) {
      const value = atPath(parseJson(element.getAttribute(attribute) ?? ''), json);
      if (value === undefined) continue;
      taken.add(way);
      return [value];
    }
    return [];
  });
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
    if (elements.length === 0) continue;
    taken.add(way);
    return { elements, foundBy: 'selector' };
  }
  return null;
}

type SelectorWay = Extract<Way, { selector: string }>;

function bySelector(root: Element | Document, way: SelectorWay, options: LineariseOptions): FoundField | null {
  for (const element of root.querySelectorAll(way.selector)) {
    const raw = way.attribute === undefined ? (way.json === undefined ? linearise(element, options).text : element.textContent) : element.getAttribute(way.attribute);
    if (raw === null || raw.trim() === '') continue;
    if (way.json === undefined) return { value: raw.trim(), foundBy: 'selector', element };
    const value = plainValue(atPath(parseJson(raw), way.json));
    if (value !== null) return { value, foundBy: 'json', element };
  }
  return null;
}

function byText(root: Element | Document, pattern: string, options: LineariseOptions): FoundField | null {
  return matchText(linearise('body' in root ? root.body : root, options).text, pattern);
}

function matchText(text: string, pattern: string): FoundField | null {
  const matches = [...text.matchAll(new RegExp(pattern, 'gmu'))];
  const [value = '', ...others] = new Set(matches.map((match) => (match.groups?.value ?? match[0]).trim()));
  return value === '' || others.length > 0 ? null : { value, foundBy: 'text', element: null };
}
