import { PARTIES, POSITIONS, type Mood, type Party, type Position } from '../model/grammar';
import type { CompiledAntipattern, CompiledRule, RulePattern, TokenPattern } from '../rulebook/compiled-rule';
import { compileSequence, type Sequence } from './match-sequence';

/** A pattern (or antipattern) of a rule, ready to be matched: all sequences must be met inside one scope. */
export interface ReadyPattern {
  sequences: Sequence[];
  within: CompiledAntipattern['within'];
  moods: readonly Mood[];
  actors: readonly Party[];
  givers: readonly Party[];
  /** For each required concept, the ids of which the scope of a match must mention one: what lacks them is passed over at once. */
  needs: readonly (readonly string[])[];
  /** What the clause in which a match ends must say of the order of events, and leave unsaid. */
  asks: Pick<RulePattern, 'order' | 'carried'>;
}

export function readyPattern(pattern: RulePattern, rule: CompiledRule): ReadyPattern {
  const tokens = pattern.tokens === undefined ? (pattern.all ?? []) : [pattern.tokens];
  return {
    ...ready(tokens, pattern.within, rule.positions, pattern),
    moods: pattern.moods ?? rule.moods, actors: pattern.actors ?? rule.actors ?? PARTIES, givers: pattern.givers ?? rule.givers ?? PARTIES,
  };
}

/** An antipattern counts wherever its concepts stand: what it recognises is the innocent reading. */
export function readyAntipattern(antipattern: CompiledAntipattern): ReadyPattern {
  return ready([antipattern.tokens], antipattern.within, POSITIONS);
}

function ready(sequences: readonly TokenPattern[][], within: ReadyPattern['within'], positions: readonly Position[], { order, carried }: ReadyPattern['asks'] = {}): ReadyPattern {
  return {
    sequences: sequences.map((tokens) => compileSequence(tokens, positions)),
    within, moods: [], actors: PARTIES, givers: PARTIES,
    needs: sequences.flat().flatMap(neededConcepts),
    asks: { order, carried },
  };
}

function neededConcepts({ CONCEPT, OP }: TokenPattern): string[][] {
  if (CONCEPT === undefined || (OP !== undefined && OP !== '+')) return [];
  if (typeof CONCEPT === 'string') return [[CONCEPT]];
  return 'IN' in CONCEPT ? [CONCEPT.IN] : [];
}
