import { is, isParticle, isSign } from '../word';
import { hasSurface, layerOf, outermost, type ClauseReading } from './clause-reading';

/** What is asked or said not to be: お控えください, LINEは使いません, 不可, 使わないでください, 出社なし, 使わなくても構いません. */
export function isRefusal(reading: ClauseReading): boolean {
  const { predicate } = reading;
  if (isSorryFor(reading)) return true;
  if (outermost(reading) === undefined) return false;
  if (predicate.forbidden || isRestrained(reading) || isProhibited(reading) || isAdvisedAgainst(reading)) return true;
  const [outer, ...inner] = predicate.layers;
  if (inner.some(({ negative }) => negative)) return isHarmless(reading) || outer?.negative !== true;
  return isDenied(reading);
}

/** 電話で話したい方、ごめんなさい, LINE交換はごめんなさい; not 遅れてごめんなさい. */
function isSorryFor({ words, clause }: ClauseReading): boolean {
  for (let at = clause.start + 1; at < clause.end; at += 1) {
    if (!is(words[at], 'sorry_word')) continue;
    let before = at - 1;
    while (before > clause.start && isSign(words[before])) before -= 1;
    return is(words[before], 'person_noun') || isParticle(words[before], 'は');
  }
  return false;
}

/** ご遠慮ください, お控え願います; but not ご遠慮なく. */
function isRestrained(reading: ClauseReading): boolean {
  const layer = layerOf(reading, 'restraint_word');
  return layer !== undefined && !layer.negative && !layer.past;
}

/** 避けたほうがよいでしょう, 教えないほうがいいです. */
function isAdvisedAgainst({ words, predicate }: ClauseReading): boolean {
  const outer = predicate.layers[0];
  if (outer === undefined || outer.negative || !isParticle(words[outer.at - 1], 'が') || !is(words[outer.at - 2], 'comparison_noun')) return false;
  const past = words[outer.at - 3]?.lemma === 'た' ? 1 : 0;
  const advised = words[outer.at - 3 - past];
  return advised?.lemma === 'ない' || is(advised, 'restraint_word');
}

function isProhibited(reading: ClauseReading): boolean {
  const layer = layerOf(reading, 'prohibition_word', 'absence_word');
  return layer !== undefined && !layer.negative && !layer.past && !reading.predicate.question;
}

/** A negative predicate that neither asks (〜ませんか), nor allows (構いません), nor obliges (〜なければなりません). */
function isDenied(reading: ClauseReading): boolean {
  const { predicate } = reading;
  const outer = outermost(reading);
  if (outer === undefined || predicate.question || predicate.conjecture) return false;
  const isNegative = predicate.shells.has('negated') || (outer.negative && !outer.past);
  return isNegative && !isNegativeInFormOnly(reading) && !hasSurface(reading, 'しか') && !isObligedByNegation(reading);
}

/** 構いません, 問題ありません: what is asked about is allowed. */
export function isHarmless(reading: ClauseReading): boolean {
  return layerOf(reading, 'harmless_word')?.negative === true;
}

/** 申し訳ありません, 禁止ではありません, 〜かもしれません. */
function isNegativeInFormOnly(reading: ClauseReading): boolean {
  const outer = outermost(reading);
  const isHedge = outer?.word.lemma === 'しれる' || outer?.word.lemma === '知れる';
  return isHedge || isHarmless(reading) || layerOf(reading, 'apology_word', 'prohibition_word') !== undefined;
}

/** 〜なければなりません, 〜ないといけません. */
export function isObligedByNegation({ words, predicate }: ClauseReading): boolean {
  const outer = predicate.layers[0];
  if (outer === undefined || !OBLIGING.has(outer.word.lemma) || !outer.negative) return false;
  const [joint, before] = [words[outer.at - 1], words[outer.at - 2]];
  return joint !== undefined && ['ば', 'と', 'は'].includes(joint.surface) && (before?.lemma === 'ない' || before?.lemma === 'ぬ' || is(before, 'absence_word'));
}

const OBLIGING = new Set(['なる', 'いける', 'だめ', 'ダメ']);
