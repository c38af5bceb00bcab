import { CATEGORIES } from '../../src/model/category';
import type { CompiledEvidence } from '../../src/rulebook/compiled-rule';
import type { EvidenceWeights } from '../../src/rulebook/schema/evidence';
import { layWeights, type FeatureWeights } from '../../src/rulebook/weights/lay-weights';
import type { Question } from './category-model';
import type { FeatureTable } from './feature-table';
import type { LinearModel } from './margin-learner';

export type Models = ReadonlyMap<Question, LinearModel>;
export type Packed = Pick<EvidenceWeights, 'asking' | 'categories'> & Pick<CompiledEvidence, 'table'> & { features: FeatureWeights[] };

const LARGEST = 127;
/** One step of a whole-number weight, in standard deviations of the weights of its output: finer steps would take room that more features use better. */
const STEP = 0.3;
/** A weight that adds to every category tells more than one of a single category. */
const WORTH_OF_SHARED = 2;

/** In the order of the table's outputs. */
export const QUESTIONS: readonly Question[] = ['anything', ...CATEGORIES];

/** For each question 1 of every feature among the `most` weights that move most scores, by their size and by how many texts have their feature. */
export function weightiest({ texts }: FeatureTable, models: Models, most: number): Map<Question, Uint8Array> {
  const values = new Map([...models].map(([question, { weights }]) => [question, weights.map((weight, feature) => Math.abs(weight) * Math.sqrt(texts[feature] ?? 0) * (question === 'anything' ? WORTH_OF_SHARED : 1))]));
  const sorted = Float64Array.from([...values.values()].flatMap((list) => Array.from(list))).sort();
  const least = Math.max(sorted[Math.max(0, sorted.length - most)] ?? 0, Number.MIN_VALUE);
  return new Map([...values].map(([question, list]) => [question, Uint8Array.from(list, (value) => Number(value >= least))]));
}

/** Learnt weights as the product reads them: whole numbers from −127 to 127 with one scale for each question, and only features that weigh something. */
export function pack({ hashes }: FeatureTable, models: Models): Packed {
  const outputs = QUESTIONS.map((question) => {
    const { weights, bias } = models.get(question) ?? { weights: new Float64Array(0), bias: 0 };
    return { weights, bias: rounded(bias), scale: Math.max(1e-6, rounded(STEP * deviationOf(weights))) };
  });
  const features = Array.from(hashes, (hash, feature) => ({ hash, weights: outputs.map(({ weights, scale }) => Math.max(-LARGEST, Math.min(LARGEST, Math.round((weights[feature] ?? 0) / scale)))) }))
    .filter(({ weights }) => weights.some((weight) => weight !== 0));
  const [asking, ...categories] = outputs.map(({ bias, scale }) => ({ bias, scale }));
  return {
    asking: asking ?? { bias: 0, scale: 1 },
    categories: CATEGORIES.map((category, index) => ({ category, bias: 0, scale: 1, ...categories[index], raise: null, withhold: null })),
    features,
    table: layWeights(features),
  };
}

/** Of the weights that say anything, how far they lie from nothing. */
function deviationOf(weights: Float64Array): number {
  const learnt = weights.filter((weight) => weight !== 0);
  return Math.sqrt(learnt.reduce((sum, weight) => sum + weight ** 2, 0) / Math.max(1, learnt.length));
}

/** Six digits after the point are more than whole-number weights can tell. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
