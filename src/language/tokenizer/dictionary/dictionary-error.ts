import type { LocalText } from '../../../model/local-text';

/** The dictionary cannot be read, or is not what this version of the product reads. Told in both languages, because no setting says which one is read. */
export class DictionaryError extends Error {
  override name = 'DictionaryError';

  constructor({ ja, en }: LocalText, options?: ErrorOptions) {
    super(`辞書${ja} / the dictionary ${en}`, options);
  }
}
