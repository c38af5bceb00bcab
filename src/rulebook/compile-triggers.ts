import type { Entity } from '../model/grammar';
import { spellingsOf, type CompiledLexicon } from '../model/lexicon';
import type { Triggers } from '../model/triggers';
import type { ProblemList } from './problems';
import type { RuleFile } from './read-rule-files';
import type { DetectionRule, RulePattern, TokenPattern } from './schema/detection';
import { stemOf } from './stem-of';

/** What one required token needs the text to contain; `cost` estimates how many ordinary texts contain it. */
interface Demand { literals: string[]; entities: Entity[]; cost: number }

/**
 * For every pattern, the required token that the fewest ordinary texts meet: its spellings (or entities) are what the
 * prefilter looks for. A pattern without one could fire on a text that the prefilter never saw, and is refused.
 */
export function compileTriggers(files: readonly RuleFile<DetectionRule>[], lexicon: CompiledLexicon, problems: ProblemList): Triggers {
  const spellings = stemsByConcept(lexicon);
  const literals = new Set<string>();
  const entities = new Set<Entity>();
  for (const { file, value } of files) {
    value.patterns.forEach((pattern, index) => {
      const demands = requiredTokens(pattern).flatMap((token) => demandOf(token, spellings) ?? []);
      const best = demands.sort((a, b) => a.cost - b.cost)[0];
      if (best === undefined) {
        problems.add(file, `patterns.${index} には必須の CONCEPT か ENTITY が要ります`, `patterns.${index} needs a required CONCEPT or ENTITY`);
        return;
      }
      for (const literal of best.literals) literals.add(literal);
      for (const entity of best.entities) entities.add(entity);
    });
  }
  return { literals: withoutLonger([...literals]), entities: [...entities].sort() };
}

function requiredTokens(pattern: RulePattern): TokenPattern[] {
  const tokens = [...(pattern.tokens ?? []), ...(pattern.all ?? []).flat()];
  // What is carried over is named in the text too, by a plain spelling.
  const carried: TokenPattern[] = pattern.carried === undefined ? [] : [{ CONCEPT: pattern.carried }];
  return [...carried, ...tokens.filter(({ OP }) => OP === undefined || OP === '+' || /^\{[1-9]/.test(OP))];
}

function demandOf(token: TokenPattern, spellings: ReadonlyMap<string, readonly Stem[]>): Demand | null {
  if (token.ENTITY !== undefined) {
    const entities = typeof token.ENTITY === 'string' ? [token.ENTITY] : token.ENTITY.IN;
    return { literals: [], entities, cost: 0.01 * entities.length };
  }
  if (token.CONCEPT === undefined || (typeof token.CONCEPT === 'object' && 'NOT_IN' in token.CONCEPT)) return null;
  const ids = typeof token.CONCEPT === 'string' ? [token.CONCEPT] : token.CONCEPT.IN;
  const literals = ids.flatMap((id) => spellings.get(id) ?? [])
    .filter(({ ambiguous }) => !ambiguous || token.AMBIGUOUS === true)
    .map(({ text }) => text);
  if (literals.length === 0 || literals.some((literal) => literal === '')) return null;
  return { literals, entities: [], cost: literals.reduce((sum, literal) => sum + 12 ** -literal.length, 0) };
}

interface Stem { text: string; ambiguous: boolean }

/** The spellings of every concept and of what is a kind of it; of a spelling that matches by lemma, the stem that all its forms share. */
function stemsByConcept(lexicon: CompiledLexicon): Map<string, Stem[]> {
  const stems = new Map<string, Stem[]>();
  for (const { text, concept, ambiguous = false } of spellingsOf(lexicon)) {
    for (const id of lexicon.concepts[concept]?.lineage ?? []) {
      const list = stems.get(id) ?? [];
      list.push({ text: stemOf(text), ambiguous });
      stems.set(id, list);
    }
  }
  return stems;
}

/** A literal that contains another one can never be the only one found. */
function withoutLonger(literals: readonly string[]): string[] {
  return literals.filter((literal) => !literals.some((other) => other !== literal && literal.includes(other))).sort();
}
