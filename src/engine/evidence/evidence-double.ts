import { CATEGORIES, type Category } from '../../model/category';
import type { CompiledEvidence } from '../../rulebook/compiled-rule';

const SAID = { ja: '-', en: '-' };

/** A model of one category with the given weights, each worth what it says. */
export function evidenceOf(category: Category, features: Readonly<Record<string, number>>, limits: { raise?: number; withhold?: number } = {}): CompiledEvidence {
  return {
    categories: [{ category, bias: 0, scale: 1, raise: limits.raise ?? null, withhold: limits.withhold ?? null }],
    features: Object.fromEntries(Object.entries(features).map(([name, weight]) => [name, [0, weight]])),
    wording: Object.fromEntries(CATEGORIES.map((each) => [each, { what: SAID, why: SAID, advice: SAID }])),
  };
}
