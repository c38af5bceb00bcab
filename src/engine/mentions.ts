import type { Unit } from '../language/analysed-text';
import type { ReadyPattern } from './compile-pattern';
import type { UnitSpan } from './match-sequence';

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

/** False when a stretch of the text lacks a concept without which the pattern cannot match there. */
export function isPossibleIn({ needs }: ReadyPattern, mentions: Mentions, scope: UnitSpan): boolean {
  for (const ids of needs) if (!isAnyIn(ids, mentions, scope)) return false;
  return true;
}

function isAnyIn(ids: readonly string[], mentions: Mentions, { start, end }: UnitSpan): boolean {
  for (const id of ids) {
    for (const at of mentions.get(id) ?? NOWHERE) {
      if (at >= end) break;
      if (at >= start) return true;
    }
  }
  return false;
}
