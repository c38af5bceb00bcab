import fc from 'fast-check';
import { expect, test } from 'vitest';
import { featureHash, nameSort } from './feature-hash';
import { NameSet } from './feature-set';
import { HashPool, type HashList } from './hash-list';
import { partOf } from './name-parts';

const hashesOf = ({ pool, start, end }: HashList) => [...pool.hashes.subarray(start, end)];
const sort = fc.constantFrom('c:', 'g:', 'w:', 'm:');
const word = fc.string({ unit: fc.constantFrom('線', 'ラ', 'a', '/', '😀'), minLength: 1, maxLength: 4 });

test('a list holds the hashes of the names that people see, however many lists stand side by side', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.tuple(sort, word), { maxLength: 8 }), { maxLength: 6 }), (of) => {
    const pool = new HashPool();
    const lists = of.map((features) => {
      const list = pool.newList();
      for (const [begin, text] of features) list.add(nameSort(begin), partOf(text));
      return list;
    });
    expect(lists.map(hashesOf)).toEqual(of.map((features) => features.map(([begin, text]) => featureHash(begin + text))));
  }));
});

test('runs of letters have the hashes of their names, across texts', () => {
  const [list, names] = [new HashPool().newList(), new NameSet()];
  list.addLetterRuns(['^', 'ライン', 'で', '$']);
  names.addLetterRuns(['^', 'ライン', 'で', '$']);
  expect(new Set(hashesOf(list))).toEqual(new Set([...names.names].map(featureHash)));
});

test('there is room for a text of any length, and the next one begins anew', () => {
  const pool = new HashPool();
  pool.newList().addLetterRuns(['あいうえお'.repeat(20_000)]);
  expect(pool.count).toBe(199_997);
  const grown = pool.hashes.length;
  pool.clear();
  const list = pool.newList();
  list.add(nameSort('c:'), partOf('line'));
  expect(hashesOf(list)).toEqual([featureHash('c:line')]);
  expect(pool.hashes.length).toBeLessThan(grown);
});

test('nothing is added to a list once another one is begun: it would stand in the other', () => {
  const pool = new HashPool();
  const [first, second] = [pool.newList(), pool.newList()];
  second.add(nameSort('c:'), partOf('line'));
  expect(() => { first.add(nameSort('c:'), partOf('skype')); }).toThrow(RangeError);
});
