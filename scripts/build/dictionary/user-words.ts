import path from 'node:path';
import { ProblemList } from '../../../src/rulebook/problems';
import { readRuleFiles } from '../../../src/rulebook/read-rule-files';
import { USER_WORDS, userWordsFile, type UserWord } from '../../../src/rulebook/schema/user-words';
import type { Seed } from './seed';

const FEATURES = 6;

/** Reads the words that are added to the dictionary. Throws a `RulebookError` that tells what is wrong with the file. */
export async function readUserWords(root: string): Promise<UserWord[]> {
  const problems = new ProblemList();
  const files = await readRuleFiles(path.join(root, 'rules'), USER_WORDS, userWordsFile, problems);
  problems.throwIfAny();
  return files.flatMap(({ value }) => value.words);
}

/** The words as lines of the dictionary's sources. Their contexts are those of their part of speech. */
export function linesOfUserWords(words: readonly UserWord[], { contexts }: Pick<Seed, 'contexts'>): string[] {
  const numbers = new Map(contexts.map((line) => {
    const [number = '', features = ''] = line.split(' ');
    // The last of them is a word of its own where a context is one word's alone.
    return [features.split(',').slice(0, FEATURES).join(), number];
  }));
  return words.map(({ surface, part, reading = '*', cost }) => {
    const features = [...part.split(','), ...Array<string>(FEATURES).fill('*')].slice(0, FEATURES).join();
    const number = numbers.get(features);
    if (number === undefined) throw new Error(`the dictionary has no context for ${features}`);
    return [surface, number, number, cost, features, surface, reading, reading].join();
  });
}
