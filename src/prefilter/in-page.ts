import type { PageTriggers } from '../model/triggers';
import { mayBeDisguised } from '../text/disguise';
import { mayHoldEntity } from '../text/entity-signs';
import { holdsMaskedName } from '../text/masked-name';
import { MASK_SIGN } from '../text/signs';
import { bare, sketch, sketchedUnits } from '../text/sketch';
import { createWordSearch } from '../text/word-hashes';

/** What is longer than any post is looked through in the background, where it keeps no page waiting. */
const LONGEST = 20_000;
const MASK = MASK_SIGN.charCodeAt(0);

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
    const units = sketchedUnits(letters);
    return holdsWord(units) || (units.includes(MASK) && holdsMaskedName(sketch(letters), names)) || mayHoldEntity(letters) || mayBeDisguised(letters);
  };
}
