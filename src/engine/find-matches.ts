import type { AnalysedText, Clause } from '../language/analysed-text';
import type { ReadyPattern } from './compile-pattern';
import { matchSequence, type UnitSpan } from './match-sequence';
import { isPossibleIn, type Mentions } from './mentions';

/** A match with the clause in which it ends. */
export interface Match extends UnitSpan { clause: Clause; scope: UnitSpan }

const NONE: readonly Match[] = [];

/**
 * Every match of a pattern that ends in one of these clauses, clause by clause or sentence by sentence.
 * @param asked the clauses that are as the pattern asks for, in order
 * @param stretch where to look, as a range of units; everywhere when it is left out
 */
export function findMatches(pattern: ReadyPattern, text: AnalysedText, mentions: Mentions, asked: readonly Clause[], stretch?: UnitSpan): readonly Match[] {
  let matches: Match[] | null = null;
  for (const scope of scopesAround(asked, pattern, text)) {
    if (stretch !== undefined && !(scope.start < stretch.end && stretch.start < scope.end)) continue;
    if (!isPossibleIn(pattern, mentions, scope)) continue;
    for (const match of matchesIn(pattern, text, scope)) if (asked.includes(match.clause)) (matches ??= []).push(match);
  }
  return matches ?? NONE;
}

/** The scopes in which some of the clauses lie, each once. */
function scopesAround(clauses: readonly Clause[], pattern: ReadyPattern, text: AnalysedText): readonly UnitSpan[] {
  if (clauses.length === 0) return [];
  switch (pattern.within) {
    case 'clause': return clauses;
    case 'text': return scopesOf(pattern, text);
    case 'sentence': return text.sentences.filter((_, index) => clauses.some(({ sentence }) => sentence === index));
  }
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

function matchesIn({ sequences }: ReadyPattern, { units, clauses }: AnalysedText, scope: UnitSpan): readonly Match[] {
  const [only, another] = sequences;
  const spans = only !== undefined && another === undefined ? matchSequence(only, units, scope) : together(sequences, units, scope);
  if (spans.length === 0) return NONE;
  return spans.flatMap((span) => {
    const clause = clauses.find(({ start, end }) => start < span.end && span.end <= end);
    return clause === undefined ? [] : [{ ...span, clause, scope }];
  });
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
