import type { Unit } from '../language/analysed-text';
import type { ReadyPattern } from './compile-pattern';
import type { UnitSpan } from './match-sequence';

/** Where a text mentions each concept: ascending indexes of its units. */
export type Mentions = ReadonlyMap<string, readonly number[]>;

export function mentionsIn(units: readonly Unit[]): Mentions {
  const mentions = new Map<string, number[]>();
  units.forEach(({ concepts }, at) => {
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

/** False when a stretch of the text lacks a concept without which the pattern cannot match there. */
export function isPossibleIn({ needs }: ReadyPattern, mentions: Mentions, { start, end }: UnitSpan): boolean {
  return needs.every((ids) => ids.some((id) => mentions.get(id)?.some((at) => start <= at && at < end) === true));
}
