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

/** A place in a folded text at which a literal stands. */
interface FoundLiteral extends Span { meaning: LiteralMeaning }

/** The concept of which every word of Japanese grammar is a kind; those words are read by the grammar, and never hide a mention. */
export const GRAMMAR = 'grammar';

/** One search for all spellings, stems and strangers of a lexicon. */
export function createSpellingTable({ concepts, spellings, strangers }: CompiledLexicon) {
  const numbers = new Map<string, number>();
  const numberOf = (literal: string): number => {
    const known = numbers.get(literal) ?? numbers.size;
    numbers.set(literal, known);
    return known;
  };
  /** For each use of a literal, as numbers: the group of the spelling, the spelling's own literal, and the use of the same literal before it. */
  const uses: { group: number[]; spelling: number[]; before: (number | undefined)[] } = { group: [], spelling: [], before: [] };
  /** Of each literal, its last use. */
  const lastUse: (number | undefined)[] = [];
  const use = (literal: number, group: number, spelling: number): void => {
    uses.before.push(lastUse[literal]);
    uses.spelling.push(spelling);
    lastUse[literal] = uses.group.push(group) - 1;
  };
  spellings.forEach(({ texts }, group) => {
    for (const text of texts) {
      const spelling = numberOf(text);
      use(spelling, group, spelling);
      if (matchesByLemma(text)) use(numberOf(stemOf(text)), group, spelling);
    }
  });
  const strangerTo = new Map(strangers.map(({ text, concepts: indexes }) => [numberOf(text), indexes.flatMap((index) => concepts[index]?.id ?? [])]));
  const literals = [...numbers.keys()];

  const spellingAt = (at: number): KnownSpelling => {
    const { concept = 0, border = 'none', ambiguous = false } = spellings[uses.group[at] ?? 0] ?? {};
    const lineage: readonly string[] = concepts[concept]?.lineage ?? NONE;
    return { text: literals[uses.spelling[at] ?? 0] ?? '', border, ambiguous, lineage, grammar: lineage.includes(GRAMMAR) };
  };
  const read = (literal: number): LiteralMeaning => {
    const whole: KnownSpelling[] = [];
    const stems: KnownSpelling[] = [];
    for (let at = lastUse[literal]; at !== undefined; at = uses.before[at]) (uses.spelling[at] === literal ? whole : stems).unshift(spellingAt(at));
    return { whole: whole.length === 0 ? NONE : whole, stems: stems.length === 0 ? NONE : stems, strangerTo: strangerTo.get(literal) ?? NONE };
  };
  /** Put together when a text first has the literal: of most that are known no text ever says anything. */
  const meanings = literals.map((): LiteralMeaning | null => null);
  const automaton = createAutomaton(literals);
  return {
    find: (folded: string): FoundLiteral[] => automaton.find(folded).map(({ literal, start, end }) => ({ meaning: meanings[literal] ??= read(literal), start, end })),
  };
}
