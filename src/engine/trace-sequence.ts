import type { Unit } from '../language/analysed-text';
import type { TokenPattern } from '../rulebook/compiled-rule';
import type { Sequence, UnitSpan } from './match-sequence';

/** A unit of a match and the token of the pattern that took it. `unit` indexes the text's units. */
export interface TakenUnit { unit: number; token: TokenPattern }

/**
 * Which token took which unit in a match that `matchSequence` has found; units of white space are left out. Of several ways
 * through the operators the one that passes over fewest tokens is told.
 * @param scope the stretch in which the match was looked for
 */
export function traceSequence({ steps }: Sequence, units: readonly Unit[], { start, end }: UnitSpan, scope: UnitSpan): TakenUnit[] {
  const deadEnds = new Set<number>();

  const walk = (at: number, index: number): TakenUnit[] | null => {
    const place = at * (steps.length + 1) + index;
    if (deadEnds.has(place)) return null;
    const way = onward(at, index);
    if (way === null) deadEnds.add(place);
    return way;
  };

  const onward = (at: number, index: number): TakenUnit[] | null => {
    const step = steps[index];
    if (step === undefined) return at === end ? [] : null;
    const unit = units[at];
    if (step.forbids) {
      const isMet = at < scope.end && unit !== undefined && step.test(unit);
      return isMet ? null : walk(at, index + 1);
    }
    // What is passed over is passed over before a blank, as `matchSequence` does it.
    if (at > start && at < end && unit?.surface.trim() === '') return (step.optional ? walk(at, index + 1) : null) ?? walk(at + 1, index);
    if (at < end && unit !== undefined && step.test(unit)) {
      const rest = walk(at + 1, index + 1) ?? (step.repeats ? walk(at + 1, index) : null);
      if (rest !== null) return [{ unit: at, token: step.token }, ...rest];
    }
    return step.optional ? walk(at, index + 1) : null;
  };

  return walk(start, 0) ?? [];
}
