import type { Unit } from '../language/analysed-text';
import type { ReadyPattern } from './compile-pattern';
import type { UnitSpan } from './match-sequence';
import { firstFrom } from './search-spans';

/** Where a text mentions each concept: ascending indexes of its units. */
export type Mentions = ReadonlyMap<string, readonly number[]>;

const NOWHERE: readonly number[] = [];

export function mentionsIn(units: readonly Unit[]): Mentions {
  const mentions = new Map<string, number[]>();
  units.forEach(({ concepts }, at) => {
    if (concepts.length === 0) return;
    for (const id of concepts) {
      const places = mentions.get(id);
      if (places === undefined) mentions.set(id, [at]);
      else places.push(at);
    }
  });
  return mentions;
}

/** False when the text lacks a concept without which the pattern cannot match, or which its clause would carry over. */
export function isPossible({ needs, asks: { carried } }: ReadyPattern, mentions: Mentions): boolean {
  if (carried !== undefined && !mentions.has(carried)) return false;
  for (const ids of needs) if (!mentionsAny(ids, mentions)) return false;
  return true;
}

function mentionsAny(ids: readonly string[], mentions: Mentions): boolean {
  for (const id of ids) if (mentions.has(id)) return true;
  return false;
}

/** Of what a pattern needs, where the text mentions that of which it has least, ascending; null where it needs nothing. */
export function rarestNeed({ needs }: ReadyPattern, mentions: Mentions): readonly number[] | null {
  let rarest: readonly string[] | null = null;
  let fewest = Infinity;
  for (const ids of needs) {
    let count = 0;
    for (const id of ids) count += mentions.get(id)?.length ?? 0;
    if (count < fewest) {
      rarest = ids;
      fewest = count;
    }
  }
  return rarest === null ? null : placesOf(rarest, mentions);
}

/** Where a text mentions any of the concepts, ascending. Mostly it mentions one of them. */
function placesOf(ids: readonly string[], mentions: Mentions): readonly number[] {
  let only = NOWHERE;
  for (const id of ids) {
    const places = mentions.get(id);
    if (places === undefined) continue;
    if (only !== NOWHERE) return ids.flatMap((each) => mentions.get(each) ?? NOWHERE).sort((a, b) => a - b);
    only = places;
  }
  return only;
}

/** False when a stretch of the text lacks a concept without which the pattern cannot match there. */
export function isPossibleIn({ needs }: ReadyPattern, mentions: Mentions, scope: UnitSpan): boolean {
  for (const ids of needs) if (!isAnyIn(ids, mentions, scope)) return false;
  return true;
}

function isAnyIn(ids: readonly string[], mentions: Mentions, { start, end }: UnitSpan): boolean {
  for (const id of ids) {
    const places = mentions.get(id) ?? NOWHERE;
    if ((places[firstFrom(places, start)] ?? end) < end) return true;
  }
  return false;
}
