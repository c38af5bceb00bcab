import { is, isVerb } from '../word';
import { outermost, type ClauseReading } from './clause-reading';
import { isHarmless } from './refusal';

/** What the writer will do or can do, or leaves to the reader: 連絡します, 使えます, 可能です, 構いません. */
export function isOffer(reading: ClauseReading): boolean {
  const { predicate } = reading;
  const outer = outermost(reading);
  if (outer === undefined || predicate.question || outer.past) return false;
  if (isHarmless(reading)) return true;
  if (outer.negative) return false;
  if (predicate.shells.has('possible') || outer.potential || is(outer.word, 'possibility_word')) return true;
  const acts = isVerb(outer.word) || outer.light;
  return acts && predicate.ending !== 'noun' && !outer.progressive && !outer.passive && !is(outer.word, 'stative_verb', 'thought_verb', 'gratitude_word');
}
