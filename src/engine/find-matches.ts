import type { AnalysedText, Clause } from '../language/analysed-text';
import { ordersIn } from '../language/events';
import type { ReadyPattern } from './compile-pattern';
import { matchSequence, type UnitSpan } from './match-sequence';
import { isPossibleIn, rarestNeed, type Mentions } from './mentions';
import { firstEndingAfter } from './search-spans';

/** A match with the clause in which it ends. */
export interface Match extends UnitSpan { clause: Clause; scope: UnitSpan }

const NONE: readonly Match[] = [];

/**
 * Every match of a pattern that ends in a clause which is as the pattern asks for, clause by clause or sentence by sentence.
 * @param stretch where to look, as a range of units; everywhere when it is left out
 */
export function findMatches(pattern: ReadyPattern, text: AnalysedText, mentions: Mentions, stretch?: UnitSpan): readonly Match[] {
  let matches: Match[] | null = null;
  for (const scope of likelyScopes(pattern, text, mentions)) {
    if (stretch !== undefined && !(scope.start < stretch.end && stretch.start < scope.end)) continue;
    if (!isPossibleIn(pattern, mentions, scope) || !isAskedIn(scope, pattern, text)) continue;
    for (const match of matchesIn(pattern, text, scope)) if (isAskedFor(match.clause, pattern)) (matches ??= []).push(match);
  }
  return matches ?? NONE;
}

/** Those scopes that mention what the pattern needs and the text has least of, in order. */
function likelyScopes(pattern: ReadyPattern, text: AnalysedText, mentions: Mentions): readonly UnitSpan[] {
  const scopes = scopesOf(pattern, text);
  const places = scopes.length > 1 ? rarestNeed(pattern, mentions) : null;
  if (places === null) return scopes;
  const likely: UnitSpan[] = [];
  let behind = -1;
  for (const at of places) {
    if (at < behind) continue;
    const scope = scopes[firstEndingAfter(scopes, at)];
    if (scope === undefined) break;
    if (scope.start <= at) likely.push(scope);
    behind = scope.end;
  }
  return likely;
}

/** Whether any clause in a stretch is as the pattern asks for. */
function isAskedIn({ start, end }: UnitSpan, pattern: ReadyPattern, { clauses }: AnalysedText): boolean {
  for (let index = firstEndingAfter(clauses, start); index < clauses.length; index += 1) {
    const clause = clauses[index];
    if (clause === undefined || clause.start >= end) return false;
    if (isAskedFor(clause, pattern)) return true;
  }
  return false;
}

function isAskedFor(clause: Clause, { moods, actors, givers, asks: { order, carried } }: ReadyPattern): boolean {
  if (!moods.includes(clause.mood) || (carried !== undefined && !clause.carried.includes(carried))) return false;
  if ((clause.actor !== 'unknown' && !actors.includes(clause.actor)) || (clause.giver !== 'unknown' && !givers.includes(clause.giver))) return false;
  return order === undefined || ordersIn(clause.order).some((each) => order.includes(each));
}

function scopesOf({ within }: ReadyPattern, { clauses, sentences, units }: AnalysedText): readonly UnitSpan[] {
  if (within === 'text') return [{ start: 0, end: units.length }];
  return within === 'clause' ? clauses : sentences;
}

/** True when an antipattern is met in the clause, the sentence or the text of a match. */
export function isMetAround(antipattern: ReadyPattern, text: AnalysedText, mentions: Mentions, match: Match): boolean {
  const scopes = scopesOf(antipattern, text);
  for (let index = firstEndingAfter(scopes, match.start); index < scopes.length; index += 1) {
    const scope = scopes[index];
    if (scope === undefined || scope.start >= match.end) return false;
    if (isPossibleIn(antipattern, mentions, scope) && matchesIn(antipattern, text, scope).length > 0) return true;
  }
  return false;
}

function matchesIn({ sequences }: ReadyPattern, { units, clauses }: AnalysedText, scope: UnitSpan): readonly Match[] {
  const [only, another] = sequences;
  const spans = only !== undefined && another === undefined ? matchSequence(only, units, scope) : together(sequences, units, scope);
  if (spans.length === 0) return NONE;
  const matches: Match[] = [];
  for (const { start, end } of spans) {
    const clause = clauses[firstEndingAfter(clauses, end - 1)];
    if (clause !== undefined && clause.start < end) matches.push({ start, end, clause, scope });
  }
  return matches;
}

/** The one span over the first match of each sequence; none unless all are met. */
function together(sequences: ReadyPattern['sequences'], units: AnalysedText['units'], scope: UnitSpan): UnitSpan[] {
  let [start, end] = [scope.end, scope.start];
  for (const sequence of sequences) {
    const [first] = matchSequence(sequence, units, scope);
    if (first === undefined) return [];
    [start, end] = [Math.min(start, first.start), Math.max(end, first.end)];
  }
  return [{ start, end }];
}
