import type { CompiledLexicon, SpellingGroup } from '../../model/lexicon';
import { foldPlainly, maskedVariants } from '../../text/fold';
import { MASK_SIGN } from '../../text/signs';
import { createConceptFinder, type ConceptFinder } from './find-concepts';

/** The search for concepts as it would be without any look at disguises: no look-alikes, no masks, no spaced-out letters. */
export function createPlainConceptFinder(lexicon: CompiledLexicon): ConceptFinder {
  return createConceptFinder({ ...lexicon, spellings: withoutMasks(lexicon.spellings) }, foldPlainly);
}

/** Leaves out the spellings that are a disguise of another spelling of their concept. */
function withoutMasks(spellings: readonly SpellingGroup[]): SpellingGroup[] {
  const disguises = new Map<number, Set<string>>();
  for (const { texts, concept } of spellings) {
    const known = disguises.get(concept) ?? new Set();
    for (const variant of texts.flatMap(maskedVariants)) known.add(variant);
    disguises.set(concept, known);
  }
  return spellings.map((group) => ({ ...group, texts: group.texts.filter((text) => !text.includes(MASK_SIGN) && disguises.get(group.concept)?.has(text) !== true) }));
}
