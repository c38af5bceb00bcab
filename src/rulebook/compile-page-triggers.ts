import { spellingsOf, type CompiledLexicon } from '../model/lexicon';
import type { PageTriggers, Triggers } from '../model/triggers';
import { fold, maskedVariants } from '../text/fold';
import { holdsMaskedName } from '../text/masked-name';
import { normalise } from '../text/normalise';
import { MASK_SIGN } from '../text/signs';
import { bare, sketch } from '../text/sketch';
import { encodeWords } from '../text/word-hashes';
import { stemOf } from './stem-of';

const sketchOf = (folded: string) => sketch(bare(folded));

/**
 * Makes the triggers small: hashes in place of literals, and names in place of all the ways to mask them.
 * @param besides words for which a text is looked through although no rule rests on them, as people write them
 */
export function compilePageTriggers({ literals }: Triggers, lexicon: CompiledLexicon, besides: readonly string[] = []): PageTriggers {
  const isMasked = (literal: string) => literal.includes(MASK_SIGN);
  const masked = new Set(literals.filter(isMasked));
  const disguised = spellingsOf(lexicon).filter(({ text }) => maskedVariants(text).some((variant) => masked.has(stemOf(variant))));
  const names = fewest(disguised.map(({ text }) => sketchOf(stemOf(text))), [...masked].map(sketchOf));
  const words = literals.map(sketchOf).filter((literal) => !isMasked(literal) || !holdsMaskedName(literal, names));
  const others = besides.map((word) => sketchOf(fold(normalise(word).text).text));
  return { words: encodeWords([...words, ...others]), names };
}

/** The names without those that no disguise needs, because it holds another name of them too. */
function fewest(all: readonly string[], masked: readonly string[]): string[] {
  const ways = masked.map((literal) => new Set(all.filter((name) => holdsMaskedName(literal, [name]))));
  const kept = new Set(all);
  for (const name of all) if (ways.every((names) => !names.has(name) || [...names].some((other) => other !== name && kept.has(other)))) kept.delete(name);
  return [...kept].sort();
}
