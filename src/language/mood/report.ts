import type { ClauseSpan } from '../clauses/split-clauses';
import { is, isParticle, type Word } from '../word';
import { layerOf, outermost, type ClauseReading } from './clause-reading';

const OTHERS_EXIST = new Set(['いる', 'いらっしゃる', 'おる', 'おられる']);

/** What happened, or what others say: 送りました, 〜そうです, 〜とのことです, 〜と聞いています. */
export function isReport(reading: ClauseReading): boolean {
  const { predicate } = reading;
  const outer = outermost(reading);
  if (predicate.hearsay) return true;
  if (outer === undefined || predicate.question || predicate.shells.has('thought') || predicate.shells.has('person')) return false;
  if (isToldOf(reading) || isSaidToBeCommon(reading) || isSaidOfOthers(reading) || repeatsWhatWasSaid(reading)) return true;
  return outer.past && !is(outer.word, 'gratitude_word') && predicate.ending !== 'condition' && predicate.ending !== 'te';
}

/** 使われることが多いです, 求めるケースが増えています: how things are in general is no word to the reader. */
function isSaidToBeCommon(reading: ClauseReading): boolean {
  const outer = outermost(reading);
  if (outer === undefined || !is(outer.word, 'commonness_word')) return false;
  return isParticle(reading.words[outer.at - 1], 'が', 'も', 'は') && is(reading.words[outer.at - 2], 'occasion_noun', 'told_noun', 'person_noun');
}

/** 貸してほしいと言われて嫌な思いをした: what others asked for is asked of nobody here. */
function repeatsWhatWasSaid({ words, clause }: ClauseReading): boolean {
  for (let at = clause.start + 1; at < clause.end - 1; at += 1) {
    if (isParticle(words[at], 'と', 'って') && is(words[at + 1], 'speech_verb') && (words[at + 2]?.lemma === 'れる' || words[at + 2]?.lemma === 'られる')) return true;
  }
  return false;
}

/** IDを送ってくださる方がいらっしゃいますが: others do so. */
function isSaidOfOthers({ words, predicate }: ClauseReading): boolean {
  const outer = predicate.layers[0];
  if (outer === undefined || !OTHERS_EXIST.has(outer.word.lemma) || predicate.ending !== 'finite') return false;
  return isParticle(words[outer.at - 1], 'が', 'も') && is(words[outer.at - 2], 'person_noun');
}

/** と言われました, と聞いています. */
function isToldOf(reading: ClauseReading): boolean {
  const layer = layerOf(reading, 'speech_verb', 'hearsay_word');
  if (layer === undefined || layer !== outermost(reading)) return false;
  if (is(layer.word, 'hearsay_word')) return true;
  return isParticle(reading.words[layer.at - 1], 'と', 'って', 'に') && (layer.past || layer.passive || layer.progressive);
}

/** True for each clause whose sentence hands it on as what others tell: 〜という声もあります, 〜との相談が届いています. */
export function findHearsay(words: readonly Word[], clauses: readonly ClauseSpan[]): boolean[] {
  const told = new Map<number, number>();
  for (const { start, end, sentence } of clauses) {
    for (let at = start; at < end; at += 1) if (is(words[at], 'told_noun') && isHandedOn(words, at, start)) told.set(sentence, at);
  }
  return clauses.map(({ start, sentence }) => start < (told.get(sentence) ?? -1));
}

function isHandedOn(words: readonly Word[], noun: number, start: number): boolean {
  if (noun - 1 < start) return false;
  const [before, earlier] = [words[noun - 1], words[noun - 2]];
  return isParticle(before, 'という', 'との', 'といった', 'って', 'っていう') || (isParticle(before, 'の') && isParticle(earlier, 'と'));
}
