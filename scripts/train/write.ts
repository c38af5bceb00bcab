import type { EvidenceWeights } from '../../src/rulebook/schema/evidence';

/** Bytes that the weights may take in the package. */
export const LARGEST_FILE = 400_000;

/** The file of weights: one line for each file's figures, each category and each feature, so that changes can be read. */
export function written({ training, figures, categories, features }: EvidenceWeights): string {
  const lines = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).join(',\n');
  const entries = Object.entries(features).map(([name, weights]) => `${JSON.stringify(name)}:${JSON.stringify(weights)}`).join(',\n');
  return `{"training":${JSON.stringify(training)},\n"figures":[\n${lines(figures)}\n],\n"categories":[\n${lines(categories)}\n],\n"features":{\n${entries}\n}}\n`;
}
