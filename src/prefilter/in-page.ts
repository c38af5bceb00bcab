import type { PageTriggers } from '../model/triggers';
import { mayBeDisguised } from '../text/disguise';
import { mayHoldEntity } from '../text/entity-signs';
import { holdsMaskedName } from '../text/masked-name';
import { bare, sketch } from '../text/sketch';
import { createWordSearch } from '../text/word-hashes';

/** What is longer than any post is looked through in the background, where it keeps no page waiting. */
const LONGEST = 20_000;

/**
 * The prefilter as it runs in the page: small, and coarser than `createPrefilter`, which comes after it in the background.
 * Sound: it lets through whatever that one lets through, and of the corpus' innocent texts one in a hundred more.
 */
export function createPagePrefilter(triggers: PageTriggers): (original: string) => boolean {
  const holdsWord = createWordSearch(triggers.words);
  const names = triggers.names;
  return (original) => {
    if (original.length > LONGEST) return true;
    const letters = bare(original);
    const text = sketch(letters);
    return holdsWord(text) || holdsMaskedName(text, names) || mayHoldEntity(letters) || mayBeDisguised(letters);
  };
}
