import { CATEGORIES, type Category } from '../../model/category';
import type { CompiledEvidence } from '../../rulebook/compiled-rule';
import { layWeights } from '../../rulebook/weights/lay-weights';
import { featureHash } from './feature-hash';

const SAID = { ja: '-', en: '-' };

/** A model of one category with the given weights, each worth what it says. */
export function evidenceOf(category: Category, features: Readonly<Record<string, number>>, limits: { raise?: number; withhold?: number } = {}): CompiledEvidence {
  return {
    asking: { bias: 0, scale: 1 },
    categories: [{ category, bias: 0, scale: 1, raise: limits.raise ?? null, withhold: limits.withhold ?? null }],
    table: layWeights(Object.entries(features).map(([name, weight]) => ({ hash: featureHash(name), weights: [0, weight] }))),
    wording: Object.fromEntries(CATEGORIES.map((each) => [each, { what: SAID, why: SAID, advice: SAID }])),
  };
}
