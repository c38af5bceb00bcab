import type { KuromojiDictionaries, KuromojiEntries } from 'kuromoji/src/dict/DynamicDictionaries.js';

/** Part of speech (four), 活用型, 活用形. */
export type FeatureRow = readonly [string, string, string, string, string, string];

export interface Entry { context: number; cost: number; features: FeatureRow; baseForm: string }

/** A word with its entries, in the order in which kuromoji weighs them: of two that cost the same the first is taken. */
export interface Word { surface: string; entries: Entry[] }

/** Takes the words out of kuromoji's dictionary, in the order of their UTF-16 units. */
export function readWords({ token_info_dictionary: known }: KuromojiDictionaries): Word[] {
  const words = Object.values(known.target_map).map((entries): Word => {
    const lines = entries.map((entry) => readEntry(known, Number(entry)));
    const [surface = ''] = lines[0]?.line ?? [];
    return { surface, entries: lines.map(({ entry }) => entry) };
  });
  return words.sort((a, b) => (a.surface < b.surface ? -1 : 1));
}

/** One entry; `line` is all that kuromoji says of it, from the surface on. */
export function readEntry(entries: KuromojiEntries, place: number): { line: string[]; entry: Entry } {
  const line = entries.getFeatures(place).split(',');
  const [, pos = '*', first = '*', second = '*', third = '*', conjugationType = '*', conjugationForm = '*', baseForm = '*'] = line;
  const [left, right] = [entries.dictionary.getShort(place), entries.dictionary.getShort(place + 2)];
  if (left !== right) throw new Error(`${line[0] ?? ''}: the format has one context for both sides of a word, and this has ${left} and ${right}`);
  return {
    line,
    entry: { context: left, cost: entries.dictionary.getShort(place + 4), features: [pos, first, second, third, conjugationType, conjugationForm], baseForm },
  };
}
