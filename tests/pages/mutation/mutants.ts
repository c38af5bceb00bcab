import type { CompiledPages, Way } from '../../../src/rulebook/compiled-pages';
import { jsonMutants } from './json-mutants';

/** One change to a document. `apply` makes it and gives the way back. */
export interface Mutant { name: string; apply: () => () => void }

/** How often each thing that is much the same on many pages was done already, by its name. */
export type Done = Map<string, number>;

/** Names that mean nothing, to the sites or to us. */
const MEANINGLESS = ['zq1', 'zq2'];
/** Attributes by which parts of a page are told apart, beside classes and links. */
const TELLING = /^(?:id|role|name|alt|datetime|tabindex|contenteditable|data(?:-.*)?|aria-.*)$/u;
/** A key of a thing in a list. */
const IN_A_LIST = /\.\d+(?=[. ])/u;
/** On so many pages of a reader is done what is much the same on all of them. */
const ENOUGH = 2;

/**
 * Everything that is done to one document, one thing after another: each class renamed, pairs of classes, each telling
 * attribute gone, each key of embedded data emptied, gone and of another type.
 *
 * A reader sees classes through the selectors of its rules alone. So a class that none of them names is renamed on two pages
 * of each reader, to prove just this, and beside another one it changes nothing either: the pairs are all those of classes that
 * the rules name, each on the first two pages of a reader that have both. Pages that are read by their structure, of which the
 * rules name no part, are another matter: there any class may tell one kind of element from another, and every pair is taken.
 * The data of the site's header are the same everywhere, and so are those of the things of a list: of them each key is changed
 * twice for each reader.
 */
export function* mutantsOf(document: Document, rules: CompiledPages, reader: string, done: Done): Generator<Mutant> {
  const isEnough = (...key: string[]): boolean => {
    const times = done.get(key.join(' ')) ?? 0;
    done.set(key.join(' '), times + 1);
    return times >= ENOUGH;
  };
  const named = rules.fields[reader] === undefined ? () => true : namedBy(rules, reader);
  const classes = classesOf(document);
  const names = [...classes.keys()];
  for (const name of names) if (named(name) || !isEnough(reader, name)) yield renamed(classes, [name]);
  const telling = names.filter(named);
  for (const pair of telling.flatMap((one, at) => telling.slice(at + 1).map((other) => [one, other]))) if (!isEnough(reader, ...pair)) yield renamed(classes, pair);
  yield* attributeMutants(document);
  const headers = selectorsOf(rules, 'page').join(', ');
  for (const element of document.querySelectorAll('*')) {
    const isHeader = element.matches(headers);
    for (const mutant of jsonMutants(element)) {
      const isCommon = isHeader || IN_A_LIST.test(mutant.name);
      if (!isCommon || !isEnough(reader, mutant.name.replace(IN_A_LIST, '.*'))) yield mutant;
    }
  }
}

/** Whether a class is named by a selector of a reader's rules, or by one that holds on every page: as a whole or by a part of it. */
function namedBy(rules: CompiledPages, reader: string): (name: string) => boolean {
  const places = (rules.stages[reader] ?? []).map(({ where }) => where ?? '');
  const selectors = [...selectorsOf(rules, reader), ...selectorsOf(rules, 'page'), ...places].join(' ');
  const whole = new Set([...selectors.matchAll(/\.([\w-]+)/gu)].map(([, name]) => name));
  const parts = [...selectors.matchAll(/\[class\*="([^"]+)"\]/gu)].map(([, part = '']) => part);
  return (name) => whole.has(name) || parts.some((part) => name.includes(part));
}

function selectorsOf(rules: CompiledPages, reader: string): string[] {
  const ways: readonly Way[] = Object.values(rules.fields[reader] ?? {}).flat();
  return ways.flatMap((way) => ('selector' in way ? [way.selector] : []));
}

function classesOf(document: Document): Map<string, Element[]> {
  const classes = new Map<string, Element[]>();
  for (const element of document.querySelectorAll('[class]')) {
    for (const name of element.classList) classes.set(name, [...(classes.get(name) ?? []), element]);
  }
  return classes;
}

function renamed(classes: ReadonlyMap<string, readonly Element[]>, names: readonly string[]): Mutant {
  return {
    name: `.${names.join(' and .')} renamed`,
    apply: () => {
      const before = new Map<Element, string>();
      names.forEach((name, index) => {
        for (const element of classes.get(name) ?? []) {
          if (!before.has(element)) before.set(element, element.getAttribute('class') ?? '');
          element.classList.replace(name, MEANINGLESS[index] ?? '');
        }
      });
      return () => { for (const [element, value] of before) element.setAttribute('class', value); };
    },
  };
}

/** Every such attribute of the page: all of a name and value at once. */
function* attributeMutants(document: Document): Generator<Mutant> {
  const found = new Map<string, { name: string; value: string; elements: Element[] }>();
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (!TELLING.test(name)) continue;
      const each = found.get(`${name} ${value}`) ?? { name, value, elements: [] };
      each.elements.push(element);
      found.set(`${name} ${value}`, each);
    }
  }
  for (const { name, value, elements } of found.values()) {
    yield {
      name: `[${name}="${value.slice(0, 40)}"] gone`,
      apply: () => {
        for (const element of elements) element.removeAttribute(name);
        return () => { for (const element of elements) element.setAttribute(name, value); };
      },
    };
  }
}
