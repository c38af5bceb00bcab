import { is, isParticle, isVerb } from '../word';
import { endsSentence, isOwnAct, layerOf, leavesWishOpen, outermost, type ClauseReading } from './clause-reading';
import { isHarmless } from './refusal';

/** 詳細はLINEで, LINEまで, ご連絡を: particles after which the asked act is left out. */
const ELLIPTIC = new Set(['で', 'にて', 'へ', 'まで', 'から', 'より', 'に', 'を']);

/** What the reader is asked to do, at any level of politeness. */
export function isRequest(reading: ClauseReading): boolean {
  return isPolite(reading) || isWish(reading) || isCommand(reading) || isInvitation(reading) || isElliptic(reading);
}

/** てください, ていただけますか, お願いします. */
function isPolite(reading: ClauseReading): boolean {
  const { predicate } = reading;
  const asked = layerOf(reading, 'request_word');
  if (asked !== undefined && !asked.past && !asked.negative) return true;
  const given = layerOf(reading, 'request_auxiliary', 'receive_potential');
  if (given === undefined || given.past) return false;
  if (isOwnAct(reading)) return false;
  return predicate.question || given.imperative || /^(?:ください|下さい)/u.test(given.word.surface) || leavesWishOpen(reading);
}

/** てほしいです, ていただきたく, てもらってもいいですか. */
function isWish(reading: ClauseReading): boolean {
  const { predicate } = reading;
  const wished = layerOf(reading, 'wish_word');
  if (wished !== undefined && !wished.past && !wished.negative) return true;
  const received = layerOf(reading, 'receive_verb');
  if (received === undefined || received.past || isOwnAct(reading)) return false;
  return received.desire || received.volitional || predicate.question || (received.at !== outermost(reading)?.at && !isHarmless(reading));
}

/** 送れ, 登録せよ, 連絡して! */
function isCommand(reading: ClauseReading): boolean {
  const { predicate } = reading;
  const outer = outermost(reading);
  if (outer === undefined || outer.negative) return false;
  if (outer.imperative) return true;
  if (!endsSentence(reading) || outer.past || predicate.question) return false;
  if (predicate.ending === 'te') return !is(outer.word, 'gratitude_word', 'possibility_word');
  const isBareStem = predicate.ending === 'stem' && isVerb(outer.word) && outer.word.surface.length > 1;
  return isBareStem && (is(outer.word, 'request_auxiliary') || /[えけげせてねべめれ]$/u.test(outer.word.surface)) && outer.word.surface + 'る' === outer.word.lemma;
}

/** LINEでお待ちしています. */
function isInvitation(reading: ClauseReading): boolean {
  const layer = layerOf(reading, 'invitation_verb');
  return layer !== undefined && !layer.past && !layer.negative && layer === outermost(reading) && !reading.predicate.question;
}

/** 詳細→LINE: an arrow stands for the request. */
function isPointedAt({ words, predicate }: ClauseReading): boolean {
  const outer = predicate.layers[0];
  return predicate.ending === 'noun' && outer !== undefined && /^(?:→|⇒|⇨|➡|->|=>|▶|☞|👉)$/u.test(words[outer.at - 1]?.surface ?? '');
}

/** 公式LINEはこちら. */
function isPointing({ words, predicate }: ClauseReading): boolean {
  const outer = predicate.layers[0];
  return predicate.ending === 'noun' && outer !== undefined && is(outer.word, 'introduction_word') && isParticle(words[outer.at - 1], 'は');
}

function isElliptic(reading: ClauseReading): boolean {
  const { predicate } = reading;
  if (isPointedAt(reading) || isPointing(reading)) return true;
  return predicate.layers.length === 0 && predicate.ending === 'particle' && ELLIPTIC.has(predicate.particle) && endsSentence(reading) && !predicate.question;
}
