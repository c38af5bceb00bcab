import type { LocalText } from '../model/local-text';
import type { RuleFile } from './read-rule-files';
import type { LexiconFile } from './schema/lexicon';

/** What concepts are called in front of people, by id. Words of grammar have no name of their own: they say nothing of the world. */
export function compileLabels(files: readonly RuleFile<LexiconFile>[]): Record<string, LocalText> {
  const concepts = files.flatMap(({ value }) => value.concepts);
  return Object.fromEntries(concepts.flatMap(({ id, label }) => (label === undefined ? [] : [[id, label]])));
}
