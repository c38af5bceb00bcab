import type { Unit } from '../language/analysed-text';
import type { Position } from '../model/grammar';
import type { TokenPattern } from '../rulebook/compiled-rule';
import { compileToken } from './match-token';

/** Indexes into a text's units, end exclusive. */
export interface UnitSpan { start: number; end: number }

/** Most units that one match may cover: what stands further apart is not one request, and time stays linear. */
const LONGEST_MATCH = 200;

interface Step {
  /** As the rule has it. */
  token: TokenPattern;
  test: (unit: Unit) => boolean;
  /** May the step be passed over? May it take more than one unit? */
  optional: boolean;
  repeats: boolean;
  /** The step takes nothing, and the unit at hand must not pass its test. */
  forbids: boolean;
}

/** A sequence of a pattern, ready to be matched. */
export interface Sequence { steps: Step[] }

/** Writes a sequence out as steps; `{n,m}` becomes n steps that must and m − n that may be taken. */
export function compileSequence(tokens: readonly TokenPattern[], positions: readonly Position[]): Sequence {
  return { steps: tokens.flatMap((token) => stepsOf(token, compileToken(token, positions))) };
}

function stepsOf(token: TokenPattern, test: Step['test']): Step[] {
  const { OP } = token;
  const step = { token, test, optional: OP === '?' || OP === '*', repeats: OP === '*' || OP === '+', forbids: OP === '!' };
  const counts = /^\{(\d+),(\d+)\}$/u.exec(OP ?? '');
  if (counts === null) return [step];
  const [least, most] = [Number(counts[1]), Number(counts[2])];
  return Array.from({ length: most }, (_, index) => ({ ...step, optional: index >= least }));
}

/**
 * Every leftmost shortest match in `units[scope.start … scope.end)`, none overlapping another. All ways through the
 * operators are followed side by side, so time is units × steps, whatever the pattern. White space inside a match counts
 * for nothing: LINE に移る is LINEに移る.
 */
export function matchSequence({ steps }: Sequence, units: readonly Unit[], scope: UnitSpan): UnitSpan[] {
  const matches: UnitSpan[] = [];
  for (let start = scope.start; start < scope.end;) {
    const end = shortestEnd(steps, units, start, Math.min(scope.end, start + LONGEST_MATCH));
    if (end === null || end === start) start += 1;
    else {
      matches.push({ start, end });
      start = end;
    }
  }
  return matches;
}

function shortestEnd(steps: readonly Step[], units: readonly Unit[], start: number, limit: number): number | null {
  let reached = pass(steps, new Set([0]), units[start]);
  for (let at = start; at < limit; at += 1) {
    if (reached.has(steps.length)) return at;
    const unit = units[at];
    if (unit === undefined) return null;
    if (at > start && unit.surface.trim() === '') continue;
    const next = new Set<number>();
    for (const index of reached) {
      const step = steps[index];
      if (step === undefined || step.forbids || !step.test(unit)) continue;
      next.add(index + 1);
      if (step.repeats) next.add(index);
    }
    if (next.size === 0) return null;
    reached = pass(steps, next, at + 1 < limit ? units[at + 1] : undefined);
  }
  return reached.has(steps.length) ? limit : null;
}

/** Adds the steps that are reached without taking a unit. A repeated step that was entered through itself may also be left. */
function pass(steps: readonly Step[], reached: Set<number>, unit: Unit | undefined): Set<number> {
  for (const index of reached) {
    const step = steps[index];
    if (step === undefined) continue;
    const passable = step.optional || (step.forbids && (unit === undefined || !step.test(unit)));
    if (passable) reached.add(index + 1);
  }
  return reached;
}
