import type { Category } from '../../model/category';
import type { CompiledEvidence } from '../../rulebook/compiled-rule';
import { featureHash } from './feature-hash';
import type { SentenceFeatures, TextFeatures } from './text-features';
import { decodeWeights } from './weight-table';

/** A feature that speaks for a category, or with a negative weight against it, and how much it adds. */
export interface Contribution { name: string; weight: number }

/** How one category stands in one sentence. `clause`: index of the clause whose own words carry most weight. */
export interface SentenceScore { score: number; clause: number }

export interface Scorer {
  categories: readonly Category[];
  /** For each sentence, the scores in the order of `categories`. */
  score: (text: TextFeatures) => SentenceScore[][];
  /** What each feature of a sentence and of the text adds to a category there, strongest first; without those that add nothing. */
  contributions: (text: TextFeatures, sentence: number, category: Category) => Contribution[];
}

/** Among so many features one counts in full; a sentence or a text that has more of them lets each count less. */
const USUAL_COUNT = 40;
/** As if every sentence had so many more: of two or three words none may decide alone. */
const SILENT_COUNT = 10;

/** What one of `count` features counts: a long sentence says no more than a short one by its length alone. */
export function worthOf(count: number): number {
  return Math.sqrt((USUAL_COUNT + SILENT_COUNT) / (count + SILENT_COUNT));
}

/**
 * Unpacks the weights once; a score is then one sum over the features that a sentence has. The first output of the table
 * says how much a sentence asks for anything at all, and adds to every category alike; the others are the categories.
 */
export function createScorer({ asking, categories, table }: CompiledEvidence): Scorer {
  const weights = decodeWeights(table, [asking.scale, ...categories.map(({ scale }) => scale)]);
  const sumOf = (names: Iterable<string>, worth: number, sums: Float64Array): Float64Array => {
    for (const name of names) weights.add(featureHash(name), worth, sums);
    return sums;
  };
  const empty = () => new Float64Array(categories.length + 1);
  const ofCategory = (sums: Float64Array, index: number) => (sums[index + 1] ?? 0) + (sums[0] ?? 0);

  /** Each feature of the sentence counts once, and each clause's features for the clause. */
  const scoreSentence = ({ clauses, near }: SentenceFeatures, whole: Float64Array): SentenceScore[] => {
    const seen = new Set<number>();
    const own = empty();
    const ofClauses = [...clauses.map(({ clause, names }) => ({ clause, names, sums: empty() })), { clause: -1, names: near, sums: empty() }];
    for (const { names, sums } of ofClauses) {
      for (const name of names) {
        const hash = featureHash(name);
        weights.add(hash, 1, sums);
        if (seen.has(hash)) continue;
        seen.add(hash);
        weights.add(hash, 1, own);
      }
    }
    const worth = worthOf(seen.size);
    return categories.map(({ bias }, index) => {
      let [best, most] = [clauses[0]?.clause ?? 0, -Infinity];
      for (const { clause, sums } of ofClauses) {
        if (clause < 0 || ofCategory(sums, index) <= most) continue;
        [best, most] = [clause, ofCategory(sums, index)];
      }
      return { score: bias + asking.bias + ofCategory(whole, index) + worth * ofCategory(own, index), clause: best };
    });
  };

  return {
    categories: categories.map(({ category }) => category),
    score({ whole, sentences }) {
      const ofText = sumOf(whole, worthOf(whole.length), empty());
      return sentences.map((sentence) => scoreSentence(sentence, ofText));
    },
    contributions({ whole, sentences }, index, category) {
      const at = categories.findIndex((each) => each.category === category);
      const names = sentences[index] === undefined ? new Set<string>() : ownNames(sentences[index]);
      const weigh = (name: string, worth: number): Contribution => ({ name, weight: ofCategory(sumOf([name], worth, empty()), at) });
      return [...[...names].map((name) => weigh(name, worthOf(names.size))), ...whole.map((name) => weigh(name, worthOf(whole.length)))]
        .filter(({ weight }) => weight !== 0)
        .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
    },
  };
}

/** What a sentence says and what stands beside it, each feature once. */
export function ownNames({ clauses, near }: SentenceFeatures): Set<string> {
  const names = new Set(near);
  for (const clause of clauses) for (const name of clause.names) names.add(name);
  return names;
}
