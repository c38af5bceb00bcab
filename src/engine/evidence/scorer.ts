import type { Category } from '../../model/category';
import type { CompiledEvidence } from '../../rulebook/compiled-rule';
import type { SentenceFeatures, TextFeatures } from './text-features';

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

/** Unpacks the weights once; a score is then one sum over the features that a sentence has. */
export function createScorer({ categories, features }: CompiledEvidence): Scorer {
  const scales = categories.map(({ scale }) => scale);
  const packed = new Map(Object.entries(features));
  const sumOf = (names: Iterable<string>, sums: Float64Array): Float64Array => {
    for (const name of names) {
      const weights = packed.get(name);
      if (weights === undefined) continue;
      for (let at = 0; at + 1 < weights.length; at += 2) {
        const index = weights[at] ?? 0;
        sums[index] = (sums[index] ?? 0) + (weights[at + 1] ?? 0) * (scales[index] ?? 0);
      }
    }
    return sums;
  };
  const empty = () => new Float64Array(categories.length);

  const scoreSentence = (sentence: SentenceFeatures, whole: Float64Array): SentenceScore[] => {
    const ownWeights = sentence.clauses.map(({ clause, names }) => ({ clause, sums: sumOf(names, empty()) }));
    const names = ownNames(sentence);
    const worth = worthOf(names.size);
    const own = sumOf(names, empty());
    return categories.map(({ bias }, index) => {
      let best = ownWeights[0];
      for (const each of ownWeights) if ((each.sums[index] ?? 0) > (best?.sums[index] ?? 0)) best = each;
      return { score: bias + (whole[index] ?? 0) + worth * (own[index] ?? 0), clause: best?.clause ?? 0 };
    });
  };

  return {
    categories: categories.map(({ category }) => category),
    score({ whole, sentences }) {
      const worth = worthOf(whole.length);
      const ofText = sumOf(whole, empty()).map((sum) => sum * worth);
      return sentences.map((sentence) => scoreSentence(sentence, ofText));
    },
    contributions({ whole, sentences }, index, category) {
      const at = categories.findIndex((each) => each.category === category);
      const names = sentences[index] === undefined ? new Set<string>() : ownNames(sentences[index]);
      const weigh = (name: string, worth: number): Contribution => ({ name, weight: worth * (sumOf([name], empty())[at] ?? 0) });
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
