import type { LocalText } from '../model/local-text';

/** The command line or its input cannot be used. Shown as one line in both languages, because no setting tells which one is read. */
export class UsageError extends Error {
  override name = 'UsageError';

  constructor({ ja, en }: LocalText) {
    super(`${ja} / ${en}`);
  }
}
