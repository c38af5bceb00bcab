import { is, isParticle } from '../word';
import { layerOf, outermost, type ClauseReading } from './clause-reading';

/** What happened, or what others say: 送りました, 〜そうです, 〜とのことです, 〜と聞いています. */
export function isReport(reading: ClauseReading): boolean {
  const { predicate } = reading;
  const outer = outermost(reading);
  if (predicate.hearsay) return true;
  if (outer === undefined || predicate.question || predicate.shells.has('thought') || predicate.shells.has('person')) return false;
  if (isToldOf(reading)) return true;
  return outer.past && !is(outer.word, 'gratitude_word') && predicate.ending !== 'condition' && predicate.ending !== 'te';
}

/** と言われました, と聞いています. */
function isToldOf(reading: ClauseReading): boolean {
  const layer = layerOf(reading, 'speech_verb', 'hearsay_word');
  if (layer === undefined || layer !== outermost(reading)) return false;
  if (is(layer.word, 'hearsay_word')) return true;
  return isParticle(reading.words[layer.at - 1], 'と', 'って', 'に') && (layer.past || layer.passive || layer.progressive);
}
