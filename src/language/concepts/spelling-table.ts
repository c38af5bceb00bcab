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

/** More uses of literals than two bytes can number, with one number left for none. */
const MOST = 0xffff;

/** What the literals of a lexicon stand for, in numbers of two bytes: a worker that wakes has them soon, and they take little memory. */
interface Uses {
  /** All that is to be searched for, each once. */
  literals: readonly string[];
  /** Of each use the index of its spelling's group. */
  group: Uint16Array;
  /** Of each use the index of the literal that is its spelling, whole: of a stem, another one than it stands under. */
  spelling: Uint16Array;
  /** Of each use one more than the index of the use of the same literal before it; 0 where there is none. */
  before: Uint16Array;
  /** Of each literal one more than the index of its last use; 0 where it is only a stranger's. */
  last: Uint16Array;
  /** Of the literal of a stranger the stranger's index. */
  strangers: ReadonlyMap<number, number>;
}

function usesOf({ spellings, strangers }: CompiledLexicon): Uses {
  const most = spellings.reduce((sum, { texts }) => sum + texts.length, 0) * 2;
  if (most + strangers.length > MOST) throw new RangeError(`${String(most)} uses of literals are too many`);
  const [group, spelling, before] = [new Uint16Array(most), new Uint16Array(most), new Uint16Array(most)];
  const last = new Uint16Array(most + strangers.length);
  const numbers = new Map<string, number>();
  const numberOf = (literal: string): number => {
    const known = numbers.get(literal) ?? numbers.size;
    numbers.set(literal, known);
    return known;
  };
  let count = 0;
  const use = (literal: number, itsGroup: number, itsSpelling: number): void => {
    group[count] = itsGroup;
    spelling[count] = itsSpelling;
    before[count] = last[literal] ?? 0;
    count += 1;
    last[literal] = count;
  };
  spellings.forEach(({ texts }, itsGroup) => {
    for (const text of texts) {
      const number = numberOf(text);
      use(number, itsGroup, number);
      if (matchesByLemma(text)) use(numberOf(stemOf(text)), itsGroup, number);
    }
  });
  const strangerAt = new Map(strangers.map(({ text }, index) => [numberOf(text), index]));
  return { literals: [...numbers.keys()], group: group.slice(0, count), spelling: spelling.slice(0, count), before: before.slice(0, count), last: last.slice(0, numbers.size), strangers: strangerAt };
}

/** One search for all spellings, stems and strangers of a lexicon. */
export function createSpellingTable(lexicon: CompiledLexicon) {
  const { concepts } = lexicon;
  // Their texts are among the literals now.
  const groups = lexicon.spellings.map(({ concept, border, ambiguous = false }) => ({ concept, border, ambiguous }));
  const namedBy = lexicon.strangers.map((stranger) => stranger.concepts);
  const { literals, group, spelling, before, last, strangers } = usesOf(lexicon);

  const spellingAt = (use: number): KnownSpelling => {
    const { concept = 0, border = 'none', ambiguous = false } = groups[group[use] ?? 0] ?? {};
    const lineage: readonly string[] = concepts[concept]?.lineage ?? NONE;
    return { text: literals[spelling[use] ?? 0] ?? '', border, ambiguous, lineage, grammar: lineage.includes(GRAMMAR) };
  };
  const read = (literal: number): LiteralMeaning => {
    const whole: KnownSpelling[] = [];
    const stems: KnownSpelling[] = [];
    for (let use = (last[literal] ?? 0) - 1; use >= 0; use = (before[use] ?? 0) - 1) (spelling[use] === literal ? whole : stems).unshift(spellingAt(use));
    // Copies are as long as what is in them, and no longer.
    return { whole: whole.length === 0 ? NONE : whole.slice(), stems: stems.length === 0 ? NONE : stems.slice(), strangerTo: strangerTo(strangers.get(literal)) };
  };
  const strangerTo = (stranger: number | undefined): readonly string[] => (stranger === undefined ? NONE : (namedBy[stranger] ?? NONE).flatMap((index) => concepts[index]?.id ?? []));
  /** Put together when a text first has the literal: of most that are known no text ever says anything. */
  const meanings = literals.map((): LiteralMeaning | null => null);
  const automaton = createAutomaton(literals);
  return {
    find: (folded: string): FoundLiteral[] => automaton.find(folded).map(({ literal, start, end }) => ({ meaning: meanings[literal] ??= read(literal), start, end })),
  };
}
