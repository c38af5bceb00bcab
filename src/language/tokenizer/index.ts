import type { Span } from '../../model/finding';
import type { Token, Tokenizer } from '../../model/token';
import { DictionaryError } from './dictionary/dictionary-error';
import { openDictionary, type Dictionary, type Features } from './dictionary/open-dictionary';
import { Lattice, UNKNOWN } from './lattice';
import { commonParts, stretches } from './stretches';

export { DictionaryError } from './dictionary/dictionary-error';
export { DICTIONARY_FILE } from './dictionary/format';
export { checksumOf } from './dictionary/open-dictionary';

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
  const addTokens = (text: string, { start, end }: Span, tokens: Token[]): void => {
    const words = lattice.search(text, start, end);
    let from = start;
    for (let index = 0; index < words; index += 1) {
      const next = index + 1 < words ? start + lattice.startOf(index + 1) : end;
      const { pos, posDetail, conjugationType, conjugationForm } = dictionary.features[lattice.contextOf(index)] ?? NO_FEATURES;
      const surface = text.slice(from, next);
      const entry = lattice.entryOf(index);
      const lemma = entry === UNKNOWN ? surface : baseForm(dictionary, surface, entry);
      tokens.push({ surface, lemma, pos, posDetail, conjugationType, conjugationForm, known: entry !== UNKNOWN, start: from, end: next });
      from = next;
    }
  };
  return {
    tokenize(text) {
      const tokens: Token[] = [];
      for (const stretch of stretches(text)) addTokens(text, stretch, tokens);
      return tokens;
    },
    tokenizeChanged(text, before) {
      if (text.length !== before.text.length) return this.tokenize(text);
      const tokens: Token[] = [];
      let next = 0;
      for (const { end, isSame, pieces } of commonParts(before.text, text)) {
        for (let token = before.tokens[next]; token !== undefined && token.start < end; token = before.tokens[next]) {
          if (isSame) tokens.push(token);
          next += 1;
        }
        if (!isSame) for (const piece of pieces) addTokens(text, piece, tokens);
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
