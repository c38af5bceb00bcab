import type { EvidenceWeights } from '../../src/rulebook/schema/evidence';

/** Bytes that the weights may take in the package. */
export const LARGEST_FILE = 400_000;

/** The file of weights: one line for each file's figures and each category, so that changes can be read; the table last. */
export function written({ training, figures, asking, categories, features, table }: EvidenceWeights): string {
  const lines = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).join(',\n');
  return `{"training":${JSON.stringify(training)},\n"figures":[\n${lines(figures)}\n],\n"asking":${JSON.stringify(asking)},\n"categories":[\n${lines(categories)}\n],\n"features":${features},\n"table":"${table}"}\n`;
}
