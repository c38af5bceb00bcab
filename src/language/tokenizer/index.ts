import type { Token, Tokenizer } from '../../model/token';
import { DictionaryError } from './dictionary/dictionary-error';
import { openDictionary, type Dictionary, type Features } from './dictionary/open-dictionary';
import { Lattice, UNKNOWN } from './lattice';
import { stretches } from './stretches';

export { DictionaryError } from './dictionary/dictionary-error';
export { DICTIONARY_FILE } from './dictionary/format';

/** What no context says. */
const NO_FEATURES: Features = { pos: '*', posDetail: ['*', '*', '*'], conjugationType: '*', conjugationForm: '*' };

/**
 * Loads the packed dictionary (IPADIC with our words) through a reader of the caller's, so that it works in a service
 * worker, a page and Node alike.
 * @throws {DictionaryError} the file cannot be read, or is no dictionary that this version reads
 */
export async function loadTokenizer(read: () => Promise<ArrayBuffer>): Promise<Tokenizer> {
  const bytes = await read().catch((cause: unknown) => {
    throw new DictionaryError({ ja: 'を読めません', en: 'cannot be read' }, { cause });
  });
  return createTokenizer(openDictionary(bytes));
}

/** A tokenizer over an open dictionary. Its tokens cover the text: every character is in exactly one, white space included. */
export function createTokenizer(dictionary: Dictionary): Tokenizer {
  const lattice = new Lattice(dictionary);
  return {
    tokenize(text) {
      const tokens: Token[] = [];
      for (const { start, end } of stretches(text)) {
        const words = lattice.search(text, start, end);
        for (let index = 0; index < words; index += 1) {
          const next = index + 1 < words ? start + lattice.startOf(index + 1) : end;
          const { pos, posDetail, conjugationType, conjugationForm } = dictionary.features[lattice.contextOf(index)] ?? NO_FEATURES;
          const surface = text.slice(start + lattice.startOf(index), next);
          const entry = lattice.entryOf(index);
          const lemma = entry === UNKNOWN ? surface : baseForm(dictionary, surface, entry);
          tokens.push({ surface, lemma, pos, posDetail, conjugationType, conjugationForm, known: entry !== UNKNOWN, start: next - surface.length, end: next });
        }
      }
      return tokens;
    },
  };
}

function baseForm({ baseForms, entryBaseForms }: Dictionary, surface: string, entry: number): string {
  const way = baseForms[entryBaseForms[entry] ?? 0];
  if (way === undefined) return surface;
  const [cut, ending] = way;
  return cut === 0 && ending === '' ? surface : surface.slice(0, surface.length - cut) + ending;
}
