import DictionaryBuilder from 'kuromoji/src/dict/builder/DictionaryBuilder.js';
import type { KuromojiDictionaries } from 'kuromoji/src/dict/DynamicDictionaries.js';
import type { Seed } from './seed';

/** Lets kuromoji build its dictionary from the sources, with further words in the same form after them. */
export function buildWithKuromoji(seed: Seed, words: readonly string[]): KuromojiDictionaries {
  const builder = new DictionaryBuilder();
  for (const line of seed.words) builder.addTokenInfoDictionary(line);
  for (const line of words) builder.addTokenInfoDictionary(line);
  for (const line of seed.connections) builder.putCostMatrixLine(line);
  for (const line of seed.letters) builder.putCharDefLine(line);
  for (const line of seed.unknown) builder.putUnkDefLine(line);
  return builder.build();
}
