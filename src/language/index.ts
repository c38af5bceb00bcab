import type { CompiledLexicon } from '../model/lexicon';
import type { TextKind } from '../model/platform';
import type { Tokenizer } from '../model/token';
import { findEntities } from '../text/entities';
import { normalise } from '../text/normalise';
import type { AnalysedText, Clause, Sentence, Unit } from './analysed-text';
import { carryOver } from './carry-over';
import { splitClauses, wholeSentences } from './clauses/split-clauses';
import { splitSentences } from './clauses/split-sentences';
import { createConceptFinder } from './concepts/find-concepts';
import { createPlainConceptFinder } from './concepts/find-plain-concepts';
import { NO_ORDER, readOrders } from './events';
import { readsAllBut, type GrammarPart } from './grammar-parts';
import { mendTokens } from './mend-tokens';
import { mergeUnits } from './merge-units';
import { quotedWords, readClauses, readMoods } from './mood';
import { genreOfKind, readGenre } from './read-genre';
import { recallPlaces } from './recall-places';
import { readPositions } from './read-positions';
import { readTimings } from './read-timing';
import { createReader } from './read-words';
import { readRoles, UNKNOWN_ROLES, type Roles } from './roles';
import { unitIndexes } from './unit-indexes';
import { markWords } from './word';

export type { AnalysedText } from './analysed-text';

export interface AnalyserParts {
  tokenizer: Tokenizer;
  lexicon: CompiledLexicon;
  /** Parts of the grammar to leave out, so that their worth can be measured; the product leaves out none. */
  without?: ReadonlySet<GrammarPart>;
}

/**
 * Prepares the reading of texts: normalised text → units, sentences, clauses with moods. Reading never throws, whatever
 * the text, and takes time linear in its length.
 */
export function createAnalyser({ tokenizer, ...parts }: AnalyserParts): Analyse {
  return prepareAnalyser(parts)(tokenizer);
}

export type Analyse = (original: string, kind: TextKind) => AnalysedText;

/** Does all of `createAnalyser` for which no tokenizer is needed. */
export function prepareAnalyser({ lexicon, without }: Omit<AnalyserParts, 'tokenizer'>): (tokenizer: Tokenizer) => Analyse {
  const reads = readsAllBut(without);
  const findConcepts = reads('disguises') ? createConceptFinder(lexicon) : createPlainConceptFinder(lexicon);
  return (tokenizer) => createAnalyserWith(createReader(tokenizer, findConcepts, reads('mending') ? mendTokens : (tokens) => tokens), reads);
}

function createAnalyserWith(read: ReturnType<typeof createReader>, reads: ReturnType<typeof readsAllBut>): Analyse {
  return (original, kind) => {
    const normalised = normalise(original);
    const { text } = normalised;
    const entities = findEntities(text);
    const { tokens, mentions } = read(text, entities);
    const words = markWords(tokens, mentions.grammar);
    const units = mergeUnits(text, words, mentions.world, entities);

    const wordSentences = splitSentences(words);
    const wordClauses = reads('clauses') ? splitClauses(words, wordSentences) : wholeSentences(wordSentences);
    const readings = readClauses(words, wordClauses);
    const quoted = quotedWords(words);
    const moods = readMoods(words, wordClauses, readings, quoted, reads);
    const timings = reads('timing') ? readTimings(words, wordClauses) : [];
    const orders = reads('events') ? readOrders(words, wordClauses) : [];

    const toUnit = unitIndexes(words, units);
    const clauses = wordClauses.map(({ start, end, sentence }, index): Clause => ({
      start: toUnit(start), end: toUnit(end), sentence, mood: moods[index] ?? 'statement', timing: timings[index] ?? 'now',
      order: orders[index] ?? NO_ORDER, carried: [], ...UNKNOWN_ROLES,
    }));
    readPositions(units, clauses, reads);
    if (reads('quoted')) markQuoted(units, quoted, toUnit);
    if (reads('roles')) markRoles(clauses, readRoles(units, readings, moods, toUnit));
    const sentences = wordSentences.map(({ start, end }): Sentence => ({ start: toUnit(start), end: toUnit(end) }));
    if (reads('places')) recallPlaces(units, sentences);
    if (reads('carry_over')) carryOver(units, clauses, sentences);
    const genre = reads('genre') ? readGenre(kind, words, moods, text.length) : genreOfKind(kind);
    return { normalised, genre, units, clauses, sentences };
  };
}

function markQuoted(units: readonly Unit[], quoted: Uint8Array, toUnit: (word: number) => number): void {
  quoted.forEach((isQuoted, word) => {
    const unit = isQuoted === 1 ? units[toUnit(word)] : undefined;
    if (unit !== undefined) unit.position = 'quoted';
  });
}

function markRoles(clauses: readonly Clause[], roles: readonly Roles[]): void {
  clauses.forEach((clause, index) => {
    const { actor, giver } = roles[index] ?? UNKNOWN_ROLES;
    clause.actor = actor;
    clause.giver = giver;
  });
}
