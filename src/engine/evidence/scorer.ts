import type { Category } from '../../model/category';
import type { CompiledEvidence } from '../../rulebook/compiled-rule';
import { featureHash } from './feature-hash';
import type { HashList } from './hash-list';
import { createSeenNumbers, NEW, SEEN_HERE } from './seen-numbers';
import type { SentenceFeatures, TextFeatures } from './text-features';
import { openWeights } from './weight-table';

/** A feature that speaks for a category, or with a negative weight against it, and how much it adds. */
export interface Contribution { name: string; weight: number }

/** How one category stands in one sentence. `clause`: index of the clause whose own words carry most weight. */
export interface SentenceScore { score: number; clause: number }

export interface Scorer {
  categories: readonly Category[];
  /** For each sentence, the scores in the order of `categories`. */
  score: (text: TextFeatures<HashList>) => SentenceScore[][];
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
  const weights = openWeights(table, [asking.scale, ...categories.map(({ scale }) => scale)]);
  const seen = createSeenNumbers();
  const empty = () => new Float64Array(categories.length + 1);
  const ofCategory = (sums: Float64Array, index: number) => (sums[index + 1] ?? 0) + (sums[0] ?? 0);
  /** Adds each feature that is met for the first time in its whole; gives how many these are, the unknown ones with them. */
  const addNew = ({ pool: { hashes }, start, end }: HashList, sums: Float64Array): number => {
    let count = 0;
    for (let at = start; at < end; at += 1) {
      const hash = hashes[at] ?? 0;
      if (seen.meet(hash) !== NEW) continue;
      count += 1;
      const place = weights.find(hash);
      if (place >= 0) weights.add(place, sums);
    }
    return count;
  };
  /** The same, and adds each feature that is met for the first time in its part to the sums of the part. */
  const addPart = ({ pool: { hashes }, start, end }: HashList, ofWhole: Float64Array, ofPart: Float64Array): number => {
    seen.beginPart();
    let count = 0;
    for (let at = start; at < end; at += 1) {
      const hash = hashes[at] ?? 0;
      const met = seen.meet(hash);
      if (met === NEW) count += 1;
      const place = met === SEEN_HERE ? -1 : weights.find(hash);
      if (place < 0) continue;
      weights.add(place, ofPart);
      if (met === NEW) weights.add(place, ofWhole);
    }
    return count;
  };
  const ofClause = empty();
  const most = empty();

  /** Adds the clauses of a sentence. Of each category the clause that carries most weight is told to `leading`, the first of equals. */
  const addClauses = (clauses: SentenceFeatures<HashList>['clauses'], own: Float64Array, leading: Int32Array): number => {
    const [only] = clauses;
    leading.fill(only?.clause ?? 0);
    if (only !== undefined && clauses.length === 1) return addNew(only.said, own);
    most.fill(-Infinity);
    let count = 0;
    for (const { clause, said } of clauses) {
      ofClause.fill(0);
      count += addPart(said, own, ofClause);
      for (let index = 0; index < categories.length; index += 1) {
        const weight = ofCategory(ofClause, index);
        if (weight <= (most[index] ?? 0)) continue;
        most[index] = weight;
        leading[index] = clause;
      }
    }
    seen.beginPart();
    return count;
  };
  const own = empty();
  const leading = new Int32Array(categories.length);

  /** Each feature counts once for the sentence, and once for each clause that has it. */
  const scoreSentence = ({ clauses, near }: SentenceFeatures<HashList>, whole: Float64Array, worthOfWhole: number): SentenceScore[] => {
    seen.beginWhole();
    own.fill(0);
    const count = addClauses(clauses, own, leading);
    const worth = worthOf(count + addNew(near, own));
    return categories.map(({ bias }, index) => ({
      score: bias + asking.bias + worthOfWhole * ofCategory(whole, index) + worth * ofCategory(own, index), clause: leading[index] ?? 0,
    }));
  };

  return {
    categories: categories.map(({ category }) => category),
    score({ whole, sentences }) {
      seen.beginWhole();
      const sums = empty();
      const worth = worthOf(addNew(whole, sums));
      return sentences.map((sentence) => scoreSentence(sentence, sums, worth));
    },
    contributions({ whole, sentences }, index, category) {
      const at = categories.findIndex((each) => each.category === category);
      const names = sentences[index] === undefined ? new Set<string>() : ownNames(sentences[index]);
      const weigh = (name: string, worth: number): Contribution => {
        const [sums, place] = [empty(), weights.find(featureHash(name))];
        if (place >= 0) weights.add(place, sums);
        return { name, weight: worth * ofCategory(sums, at) };
      };
      const worths = [worthOf(names.size), worthOf(whole.names.size)] as const;
      return [...[...names].map((name) => weigh(name, worths[0])), ...[...whole.names].map((name) => weigh(name, worths[1]))]
        .filter(({ weight }) => weight !== 0)
        .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
    },
  };
}

/** What a sentence says and what stands beside it, each feature once. */
export function ownNames({ clauses, near }: SentenceFeatures): Set<string> {
  const names = new Set(near.names);
  for (const { said } of clauses) for (const name of said.names) names.add(name);
  return names;
}
