import type { Category } from '../../src/model/category';
import type { CompiledEvidence } from '../../src/rulebook/compiled-rule';
import type { LinearModel } from './logistic';

/** The largest whole-number weight. */
const LARGEST = 127;

/**
 * Learnt weights as the product reads them: whole numbers from −127 to 127 with one scale for each category, and only
 * features that weigh something.
 * @param smallest weights below this share of a category's largest are left out
 */
export function pack(names: readonly string[], models: ReadonlyMap<Category, LinearModel>, smallest = 0): Pick<CompiledEvidence, 'categories' | 'features'> {
  const features: Record<string, number[]> = {};
  const categories = [...models].map(([category, { weights, bias }]) => {
    const scale = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0.1) / LARGEST;
    return { category, bias: rounded(bias), scale: rounded(scale), raise: null, withhold: null };
  });
  names.forEach((name, feature) => {
    const packed = [...models.values()].flatMap(({ weights }, index) => {
      const whole = Math.round((weights[feature] ?? 0) / (categories[index]?.scale ?? 1));
      return whole === 0 || Math.abs(whole) < smallest * LARGEST ? [] : [index, Math.max(-LARGEST, Math.min(LARGEST, whole))];
    });
    if (packed.length > 0) features[name] = packed;
  });
  return { categories, features };
}

/** Six digits after the point are more than whole-number weights can tell. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
