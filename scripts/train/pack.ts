import { encodeWeights } from '../../src/engine/evidence/weight-table';
import { CATEGORIES } from '../../src/model/category';
import type { EvidenceWeights } from '../../src/rulebook/schema/evidence';
import type { Question } from './category-model';
import type { FeatureTable } from './feature-table';
import type { LinearModel } from './margin-learner';

export type Models = ReadonlyMap<Question, LinearModel>;
export type Packed = Pick<EvidenceWeights, 'asking' | 'categories' | 'features' | 'table'>;

/** The largest whole-number weight. */
const LARGEST = 127;
/** A weight that adds to every category tells more than one of a single category. */
const WORTH_OF_SHARED = 3;

/** In the order of the table's outputs. */
const QUESTIONS: readonly Question[] = ['anything', ...CATEGORIES];

/**
 * Learnt weights as the product reads them: whole numbers from −127 to 127 with one scale for each question, and only the
 * `most` weights that move most scores, by their size and by how many texts have their feature.
 */
export function pack({ hashes, texts }: FeatureTable, models: Models, most: number): Packed {
  const weighty = smallestKept(texts, models, most);
  const outputs = QUESTIONS.map((question) => {
    const { weights, bias } = models.get(question) ?? { weights: new Float64Array(0), bias: 0 };
    const kept = weights.map((weight, feature) => (valueOf(question, weight, texts[feature]) >= weighty ? weight : 0));
    return { kept, bias: rounded(bias), scale: rounded(kept.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 1e-3) / LARGEST) };
  });
  const features = Array.from(hashes, (hash, feature) => ({ hash, weights: outputs.map(({ kept, scale }) => Math.max(-LARGEST, Math.min(LARGEST, Math.round((kept[feature] ?? 0) / scale)))) }))
    .filter(({ weights }) => weights.some((weight) => weight !== 0));
  const [asking, ...categories] = outputs.map(({ bias, scale }) => ({ bias, scale }));
  return {
    asking: asking ?? { bias: 0, scale: 1 },
    categories: CATEGORIES.map((category, index) => ({ category, bias: 0, scale: 1, ...categories[index], raise: null, withhold: null })),
    features: features.length,
    table: encodeWeights(features),
  };
}

function smallestKept(texts: Int32Array, models: Models, most: number): number {
  const values = Float64Array.from([...models].flatMap(([question, { weights }]) => Array.from(weights, (weight, feature) => valueOf(question, weight, texts[feature])))).sort();
  return Math.max(values[Math.max(0, values.length - most)] ?? 0, Number.MIN_VALUE);
}

function valueOf(question: Question, weight: number, texts = 0): number {
  return Math.abs(weight) * Math.sqrt(texts) * (question === 'anything' ? WORTH_OF_SHARED : 1);
}

/** Six digits after the point are more than whole-number weights can tell. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
