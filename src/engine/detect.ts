import type { AnalysedText } from '../language/analysed-text';
import type { Detection, Span } from '../model/finding';
import type { Sender, TextKind } from '../model/platform';
import type { CompiledRule } from '../rulebook/compiled-rule';
import { isPossible, mentionedConcepts, readyAntipattern, readyPattern, type ReadyPattern } from './compile-pattern';
import { findMatches, isMetAround, type Match } from './find-matches';
import { collapse } from './collapse';

/** What a text is, as far as rules ask. */
export interface DetectionContext { kind: TextKind; sender: Sender }

interface ReadyRule { rule: CompiledRule; patterns: ReadyPattern[]; antipatterns: ReadyPattern[] }

/** Prepares the rules once; the result finds what an analysed text asks for, in the order of the text. */
export function createDetector(rules: readonly CompiledRule[]): (text: AnalysedText, context: DetectionContext) => Detection[] {
  const ready: ReadyRule[] = rules.map((rule) => ({
    rule,
    patterns: rule.patterns.map((pattern) => readyPattern(pattern, rule)),
    antipatterns: rule.antipatterns.map(readyAntipattern),
  }));
  return (text, context) => {
    const mentioned = mentionedConcepts(text.units);
    return collapse(ready
      .filter(({ rule }) => concerns(rule, context))
      .flatMap((each) => detectionsOf(each, text, mentioned)));
  };
}

/** A sender that the page does not name may be the client; the platform's own messages ask nothing. */
function concerns(rule: CompiledRule, { kind, sender }: DetectionContext): boolean {
  return rule.kinds.includes(kind) && rule.senders.includes(sender === 'unknown' ? 'client' : sender);
}

function detectionsOf({ rule, patterns, antipatterns }: ReadyRule, text: AnalysedText, mentioned: ReadonlySet<string>): Detection[] {
  return patterns
    .filter((pattern) => isPossible(pattern, mentioned))
    .flatMap((pattern) => findMatches(pattern, text).filter(({ clause }) => pattern.moods.includes(clause.mood)))
    .filter((match) => !antipatterns.some((antipattern) => isPossible(antipattern, mentioned) && isMetAround(antipattern, text, match)))
    .map((match) => {
      const span = quotedSpan(match, text);
      return {
        rule: rule.id, category: rule.category, grade: rule.grade, timing: match.clause.timing, ...span,
        quote: text.normalised.original.slice(span.start, span.end),
      };
    });
}

const LETTER = /[\p{L}\p{N}]/u;

/** The quote runs from the match's first unit to the end of the predicate that asks for it, in offsets of the original. */
function quotedSpan(match: Match, { units, normalised }: AnalysedText): Span {
  const start = units[match.start]?.start ?? 0;
  const end = units[predicateEnd(match, units) - 1]?.end ?? start;
  return normalised.toOriginal(start, end);
}

/** Signs and emoji after the last word are no part of what is asked. */
function predicateEnd({ start, clause }: Match, units: AnalysedText['units']): number {
  let end = clause.end;
  while (end > start + 1 && isBlankOrSign(units[end - 1])) end -= 1;
  return end;
}

function isBlankOrSign(unit: AnalysedText['units'][number] | undefined): boolean {
  return unit !== undefined && unit.entity === null && !LETTER.test(unit.surface);
}
