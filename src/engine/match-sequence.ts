import type { Unit } from '../language/analysed-text';
import type { Position } from '../model/grammar';
import type { TokenPattern } from '../rulebook/compiled-rule';
import { isBlank } from '../text/letters';
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

/**
 * A sequence of a pattern, ready to be matched. Sets of steps are bits of a whole number, the first step's lowest; the bit after
 * the last step's means that all of it is met.
 */
export interface Sequence {
  steps: Step[];
  optional: number;
  forbidding: number;
  met: number;
  /** What the first unit of a match passes for certain; null where the first step may take none. */
  opens: Step['test'] | null;
}

/** A sequence has at most so many steps: as many as a set of them has bits, and one for the end. */
const MOST_STEPS = 30;

/**
 * Writes a sequence out as steps; `{n,m}` becomes n steps that must and m − n that may be taken.
 * @throws RangeError where these are more than 30
 */
export function compileSequence(tokens: readonly TokenPattern[], positions: readonly Position[]): Sequence {
  // As long as what is in it, and no longer: there are a thousand.
  const steps = [...tokens.flatMap((token) => stepsOf(token, compileToken(token, positions)))];
  if (steps.length > MOST_STEPS) throw new RangeError(`a sequence of ${String(steps.length)} steps: ${String(MOST_STEPS)} are the most`);
  const bitsOf = (has: (step: Step) => boolean) => steps.reduce((bits, step, index) => (has(step) ? bits | (1 << index) : bits), 0);
  const [first] = steps;
  return {
    steps, optional: bitsOf(({ optional }) => optional), forbidding: bitsOf(({ forbids }) => forbids), met: 1 << steps.length,
    opens: first === undefined || first.optional || first.forbids ? null : first.test,
  };
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
export function matchSequence(sequence: Sequence, units: readonly Unit[], scope: UnitSpan): UnitSpan[] {
  const matches: UnitSpan[] = [];
  const { opens } = sequence;
  for (let start = scope.start; start < scope.end;) {
    const unit = units[start];
    const end = opens !== null && unit !== undefined && !opens(unit) ? -1 : shortestEnd(sequence, units, start, Math.min(scope.end, start + LONGEST_MATCH));
    if (end <= start) start += 1;
    else {
      matches.push({ start, end });
      start = end;
    }
  }
  return matches;
}

/** Where the shortest match from `start` ends; −1 where there is none before `limit`. */
function shortestEnd(sequence: Sequence, units: readonly Unit[], start: number, limit: number): number {
  let reached = passOver(sequence, 1, units[start]);
  for (let at = start; at < limit; at += 1) {
    if ((reached & sequence.met) !== 0) return at;
    const unit = units[at];
    if (unit === undefined) return -1;
    if (at > start && isBlank(unit.surface)) continue;
    const next = take(sequence, reached, unit);
    if (next === 0) return -1;
    reached = passOver(sequence, next, at + 1 < limit ? units[at + 1] : undefined);
  }
  return (reached & sequence.met) !== 0 ? limit : -1;
}

/** The steps that are reached when the reached ones take a unit. */
function take({ steps, forbidding }: Sequence, reached: number, unit: Unit): number {
  let next = 0;
  for (let rest = reached & ~forbidding; rest !== 0; rest &= rest - 1) {
    const index = 31 - Math.clz32(rest & -rest);
    const step = steps[index];
    if (step?.test(unit) === true) next |= (step.repeats ? 3 : 2) << index;
  }
  return next;
}

/** Adds the steps that are reached without taking a unit. A repeated step that was entered through itself may also be left. */
function passOver({ steps, optional, forbidding }: Sequence, from: number, unit: Unit | undefined): number {
  let reached = from;
  for (let fresh = from; fresh !== 0;) {
    let passed = (fresh & optional) << 1;
    for (let rest = fresh & forbidding; rest !== 0; rest &= rest - 1) {
      const index = 31 - Math.clz32(rest & -rest);
      if (unit === undefined || steps[index]?.test(unit) === false) passed |= 2 << index;
    }
    fresh = passed & ~reached;
    reached |= fresh;
  }
  return reached;
}
