import type { Triggers } from '../model/triggers';
import { createAutomaton } from '../text/automaton';
import { findEntities } from '../text/entities';
import { foldedUnits } from '../text/fold';
import { normalise } from '../text/normalise';

/**
 * Tells, without a dictionary, whether any rule could fire on a text. Sound: mentions are found by their literals in the
 * same folded text, and entities by the same search, so no rule fires on a text that is turned away here.
 */
export function createPrefilter(triggers: Triggers): (original: string) => boolean {
  const { has } = createAutomaton(triggers.literals);
  const wanted = new Set(triggers.entities);
  return (original) => {
    const { text } = normalise(original);
    return has(foldedUnits(text)) || (wanted.size > 0 && findEntities(text).some(({ entity }) => wanted.has(entity)));
  };
}
