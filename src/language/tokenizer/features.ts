import type { Token } from '../../model/token';

/** What the dictionary says of an entry, wherever the word stands. */
export type Features = Pick<Token, 'pos' | 'posDetail' | 'conjugationType' | 'conjugationForm'> & {
  /** `*` where the dictionary has no base form. */
  lemma: string;
};

/** Entries kept in mind; a text repeats few hundred words, and a stream of any length must not fill the memory. */
const REMEMBERED = 20_000;

/**
 * Reads entries once and remembers them: kuromoji stores them as lines of UTF-8, and decoding them would cost more than the search.
 * @param line gives the entry's line: surface, four parts of speech, 活用型, 活用形, base form …
 */
export function createFeatureReader(line: (entry: number) => string): (entry: number) => Features {
  const known = new Map<number, Features>();
  return (entry) => {
    const remembered = known.get(entry);
    if (remembered) return remembered;
    const [, pos = '*', first = '*', second = '*', third = '*', conjugationType = '*', conjugationForm = '*', lemma = '*'] = line(entry).split(',');
    const features: Features = { pos, posDetail: [first, second, third], conjugationType, conjugationForm, lemma };
    if (known.size >= REMEMBERED) known.clear();
    known.set(entry, features);
    return features;
  };
}
