import { foldPlainly } from '../../text/fold';
import { normalise } from '../../text/normalise';
import type { Trust } from '../../rulebook/schema/trust';

const regular = (text: string) => foldPlainly(normalise(text).text).text;

/**
 * Prepares the search for words that say little alone and more together. Gives a word of each group that a text has, as
 * `rules/trust.yaml` spells it.
 */
export function createWeakWordSearch({ weak_words: groups }: Trust): (text: string) => string[] {
  const prepared = groups.map(({ words, not_inside: innocent = [] }) => ({
    words: words.map((word) => ({ word, sought: regular(word) })),
    innocent: innocent.map(regular),
  }));
  return (text) => {
    const seen = regular(text);
    return prepared.flatMap(({ words, innocent }) => {
      const left = innocent.reduce((rest, each) => rest.replaceAll(each, ' '), seen);
      return words.find(({ sought }) => left.includes(sought))?.word ?? [];
    });
  };
}
