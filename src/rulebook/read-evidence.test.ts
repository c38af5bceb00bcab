import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { CATEGORIES } from '../model/category';
import { ProblemList } from './problems';
import { readEvidence } from './read-evidence';
import { layWeights } from './weights/lay-weights';
import { encodeWeights } from './weights/weight-code';
import { evidenceWeights } from './schema/evidence';

const rulesDir = mkdtempSync(path.join(os.tmpdir(), 'keiyaku-guard-evidence-'));
afterAll(() => { rmSync(rulesDir, { recursive: true, force: true }); });
beforeEach(() => {
  rmSync(path.join(rulesDir, 'evidence'), { recursive: true, force: true });
  mkdirSync(path.join(rulesDir, 'evidence'));
});

const lay = (name: string, content: unknown) => { writeFileSync(path.join(rulesDir, 'evidence', name), typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content)); };
const read = async () => {
  const problems = new ProblemList();
  const evidence = await readEvidence(rulesDir, problems);
  problems.throwIfAny();
  return evidence;
};
const weights = {
  training: { hash: 'x', texts: 1, files: ['a.jsonl'] }, figures: [],
  asking: { bias: 0, scale: 0.1 }, categories: [{ category: 'unpaid_work', bias: -1, scale: 0.1, raise: 2, withhold: null }], features: 1,
};
const said = { ja: '文', en: 'words' };
const TABLE = [{ hash: 7, weights: [1, 0] }];
const wording = { categories: { unpaid_work: { what: said, why: said, advice: said } } };

describe('the model of a folder of rules', () => {
  test('is weights and words; the figures of its training do not ship', async () => {
    lay('weights.json', weights);
    lay('weights.bin', encodeWeights(TABLE));
    lay('wording.yaml', wording);
    expect(await read()).toEqual({ asking: weights.asking, categories: weights.categories, table: layWeights(TABLE), wording: wording.categories });
  });

  test('is none where none has been trained', async () => {
    expect(await read()).toBeNull();
  });

  test('is refused when it is no JSON or has a key that nobody knows', async () => {
    lay('wording.yaml', wording);
    for (const wrong of ['{', { ...weights, more: 1 }]) {
      lay('weights.json', wrong);
      await expect(read()).rejects.toThrow('weights.json');
    }
  });

  test('is refused without its table', async () => {
    lay('weights.json', weights);
    lay('wording.yaml', wording);
    await expect(read()).rejects.toThrow('weights.bin');
  });

  test('is refused when its table is cut off', async () => {
    lay('weights.json', weights);
    lay('weights.bin', encodeWeights(TABLE).slice(0, -1));
    lay('wording.yaml', wording);
    await expect(read()).rejects.toThrow('weights.bin');
  });

  test('is refused when a category that it raises has no words', async () => {
    lay('weights.json', weights);
    lay('weights.bin', encodeWeights(TABLE));
    await expect(read()).rejects.toThrow('unpaid_work');
  });
});

test('the weights as they stand know every category and take no more than 400 KB', () => {
  const [figures, table] = ['weights.json', 'weights.bin'].map((name) => readFileSync(path.resolve(import.meta.dirname, '../../rules/evidence', name)));
  expect((figures?.byteLength ?? Infinity) + (table?.byteLength ?? Infinity)).toBeLessThanOrEqual(400_000);
  expect(evidenceWeights.parse(JSON.parse(figures?.toString('utf8') ?? '')).categories.map(({ category }) => category)).toEqual([...CATEGORIES]);
});
