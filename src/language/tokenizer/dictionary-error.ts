/** A file of the dictionary cannot be read, or does not hold what it should. `file`: its name, e.g. `base.dat.gz`. */
export class DictionaryError extends Error {
  override name = 'DictionaryError';

  constructor(readonly file: string, problem: string, options?: ErrorOptions) {
    super(`${file}: ${problem}`, options);
  }
}
