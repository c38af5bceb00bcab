import { describe, expect, test } from 'vitest';
import { evidenceOf } from './evidence-double';
import { featureHash, nameSort } from './feature-hash';
import { NameSet, type FeatureSet } from './feature-set';
import { HashPool, type HashList } from './hash-list';
import { partOf } from './name-parts';
import { createScorer, worthOf } from './scorer';
import type { SentenceFeatures } from './text-features';
import { layWeights } from '../../rulebook/weights/lay-weights';

function filled<Features extends FeatureSet>(set: Features, names: readonly string[]): Features {
  for (const name of names) set.add(nameSort(name.slice(0, 2)), partOf(name.slice(2)));
  return set;
}

const pool = new HashPool();
const hashes = (...names: string[]) => filled(pool.newList(), names);
const names = (...of: string[]) => filled(new NameSet(), of);
const sentence = (...clauses: string[][]): SentenceFeatures<HashList> => ({ clauses: clauses.map((said, clause) => ({ clause, said: hashes(...said) })), near: hashes() });

describe('a score', () => {
  test('is the sum of what is said, what stands near and what the whole text says, each by its worth', () => {
    const { score } = createScorer({ ...evidenceOf('unpaid_work', { a: 2, n: 1, t: 4 }), categories: [{ category: 'unpaid_work', bias: -3, scale: 0.5, raise: null, withhold: null }] });
    const [[only] = []] = score({ whole: hashes('t', 'other'), sentences: [{ clauses: [{ clause: 0, said: hashes('a', 'unknown') }], near: hashes('n') }] });
    expect(only?.score).toBeCloseTo(-3 + 0.5 * (3 * worthOf(3) + 4 * worthOf(2)));
  });

  test('counts a feature once that two clauses have', () => {
    const { score } = createScorer(evidenceOf('unpaid_work', { a: 1 }));
    expect(score({ whole: hashes(), sentences: [sentence(['a'], ['a'])] })[0]?.[0]?.score).toBeCloseTo(worthOf(1));
  });

  test('names the clause that carries most weight, the first of equals', () => {
    const { score } = createScorer(evidenceOf('unpaid_work', { a: 1, b: 3 }));
    expect(score({ whole: hashes(), sentences: [sentence(['a'], ['b'], ['b'])] })[0]?.[0]?.clause).toBe(1);
  });

  test('keeps categories apart', () => {
    const { score } = createScorer({
      categories: (['unpaid_work', 'upfront_fee'] as const).map((category) => ({ category, bias: 0, scale: 1, raise: null, withhold: null })),
      asking: { bias: 0, scale: 1 }, table: layWeights([{ hash: featureHash('a'), weights: [0, 1, -2] }, { hash: featureHash('b'), weights: [0, 0, 5] }]), wording: {},
    });
    expect(score({ whole: hashes(), sentences: [sentence(['a', 'b'])] })[0]?.map((each) => each.score / worthOf(2))).toEqual([1, 3].map((value) => expect.closeTo(value) as number));
  });
});

test('what makes a sentence ask at all adds to every category', () => {
  const { score } = createScorer({
    categories: (['unpaid_work', 'upfront_fee'] as const).map((category) => ({ category, bias: 0, scale: 1, raise: null, withhold: null })),
    asking: { bias: 2, scale: 0.5 }, table: layWeights([{ hash: featureHash('a'), weights: [4, 1, 0] }]), wording: {},
  });
  expect(score({ whole: hashes(), sentences: [sentence(['a'])] })[0]?.map((each) => (each.score - 2) / worthOf(1))).toEqual([3, 2].map((value) => expect.closeTo(value) as number));
});

test('a long sentence says no more than a short one by its length alone', () => {
  expect(worthOf(40)).toBe(1);
  expect(worthOf(190)).toBeCloseTo(0.5);
  expect(worthOf(0)).toBeLessThan(2.5);
});

test('what each feature adds is told, strongest first, and what speaks against last', () => {
  const { contributions } = createScorer(evidenceOf('unpaid_work', { a: 1, b: 3, c: -5, t: 2 }));
  expect(contributions({ whole: names('t'), sentences: [{ clauses: [{ clause: 0, said: names('a', 'b', 'c', 'd') }], near: names() }] }, 0, 'unpaid_work').map(({ name }) => name)).toEqual(['b', 't', 'a', 'c']);
});
