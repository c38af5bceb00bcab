import { is } from '../word';
import { layerOf, outermost, type ClauseReading } from './clause-reading';

/** What happened, or what others say: 送りました, 〜そうです, 〜とのことです, 〜と聞いています. */
export function isReport(reading: ClauseReading): boolean {
  const { predicate } = reading;
  const outer = outermost(reading);
  if (predicate.hearsay) return true;
  if (outer === undefined || predicate.question || predicate.shells.has('thought')) return false;
  if (isToldOf(reading)) return true;
  return outer.past && !is(outer.word, 'gratitude_word') && predicate.ending !== 'condition' && predicate.ending !== 'te';
}

/** と言われました, と聞いています. */
function isToldOf(reading: ClauseReading): boolean {
  const layer = layerOf(reading, 'speech_verb', 'hearsay_word');
  if (layer === undefined || layer !== outermost(reading)) return false;
  return is(layer.word, 'hearsay_word') || layer.past || layer.passive || layer.progressive;
}
