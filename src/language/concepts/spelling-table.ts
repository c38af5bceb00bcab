import type { CompiledConcept, CompiledLexicon, CompiledSpelling } from '../../model/lexicon';
import { createAutomaton } from '../../text/automaton';
import { matchesByLemma, stemOf } from './lemma-spelling';

/** A spelling with its concept at hand. */
export interface KnownSpelling extends CompiledSpelling { lineage: readonly string[]; grammar: boolean }

/** What one literal of the automaton stands for. */
export interface LiteralMeaning {
  /** Spellings written exactly so. */
  whole: KnownSpelling[];
  /** Spellings whose conjugated forms all begin so. */
  stems: KnownSpelling[];
  /** Ids of the concepts that nothing inside the literal names. */
  strangerTo: string[];
}

/** The concept of which every word of Japanese grammar is a kind; those words are read by the grammar, and never hide a mention. */
export const GRAMMAR = 'grammar';

/** One search for all spellings, stems and strangers of a lexicon. */
export function createSpellingTable({ concepts, spellings, strangers }: CompiledLexicon) {
  const meanings = new Map<string, LiteralMeaning>();
  const meaningOf = (literal: string): LiteralMeaning => {
    const known = meanings.get(literal);
    if (known !== undefined) return known;
    const meaning: LiteralMeaning = { whole: [], stems: [], strangerTo: [] };
    meanings.set(literal, meaning);
    return meaning;
  };
  for (const spelling of spellings) {
    const known = withConcept(spelling, concepts);
    meaningOf(spelling.text).whole.push(known);
    if (matchesByLemma(spelling.text)) meaningOf(stemOf(spelling.text)).stems.push(known);
  }
  for (const { text, concepts: indexes } of strangers) {
    meaningOf(text).strangerTo.push(...indexes.flatMap((index) => concepts[index]?.id ?? []));
  }

  const list = [...meanings.values()];
  const automaton = createAutomaton([...meanings.keys()]);
  return {
    find: (folded: string) => automaton.find(folded).flatMap(({ literal, start, end }) => {
      const meaning = list[literal];
      return meaning === undefined ? [] : [{ meaning, start, end }];
    }),
  };
}

function withConcept(spelling: CompiledSpelling, concepts: readonly CompiledConcept[]): KnownSpelling {
  const lineage = concepts[spelling.concept]?.lineage ?? [];
  return { ...spelling, lineage, grammar: lineage.includes(GRAMMAR) };
}
