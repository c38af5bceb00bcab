import { potentialBase } from '../concepts/lemma-spelling';
import { is, isParticle, isVerb } from '../word';
import { isOwnAct, layerOf, leavesWishOpen, outermost, type ClauseReading } from './clause-reading';

/** What the writer would like to do together, or asks leave for: ましょう, ませんか, いかがでしょうか, できますか, 〜の方が早いです. */
export function isProposal(reading: ClauseReading): boolean {
  const { predicate } = reading;
  const outer = outermost(reading);
  if (outer === undefined || outer.past) return false;
  if (outer.volitional || isSuggested(reading) || isBetter(reading)) return true;
  if ((outer.desire && !outer.negative) || isOpenWish(reading)) return true;
  if (!predicate.question) return false;
  return isNegativeQuestion(reading) || isAskedPossible(reading);
}

/** お話しできればと思います, 面談させていただければと. */
function isOpenWish(reading: ClauseReading): boolean {
  const outer = outermost(reading);
  return outer !== undefined && leavesWishOpen(reading) && (outer.potential || isOwnAct(reading) || isPotentialVerb(reading));
}

function isSuggested(reading: ClauseReading): boolean {
  const layer = layerOf(reading, 'suggestion_word', 'recommendation_word');
  return layer !== undefined && layer === outermost(reading) && !layer.negative;
}

/** LINEの方が早いです, メールよりLINEが助かります. */
function isBetter(reading: ClauseReading): boolean {
  const outer = outermost(reading);
  if (outer === undefined || outer.negative || reading.predicate.question) return false;
  const { words } = reading;
  if (isParticle(words[outer.at - 1], 'が', 'は', 'で') && is(words[outer.at - 2], 'comparison_noun')) return true;
  return is(outer.word, 'gratitude_word', 'advantage_word') && reading.clause.end - reading.clause.start > 2 && isParticle(words[outer.at - 1], 'が', 'だと', 'で');
}

/** 移りませんか, しない? */
function isNegativeQuestion(reading: ClauseReading): boolean {
  const outer = outermost(reading);
  return outer !== undefined && outer.negative && !outer.progressive && isVerbal(reading) && !is(outer.word, 'stative_verb');
}

/** できますか, 使えますか, 可能でしょうか, してもいいですか. */
function isAskedPossible(reading: ClauseReading): boolean {
  const outer = outermost(reading);
  if (outer === undefined) return false;
  if (isOwnAct(reading) && layerOf(reading, 'receive_potential', 'receive_verb')) return true;
  if (reading.predicate.shells.has('possible') || outer.potential || is(outer.word, 'possibility_word')) return true;
  return isPotentialVerb(reading);
}

/** 使える, 話せる: a verb of its own in the dictionary. */
function isPotentialVerb(reading: ClauseReading): boolean {
  const word = outermost(reading)?.word;
  return word !== undefined && isVerb(word) && potentialBase(word.lemma.replace(/.る$/u, toKatakana)) !== null && !is(word, 'own_e_verb');
}

function toKatakana(kana: string): string {
  return kana.replace(/[ぁ-ゖ]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60));
}

function isVerbal(reading: ClauseReading): boolean {
  const outer = outermost(reading);
  return outer !== undefined && (isVerb(outer.word) || outer.light);
}
