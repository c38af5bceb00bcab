import { encodeWeights } from '../../src/rulebook/weights/weight-code';
import type { Trained } from './train';

/** Bytes that both files may take together. */
export const LARGEST = 400_000;

/** What stands in `weights.json`, one line for each file's figures and each category, so that changes can be read, and in `weights.bin`. */
export function written({ training, figures, asking, categories, features }: Omit<Trained, 'table'>): { json: string; table: Uint8Array } {
  const lines = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).join(',\n');
  const json = `{"training":${JSON.stringify(training)},\n"figures":[\n${lines(figures)}\n],\n"asking":${JSON.stringify(asking)},\n"categories":[\n${lines(categories)}\n],\n"features":${features.length}}\n`;
  return { json, table: encodeWeights(features) };
}

/** Bytes of both. */
export function sizeOf({ json, table }: ReturnType<typeof written>): number {
  return Buffer.byteLength(json) + table.byteLength;
}
