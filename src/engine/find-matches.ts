import type { AnalysedText, Clause } from '../language/analysed-text';
import type { ReadyPattern } from './compile-pattern';
import { matchSequence, type UnitSpan } from './match-sequence';
import { isPossibleIn, type Mentions } from './mentions';

/** A match with the clause in which it ends. */
export interface Match extends UnitSpan { clause: Clause; scope: UnitSpan }

/**
 * Every match of a pattern, clause by clause or sentence by sentence; moods are not yet looked at.
 * @param stretch where to look, as a range of units; everywhere when it is left out
 */
export function findMatches(pattern: ReadyPattern, text: AnalysedText, mentions: Mentions, stretch?: UnitSpan): Match[] {
  const matches: Match[] = [];
  for (const scope of scopesOf(pattern, text)) {
    if (stretch !== undefined && !(scope.start < stretch.end && stretch.start < scope.end)) continue;
    if (isPossibleIn(pattern, mentions, scope)) matches.push(...matchesIn(pattern, text, scope));
  }
  return matches;
}

function scopesOf({ within }: ReadyPattern, { clauses, sentences, units }: AnalysedText): readonly UnitSpan[] {
  if (within === 'text') return [{ start: 0, end: units.length }];
  return within === 'clause' ? clauses : sentences;
}

/** True when an antipattern is met in the clause, the sentence or the text of a match. */
export function isMetAround(antipattern: ReadyPattern, text: AnalysedText, mentions: Mentions, match: Match): boolean {
  return scopesOf(antipattern, text).some((scope) => scope.start < match.end && match.start < scope.end
    && isPossibleIn(antipattern, mentions, scope) && matchesIn(antipattern, text, scope).length > 0);
}

function matchesIn({ sequences }: ReadyPattern, { units, clauses }: AnalysedText, scope: UnitSpan): Match[] {
  const found = sequences.map((sequence) => matchSequence(sequence, units, scope));
  const spans = found.length === 1 ? (found[0] ?? []) : together(found);
  return spans.flatMap((span) => {
    const clause = clauses.find(({ start, end }) => start < span.end && span.end <= end);
    return clause === undefined ? [] : [{ ...span, clause, scope }];
  });
}

/** The one span over the first match of each sequence; none unless all are met. */
function together(found: readonly UnitSpan[][]): UnitSpan[] {
  const firsts = found.flatMap((spans) => spans.slice(0, 1));
  if (firsts.length < found.length) return [];
  return [{ start: Math.min(...firsts.map(({ start }) => start)), end: Math.max(...firsts.map(({ end }) => end)) }];
}
