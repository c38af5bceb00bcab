import type { Span } from '../../model/finding';
import type { CompiledLexicon, CompiledSpelling } from '../../model/lexicon';
import { createAutomaton } from '../../text/automaton';
import { matchesByLemma, stemOf } from './lemma-spelling';

/** A spelling with its concept at hand. */
export interface KnownSpelling extends Pick<CompiledSpelling, 'text' | 'border'> {
  ambiguous: boolean;
  lineage: readonly string[];
  /** Its concept is a kind of `grammar`. */
  grammar: boolean;
}

/** What one literal of the automaton stands for. */
export interface LiteralMeaning {
  /** Spellings written exactly so. */
  whole: readonly KnownSpelling[];
  /** Spellings whose conjugated forms all begin so. */
  stems: readonly KnownSpelling[];
  /** Ids of the concepts that nothing inside the literal names. */
  strangerTo: readonly string[];
}

/** Most literals stand for one thing: lists without anything in them are all this one, which a thousand texts' worth of memory is saved by. */
const NONE: readonly never[] = [];

const NO_MEANING: LiteralMeaning = { whole: NONE, stems: NONE, strangerTo: NONE };

/** A place in a folded text at which a literal stands. */
interface FoundLiteral extends Span { meaning: LiteralMeaning }

/** The concept of which every word of Japanese grammar is a kind; those words are read by the grammar, and never hide a mention. */
export const GRAMMAR = 'grammar';

/** One search for all spellings, stems and strangers of a lexicon. */
export function createSpellingTable({ concepts, spellings, strangers }: CompiledLexicon) {
  const meanings = new Map<string, LiteralMeaning>();
  const meaningOf = (literal: string): LiteralMeaning => {
    const known = meanings.get(literal);
    if (known !== undefined) return known;
    const meaning: LiteralMeaning = { whole: NONE, stems: NONE, strangerTo: NONE };
    meanings.set(literal, meaning);
    return meaning;
  };
  const grammars = concepts.map(({ lineage }) => lineage.includes(GRAMMAR));
  for (const { text, concept, border, ambiguous = false } of spellings) {
    const known: KnownSpelling = { text, border, ambiguous, lineage: concepts[concept]?.lineage ?? [], grammar: grammars[concept] ?? false };
    const whole = meaningOf(text);
    whole.whole = [...whole.whole, known];
    if (!matchesByLemma(text)) continue;
    const stem = meaningOf(stemOf(text));
    stem.stems = [...stem.stems, known];
  }
  for (const { text, concepts: indexes } of strangers) {
    const stranger = meaningOf(text);
    stranger.strangerTo = [...stranger.strangerTo, ...indexes.flatMap((index) => concepts[index]?.id ?? [])];
  }

  const list = [...meanings.values()];
  const automaton = createAutomaton([...meanings.keys()]);
  return {
    find: (folded: string): FoundLiteral[] => automaton.find(folded).map(({ literal, start, end }) => ({ meaning: list[literal] ?? NO_MEANING, start, end })),
  };
}
