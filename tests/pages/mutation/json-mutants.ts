import { parseJson } from '../../../src/pages/json-path';
import type { Mutant } from './mutants';

/** Deeper than anything that the rules ask for. */
const DEEPEST = 7;
/** What may stand in the place of data as a whole. */
const OTHER_DATA = ['', '{', 'null', '[]', '7', '"文字"'];

type Holder = Record<string, unknown>;
interface Place { holder: Holder; key: string; path: string }

/** Each key of the data that an element's attributes hold, in turn: emptied, removed, and of another type. */
export function* jsonMutants(element: Element): Generator<Mutant> {
  for (const { name, value } of element.attributes) {
    if (!/^\s*[[{]/u.test(value)) continue;
    const data = parseJson(value);
    if (!isHolder(data)) continue;
    const written = (text: string): Mutant['apply'] => () => {
      element.setAttribute(name, text);
      return () => { element.setAttribute(name, value); };
    };
    for (const text of OTHER_DATA) yield { name: `${name} is ${text}`, apply: written(text) };
    for (const { holder, key, path } of placesIn(data, name, 1)) {
      const before = holder[key];
      for (const [change, other] of changesOf(before)) {
        if (other === undefined && Array.isArray(holder)) continue;
        holder[key] = other;
        yield { name: `${path} ${change}`, apply: written(JSON.stringify(data)) };
        holder[key] = before;
      }
    }
  }
}

/** The keys of data at any depth. Things of a list are alike: the first and the last stand for all of them. */
function placesIn(holder: Holder, path: string, depth: number): Place[] {
  const keys = Object.keys(holder);
  const taken = Array.isArray(holder) ? [...new Set([...keys.slice(0, 1), ...keys.slice(-1)])] : keys;
  return taken.flatMap((key) => {
    const inner = holder[key];
    const place = { holder, key, path: `${path}.${key}` };
    return [place, ...(isHolder(inner) && depth < DEEPEST ? placesIn(inner, place.path, depth + 1) : [])];
  });
}

function changesOf(value: unknown): [string, unknown][] {
  const emptied: [string, unknown][] = [['is null', null], ['is gone', undefined]];
  if (value === null) return emptied.slice(1);
  const others: unknown[] = typeof value === 'string' ? [7, { id: 7 }] : typeof value === 'object' ? ['文字', Array.isArray(value) ? {} : []] : ['文字', {}];
  return [...emptied, ...others.map((other): [string, unknown] => [`is ${JSON.stringify(other)}`, other])];
}

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;
