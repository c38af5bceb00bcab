import { CATEGORIES, type Category } from '../../model/category';
import type { CompiledEvidence } from '../../rulebook/compiled-rule';
import { featureHash } from './feature-hash';
import { encodeWeights } from './weight-table';

const SAID = { ja: '-', en: '-' };

/** A model of one category with the given weights, each worth what it says. */
export function evidenceOf(category: Category, features: Readonly<Record<string, number>>, limits: { raise?: number; withhold?: number } = {}): CompiledEvidence {
  return {
    asking: { bias: 0, scale: 1 },
    categories: [{ category, bias: 0, scale: 1, raise: limits.raise ?? null, withhold: limits.withhold ?? null }],
    table: encodeWeights(Object.entries(features).map(([name, weight]) => ({ hash: featureHash(name), weights: [0, weight] }))),
    wording: Object.fromEntries(CATEGORIES.map((each) => [each, { what: SAID, why: SAID, advice: SAID }])),
  };
}
