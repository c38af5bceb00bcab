import fc from 'fast-check';
import { expect, test } from 'vitest';
import { END_OF_WORD } from '../../../src/language/tokenizer/dictionary/format';
import { buildTrie } from './trie';

/** The words that a text begins with, and their values, as docs/dictionary.md tells to look them up. */
function beginnings({ trieBase, trieCheck, letterCodes }: ReturnType<typeof buildTrie>, text: string): Record<string, number> {
  const found: Record<string, number> = {};
  let node = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = letterCodes[text.charCodeAt(at)] ?? 0;
    const child = (trieBase[node] ?? 0) + letter;
    if (letter === 0 || trieCheck[child] !== letter) break;
    const children = trieBase[child] ?? 0;
    if (children < 0) {
      found[text.slice(0, at + 1)] = ~children;
      break;
    }
    if (trieCheck[children] === END_OF_WORD) found[text.slice(0, at + 1)] = ~(trieBase[children] ?? 0);
    node = child;
  }
  return found;
}

test('finds every word that a text begins with, and no other', () => {
  const word = fc.string({ unit: fc.constantFrom('あ', 'い', 'う', '連', '絡', 'A', '\uFFFF', '\u0001'), minLength: 1, maxLength: 6 });
  fc.assert(fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 60 }), fc.array(word), (words, others) => {
    const trie = buildTrie(words.map((surface, value) => ({ surface, value })));
    for (const text of [...words, ...others, words.join('')]) {
      expect(beginnings(trie, text)).toEqual(Object.fromEntries(words.flatMap((surface, value) => (text.startsWith(surface) ? [[surface, value]] : []))));
    }
  }));
});

test('is dense, and the same whatever the order of the words', () => {
  const words = Array.from({ length: 5000 }, (_, value) => ({ surface: `${value * 7919 % 100_003}語`, value }));
  const trie = buildTrie(words);
  const nodes = trie.trieCheck.filter((letter) => letter !== 0xffff).length;
  expect(nodes / trie.trieCheck.length).toBeGreaterThan(0.95);
  expect(buildTrie([...words].reverse())).toEqual(trie);
});
