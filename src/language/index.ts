import type { CompiledLexicon } from '../model/lexicon';
import type { TextKind } from '../model/platform';
import type { Tokenizer } from '../model/token';
import { findEntities } from '../text/entities';
import { normalise } from '../text/normalise';
import type { AnalysedText, Clause, Sentence } from './analysed-text';
import { splitClauses } from './clauses/split-clauses';
import { splitSentences } from './clauses/split-sentences';
import { createConceptFinder } from './concepts/find-concepts';
import { mergeUnits } from './merge-units';
import { quotedWords, readMoods } from './mood';
import { readGenre } from './read-genre';
import { recallPlaces } from './recall-places';
import { readPositions } from './read-positions';
import { readTimings } from './read-timing';
import { createReader } from './read-words';
import { unitIndexes } from './unit-indexes';
import { markWords } from './word';

export type { AnalysedText } from './analysed-text';

export interface AnalyserParts { tokenizer: Tokenizer; lexicon: CompiledLexicon }

/**
 * Prepares the reading of texts: normalised text → units, sentences, clauses with moods. Reading never throws, whatever
 * the text, and takes time linear in its length.
 */
export function createAnalyser({ tokenizer, lexicon }: AnalyserParts): (original: string, kind: TextKind) => AnalysedText {
  const read = createReader(tokenizer, createConceptFinder(lexicon));
  return (original, kind) => {
    const normalised = normalise(original);
    const { text } = normalised;
    const entities = findEntities(text);
    const { tokens, mentions } = read(text, entities);
    const words = markWords(tokens, mentions.grammar);
    const units = mergeUnits(text, words, mentions.world, entities);

    const wordSentences = splitSentences(words);
    const wordClauses = splitClauses(words, wordSentences);
    const moods = readMoods(words, wordClauses);
    const timings = readTimings(words, wordClauses);

    const toUnit = unitIndexes(words, units);
    const clauses = wordClauses.map(({ start, end, sentence }, index): Clause => ({
      start: toUnit(start), end: toUnit(end), sentence, mood: moods[index] ?? 'statement', timing: timings[index] ?? 'now',
    }));
    readPositions(units, clauses);
    quotedWords(words).forEach((isQuoted, word) => {
      const unit = isQuoted === 1 ? units[toUnit(word)] : undefined;
      if (unit !== undefined) unit.position = 'quoted';
    });
    const sentences = wordSentences.map(({ start, end }): Sentence => ({ start: toUnit(start), end: toUnit(end) }));
    recallPlaces(units, sentences);
    return { normalised, genre: readGenre(kind, words, moods, text.length), units, clauses, sentences };
  };
}
