import type { AnalysedText, Unit } from '../../language/analysed-text';
import type { NamedWord } from '../../model/explanation';
import type { Span } from '../../model/finding';
import type { CompiledRule, TokenPattern } from '../../rulebook/compiled-rule';
import type { ReadyPattern } from '../compile-pattern';
import { countingMatches, quotedSpan, readyRule } from '../detect';
import { wordOf } from '../evidence/content-words';
import type { Match } from '../find-matches';
import { matchSequence } from '../match-sequence';
import { mentionsIn } from '../mentions';
import { traceSequence, type TakenUnit } from '../trace-sequence';
import { nameUnit } from './named-word';

/** How a rule met a text: the match, and the words that its pattern names. */
export interface RuleReading {
  match: Match;
  words: NamedWord[];
  /** Indexes of the units that count as a concept or are an entity. */
  things: number[];
}

/** The reading of the rule that gives a detection with this span, or null. */
export function readByRule(rule: CompiledRule, text: AnalysedText, { start, end }: Span): RuleReading | null {
  const found = countingMatches(readyRule(rule), text, mentionsIn(text.units)).find(({ match }) => {
    const span = quotedSpan(match, text);
    return span.start === start && span.end === end;
  });
  if (found === undefined) return null;
  const { match } = found;
  const taken = takenUnits(found.pattern, match, text.units).filter(({ unit, token }) => isNamed(token, text.units[unit]));
  const words: NamedWord[] = [];
  for (const { unit, token } of taken) {
    const word = nameUnit(text, unit, match.clause.end, conceptAsked(token, text.units[unit]));
    // A word that another one has taken with it is told once.
    if (word !== null && word.start >= (words.at(-1)?.end ?? 0)) words.push(word);
  }
  return { match, words, things: taken.filter(({ token }) => token.CONCEPT !== undefined || token.ENTITY !== undefined).map(({ unit }) => unit) };
}

function takenUnits({ sequences }: ReadyPattern, match: Match, units: readonly Unit[]): TakenUnit[] {
  const taken = sequences.flatMap((sequence) => {
    const span = sequences.length === 1 ? match : matchSequence(sequence, units, match.scope)[0];
    return span === undefined ? [] : traceSequence(sequence, units, span, match.scope);
  });
  return [...new Map(taken.map((each) => [each.unit, each])).values()].sort((a, b) => a.unit - b.unit);
}

/** Whether a token asks for a word that says something, and not for a gap, a particle or a sign between words. */
function isNamed({ CONCEPT, ENTITY, TEXT, LEMMA }: TokenPattern, unit: Unit | undefined): boolean {
  if (unit === undefined) return false;
  if (ENTITY !== undefined || (CONCEPT !== undefined && !isExclusion(CONCEPT))) return true;
  return wordOf(unit) !== null && [TEXT, LEMMA].some((attribute) => attribute !== undefined && !isExclusion(attribute));
}

const isExclusion = (attribute: NonNullable<TokenPattern['TEXT'] | TokenPattern['CONCEPT']>): boolean => typeof attribute === 'object' && 'NOT_IN' in attribute;

/** The narrowest of a unit's concepts for which the token asks. */
function conceptAsked({ CONCEPT }: TokenPattern, unit: Unit | undefined): string | null {
  if (CONCEPT === undefined) return null;
  const asked = typeof CONCEPT === 'string' ? [CONCEPT] : 'IN' in CONCEPT ? CONCEPT.IN : [];
  return unit?.concepts.find((id) => asked.includes(id)) ?? null;
}
