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
  return (carried === undefined || mentions.has(carried)) && needs.every((ids) => ids.some((id) => mentions.has(id)));
}

/** Of what a pattern needs, where the text mentions that of which it has least, ascending; null where it needs nothing. */
export function rarestNeed({ needs }: ReadyPattern, mentions: Mentions): readonly number[] | null {
  let rarest: readonly string[] | null = null;
  let fewest = Infinity;
  for (const ids of needs) {
    let count = 0;
    for (const id of ids) count += mentions.get(id)?.length ?? 0;
    if (count < fewest) [rarest, fewest] = [ids, count];
  }
  if (rarest === null) return null;
  const [only, another] = rarest.flatMap((id) => { const places = mentions.get(id); return places === undefined ? [] : [places]; });
  if (only === undefined) return NOWHERE;
  if (another === undefined) return only;
  return rarest.flatMap((id) => mentions.get(id) ?? NOWHERE).sort((a, b) => a - b);
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
