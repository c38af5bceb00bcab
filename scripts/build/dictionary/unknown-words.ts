import type { KuromojiDictionaries } from 'kuromoji/src/dict/DynamicDictionaries.js';
import type { LetterClass } from '../../../src/language/tokenizer/dictionary/format';
import { readEntry, type FeatureRow } from './read-words';

/** Half a character outside the basic plane, alone or in a pair. */
const SURROGATES = { first: 0xd800, last: 0xdfff };
/** The class of what the dictionary's authors did not think of. */
const DEFAULT = 'DEFAULT';

/** The classes of letters, with what is said of unknown words made of them. `features`: of each of their contexts. */
export function readUnknownWords({ unknown_dictionary: unknown }: KuromojiDictionaries): { classes: LetterClass[]; features: Map<number, FeatureRow> } {
  const features = new Map<number, FeatureRow>();
  const { map } = unknown.character_definition.invoke_definition_map;
  // In a dictionary that kuromoji has loaded, classes without a name follow: its reader takes the zeros at the file's end for such.
  const classes = map.filter(({ class_name: name }) => name !== '').map(({ class_name: name, is_always_invoke: always, is_grouping: grouped }, index): LetterClass => ({
    name,
    always: Boolean(always),
    grouped: Boolean(grouped),
    entries: (unknown.target_map[index] ?? []).map((place) => {
      const { entry } = readEntry(unknown, Number(place));
      features.set(entry.context, entry.features);
      return [entry.context, entry.cost] as const;
    }),
  }));
  return { classes, features };
}

/**
 * The class of each UTF-16 unit. kuromoji gives a character outside the basic plane the default class wherever it sees it whole; so
 * does each of its halves here, and as that class takes all its neighbours into one word, no pair is ever parted.
 */
export function readUnitClasses({ unknown_dictionary: { character_definition: definition } }: KuromojiDictionaries, classes: readonly LetterClass[]): Uint8Array<ArrayBuffer> {
  const other = classes.findIndex(({ name }) => name === DEFAULT);
  if (classes[other]?.grouped !== true) throw new Error('the default class of letters must group them, or pairs would be parted');
  return Uint8Array.from(definition.character_category_map).fill(other, SURROGATES.first, SURROGATES.last + 1);
}
