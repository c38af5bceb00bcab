import type { AnalysedText } from '../language/analysed-text';
import type { Detection, Span } from '../model/finding';
import type { Sender, TextKind } from '../model/platform';
import type { CompiledRule } from '../rulebook/compiled-rule';
import { hasLetter } from '../text/letters';
import { readyAntipattern, readyPattern, type ReadyPattern } from './compile-pattern';
import { findMatches, isMetAround, type Match } from './find-matches';
import { collapse } from './collapse';
import type { UnitSpan } from './match-sequence';
import { isPossible, mentionsIn, type Mentions } from './mentions';
import { createTriggerIndex } from './trigger-index';

/** What a text is, as far as rules ask. */
export interface DetectionContext { kind: TextKind; sender: Sender }

export interface ReadyRule { rule: CompiledRule; patterns: ReadyPattern[]; antipatterns: ReadyPattern[] }

export function readyRule(rule: CompiledRule): ReadyRule {
  return { rule, patterns: rule.patterns.map((pattern) => readyPattern(pattern, rule)), antipatterns: rule.antipatterns.map(readyAntipattern) };
}

/**
 * Finds what an analysed text asks for, in the order of the text. With a `stretch`, a range of units that is whole sentences,
 * only what is asked there: no pattern reaches beyond its sentence.
 */
export type Detect = (text: AnalysedText, context: DetectionContext, stretch?: UnitSpan) => Detection[];

/** Prepares the rules once. */
export function createDetector(rules: readonly CompiledRule[]): Detect {
  const patterns = rules.map(readyRule).flatMap((ready) => ready.patterns.map((pattern) => ({ pattern, ready })));
  const index = createTriggerIndex(patterns.map(({ pattern }) => pattern));
  return (text, context, stretch) => {
    const mentions = mentionsIn(text.units);
    const detections: Detection[] = [];
    for (const at of index.possible(mentions)) {
      const each = patterns[at];
      if (each === undefined || !concerns(each.ready.rule, context)) continue;
      for (const { match } of countingMatchesOf(each.pattern, each.ready, text, mentions, stretch)) detections.push(detectionOf(each.ready.rule, match, text));
    }
    return collapse(detections);
  };
}

/** What one rule finds in a text, overlaps and all. `mentions`: the text's `mentionsIn`. */
export function createRuleDetector(rule: CompiledRule): (text: AnalysedText, context: DetectionContext, mentions: Mentions) => Detection[] {
  const ready = readyRule(rule);
  return (text, context, mentions) => (concerns(rule, context) ? countingMatches(ready, text, mentions).map(({ match }) => detectionOf(rule, match, text)) : []);
}

/** A sender that the page does not name may be the client; the platform's own messages ask nothing. */
function concerns(rule: CompiledRule, { kind, sender }: DetectionContext): boolean {
  return rule.kinds.includes(kind) && rule.senders.includes(sender === 'unknown' ? 'client' : sender);
}

function detectionOf({ id, category, grade }: CompiledRule, match: Match, text: AnalysedText): Detection {
  const span = quotedSpan(match, text);
  return { rule: id, category, grade, timing: match.clause.timing, ...span, quote: text.normalised.original.slice(span.start, span.end) };
}

interface CountingMatch { pattern: ReadyPattern; match: Match }

/** The matches of a rule that count: in a clause as its pattern asks for, and with no antipattern around them. */
export function countingMatches(rule: ReadyRule, text: AnalysedText, mentions: Mentions): CountingMatch[] {
  return rule.patterns.filter((pattern) => isPossible(pattern, mentions)).flatMap((pattern) => countingMatchesOf(pattern, rule, text, mentions));
}

function countingMatchesOf(pattern: ReadyPattern, { antipatterns }: ReadyRule, text: AnalysedText, mentions: Mentions, stretch?: UnitSpan): CountingMatch[] {
  const matches: CountingMatch[] = [];
  for (const match of findMatches(pattern, text, mentions, stretch)) {
    if (!antipatterns.some((antipattern) => isPossible(antipattern, mentions) && isMetAround(antipattern, text, mentions, match))) matches.push({ pattern, match });
  }
  return matches;
}

/** The quote runs from the match's first unit to the end of the predicate that asks for it, in offsets of the original. */
export function quotedSpan(match: Match, { units, normalised }: AnalysedText): Span {
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
  return unit !== undefined && unit.entity === null && !hasLetter(unit.surface);
}
