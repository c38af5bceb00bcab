import { PARTIES, POSITIONS, type Mood, type Party, type Position } from '../model/grammar';
import type { CompiledAntipattern, CompiledRule, RulePattern, TokenPattern } from '../rulebook/compiled-rule';
import { compileSequence, type Sequence } from './match-sequence';

/** A pattern (or antipattern) of a rule, ready to be matched: all sequences must be met inside one scope. */
export interface ReadyPattern {
  readonly sequences: readonly Sequence[];
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
  return ready(tokens, rule.positions, {
    within: pattern.within, moods: pattern.moods ?? rule.moods, asks: pattern,
    actors: pattern.actors ?? rule.actors ?? PARTIES, givers: pattern.givers ?? rule.givers ?? PARTIES,
  });
}

/** An antipattern counts wherever its concepts stand: what it recognises is the innocent reading. */
export function readyAntipattern({ tokens, within }: CompiledAntipattern): ReadyPattern {
  return ready([tokens], POSITIONS, { within, moods: [], asks: {}, actors: PARTIES, givers: PARTIES });
}

function ready(tokens: readonly TokenPattern[][], positions: readonly Position[], { within, moods, actors, givers, asks }: Terms): ReadyPattern {
  return new LazyPattern(tokens, positions, { within, moods, actors, givers, asks: { order: asks.order, carried: asks.carried } });
}

type Terms = Omit<ReadyPattern, 'sequences' | 'needs'>;

/** Sequences are put together when a text first has what they need: the first answer after a start waits for few of them. */
class LazyPattern implements ReadyPattern {
  readonly within: Terms['within'];
  readonly moods: Terms['moods'];
  readonly actors: Terms['actors'];
  readonly givers: Terms['givers'];
  readonly asks: Terms['asks'];
  readonly needs: ReadyPattern['needs'];
  readonly #tokens: readonly TokenPattern[][];
  readonly #positions: readonly Position[];
  #sequences: Sequence[] | null = null;

  constructor(tokens: readonly TokenPattern[][], positions: readonly Position[], { within, moods, actors, givers, asks }: Terms) {
    [this.within, this.moods, this.actors, this.givers, this.asks] = [within, moods, actors, givers, asks];
    // As long as what is in it, and no longer: there are hundreds.
    this.needs = [...tokens.flat().flatMap(neededConcepts)];
    this.#tokens = tokens;
    this.#positions = positions;
  }

  get sequences(): readonly Sequence[] {
    return (this.#sequences ??= this.#tokens.map((each) => compileSequence(each, this.#positions)));
  }
}

function neededConcepts({ CONCEPT, OP }: TokenPattern): string[][] {
  if (CONCEPT === undefined || (OP !== undefined && OP !== '+')) return [];
  if (typeof CONCEPT === 'string') return [[CONCEPT]];
  return 'IN' in CONCEPT ? [CONCEPT.IN] : [];
}
