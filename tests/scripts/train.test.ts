import { describe, expect, test } from 'vitest';
import type { CorpusItem } from '../../scripts/eval/corpus-item';
import type { FeatureTable } from '../../scripts/train/feature-table';
import { learn, scoreOf } from '../../scripts/train/margin-learner';
import { pack, weightiest } from '../../scripts/train/pack';
import { bestRaise, bestWithhold, chooseRaise, type Candidate } from '../../scripts/train/thresholds';
import { train } from '../../scripts/train/train';
import { written } from '../../scripts/train/write';
import { openWeights } from '../../src/engine/evidence/weight-table';
import { decodeWeights } from '../../src/rulebook/weights/weight-code';
import { evidenceWeights } from '../../src/rulebook/schema/evidence';

const candidate = (score: number, outcome: Candidate['outcome'], innocent = false): Candidate => ({ score, outcome, text: score, innocent });

describe('limits', () => {
  test('are set where hits outweigh false alarms, half-way to the next score', () => {
    const list = [candidate(5, 'hit'), candidate(4, 'hit'), candidate(3, 'false alarm'), candidate(2, 'hit')];
    expect(bestRaise(list, 5)).toBe(3.5);
    expect(bestRaise(list, 0.5)).toBe(1.5);
  });

  test('one hit may be chance, and equal scores are not parted', () => {
    expect(bestRaise([candidate(5, 'hit'), candidate(3, 'false alarm')], 2)).toBeNull();
    expect(bestRaise([candidate(5, 'hit'), candidate(5, 'hit'), candidate(5, 'false alarm')], 2)).toBeNull();
  });

  test('all categories together alarm no more innocent texts than they may', () => {
    const list = [...Array.from({ length: 9 }, (_, at) => candidate(20 - at, 'hit')), candidate(5, 'false alarm', true), ...Array.from({ length: 9 }, (_, at) => candidate(4 - at / 10, 'hit'))];
    expect(chooseRaise(new Map([['a', list]]), { innocents: 100, alarmed: new Set() }, { alarmed: 0.01, price: 2 }).get('a')).toBeLessThan(4);
    expect(chooseRaise(new Map([['a', list]]), { innocents: 100, alarmed: new Set() }, { alarmed: 0, price: 2 }).get('a')).toBeGreaterThan(5);
  });

  test('a dearer false alarm closes what a cheaper one opens', () => {
    const list = [candidate(9, 'hit'), candidate(8, 'hit'), candidate(7, 'hit'), candidate(6, 'false alarm'), candidate(5, 'hit'), candidate(4, 'hit')];
    expect(chooseRaise(new Map([['a', list]]), { innocents: 100, alarmed: new Set() }, { alarmed: 1, price: 1 }).get('a')).toBe(3.5);
    expect(chooseRaise(new Map([['a', list]]), { innocents: 100, alarmed: new Set() }, { alarmed: 1, price: 4 }).get('a')).toBe(6.5);
  });

  test('weak detections are withheld where most of them are false alarms', () => {
    expect(bestWithhold([candidate(1, 'false alarm'), candidate(2, 'false alarm'), candidate(3, 'hit'), candidate(4, 'hit')])).toBe(2.5);
    expect(bestWithhold([candidate(1, 'false alarm'), candidate(2, 'hit')])).toBeNull();
  });
});

describe('what is learnt', () => {
  const rows = (lists: number[][]) => lists.map((list) => Int32Array.from(list));
  const table: FeatureTable = {
    hashes: Int32Array.of(10, 20, 30), texts: Int32Array.of(3, 3, 2), ease: Float64Array.of(1, 1, 1), firstRow: [0, 6],
    own: rows([[0], [0], [0], [1], [1], [1]]), whole: rows([[2], [], [], [2], [], []]),
    ownWorth: new Float64Array(6).fill(1), wholeWorth: new Float64Array(6).fill(0.5),
  };
  const answers = { side: Int8Array.of(1, 1, 1, -1, -1, -1), count: new Float64Array(6).fill(1) };

  test('parts the two sides and leaves what tells nothing at zero', () => {
    const model = learn(table, answers, 1);
    expect(Math.sign(model.weights[0] ?? 0)).toBe(1);
    expect(Math.sign(model.weights[1] ?? 0)).toBe(-1);
    expect(Math.abs(model.weights[2] ?? 1)).toBeLessThan(Math.abs(model.weights[0] ?? 0) / 20);
    expect([0, 1, 2, 3, 4, 5].map((row) => Math.sign(scoreOf(model, table, row)))).toEqual([1, 1, 1, -1, -1, -1]);
  });

  test('rows that do not count teach nothing', () => {
    expect([...learn(table, { ...answers, count: new Float64Array(6) }, 1).weights]).toEqual([0, 0, 0]);
  });

  test('ends at the optimum: each weight is what the rows short of their margin pull', () => {
    const cost = 0.4;
    const model = learn(table, answers, cost);
    const pull = [0, 1, 2].reduce((sum, row) => sum + 2 * cost * Math.max(0, 1 - scoreOf(model, table, row)), 0);
    expect(model.weights[0]).toBeCloseTo(pull, 1);
  });

  test('a feature that is held back gets less of the weight than one that stands in the same rows', () => {
    const both = rows([[0, 1], [0, 1], [0, 1], [], [], []]);
    const { weights } = learn({ ...table, own: both, ease: Float64Array.of(1, 0.25, 1) }, answers, 1);
    expect((weights[1] ?? 0) / (weights[0] ?? 1)).toBeCloseTo(0.25, 5);
  });

  const models = new Map([['unpaid_work' as const, { weights: Float64Array.of(2, -1.01, 0.001), bias: 0.5 }]]);

  test('is packed into whole numbers', () => {
    const { categories, features, table: written } = pack(table, models);
    const unpaid = categories.findIndex(({ category }) => category === 'unpaid_work');
    const sums = new Float64Array(12);
    const decoded = openWeights(written, new Array<number>(12).fill(1));
    decoded.add(decoded.find(20), sums);
    expect([features.length, sums[unpaid + 1], categories[unpaid]?.bias]).toEqual([2, -3, 0.5]);
    expect(categories[unpaid]?.scale).toBeCloseTo(0.3 * Math.sqrt((2 ** 2 + 1.01 ** 2 + 0.001 ** 2) / 3));
  });

  test('may be learnt once more from the weightiest features alone', () => {
    expect(weightiest(table, models, 2).get('unpaid_work')).toEqual(Uint8Array.of(1, 1, 0));
    expect([...learn(table, answers, 1, Uint8Array.of(1, 0, 0)).weights].map(Math.sign)).toEqual([1, 0, 0]);
  });
});

test('training twice gives the same file to the last byte, and one that its schema accepts', async () => {
  const item = (file: string, id: number, text: string, asks: boolean): CorpusItem => ({
    id: `${file}${id}`, text, kind: 'message', platform: 'crowdworks', stage: 'before_contract', sender: 'client', approval: 'none',
    labels: asks ? ['suspicious_offer'] : [], spans: [], also_ok: [], genre: 'short_message', construction: '-',
  });
  const files = ['a.jsonl', 'b.jsonl'].map((name) => ({
    name, items: Array.from({ length: 12 }, (_, at) => item(name, at, at % 2 === 0 ? `スマホだけで毎日${at + 1}万円、電話番号は不要です。` : `記事の納品は${at}日です。電話番号は記載しません。`, at % 2 === 0)),
  }));
  const [first, second] = [await train(files, () => undefined), await train(files, () => undefined)];
  expect(written(first)).toEqual(written(second));
  const { features } = first;
  expect(evidenceWeights.parse(JSON.parse(written(first).json))).toEqual({ ...first, table: undefined, features: features.length });
  expect(decodeWeights(written(first).table)).toEqual([...features].sort((a, b) => a.hash - b.hash).map(({ hash, weights }) => ({ hash, weights: weights.map((weight) => weight + 0) })));
  const other = await train(files.slice(0, 1), () => undefined);
  expect(other.training.hash).not.toBe(first.training.hash);
});
