import type { ReadyPattern } from './compile-pattern';
import { isPossible, type Mentions } from './mentions';

/** Tells which of many patterns a text could meet, without a look at the others. */
export interface TriggerIndex {
  /** Indexes of the patterns that find in the text all that they need, ascending. */
  possible(mentions: Mentions): number[];
}

const NONE: readonly number[] = [];

/**
 * Files each pattern under one of its needs: the concepts of which a text must mention one before the pattern is looked at.
 * Of several needs that one is taken which the fewest patterns share, for what few ask for is seldom met. A pattern that
 * needs nothing is always possible.
 */
export function createTriggerIndex(patterns: readonly ReadyPattern[]): TriggerIndex {
  const shared = new Map<string, number>();
  for (const need of patterns.flatMap(needsOf)) for (const id of need) shared.set(id, (shared.get(id) ?? 0) + 1);
  const always: number[] = [];
  const filed = new Map<string, number[]>();
  patterns.forEach((pattern, index) => {
    const trigger = rarest(needsOf(pattern), shared);
    if (trigger === null) always.push(index);
    for (const id of trigger ?? []) {
      const others = filed.get(id);
      if (others === undefined) filed.set(id, [index]);
      else others.push(index);
    }
  });

  /** Of each pattern the text for which it was last taken out; texts are counted. */
  const takenFor = new Int32Array(patterns.length);
  let count = 0;
  return {
    possible(mentions) {
      count += 1;
      for (const index of always) takenFor[index] = count;
      mentions.forEach((_, id) => { for (const index of filed.get(id) ?? NONE) takenFor[index] = count; });
      const possible: number[] = [];
      patterns.forEach((pattern, index) => {
        if (takenFor[index] === count && isPossible(pattern, mentions)) possible.push(index);
      });
      return possible;
    },
  };
}

/** A thing that is to be carried over was mentioned before. */
function needsOf({ needs, asks: { carried } }: ReadyPattern): readonly (readonly string[])[] {
  return carried === undefined ? needs : [...needs, [carried]];
}

function rarest(needs: readonly (readonly string[])[], shared: ReadonlyMap<string, number>): readonly string[] | null {
  let [best, fewest]: [readonly string[] | null, number] = [null, Infinity];
  for (const need of needs) {
    const count = need.reduce((sum, id) => sum + (shared.get(id) ?? 0), 0);
    if (count < fewest) [best, fewest] = [need, count];
  }
  return best;
}
