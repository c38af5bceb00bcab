import { is, isFinite, isParticle } from '../word';
import { endsSentence, hasSurface, isOwnAct, layerOf, mentionsWord, outermost, type ClauseReading } from './clause-reading';
import { isObligedByNegation } from './refusal';

/** What the reader has to do or to be: 必須です, 出社していただきます, 提出すること。, 来られる方, LINEでしか連絡できません. */
export function isRequirement(reading: ClauseReading): boolean {
  const { predicate } = reading;
  const outer = outermost(reading);
  if (outer === undefined || predicate.question) return false;
  if (outer.obliged || isObligedByNegation(reading) || isNecessary(reading) || isReceived(reading)) return true;
  if (predicate.shells.has('order') && endsSentence(reading) && !outer.past) return true;
  if ((predicate.shells.has('person') || isRecruiting(reading)) && !outer.past) return true;
  if (outer.negative && hasSurface(reading, 'しか')) return true;
  return !outer.negative && !outer.past && (predicate.shells.has('arranged') || mentionsWord(reading, 'intensifier') || layerOf(reading, 'exclusive_word') !== undefined);
}

/** 出社できる方を募集しています. */
function isRecruiting({ words, predicate }: ClauseReading): boolean {
  const outer = predicate.layers[0];
  if (outer === undefined || outer.negative || !is(outer.word, 'recruiting_word')) return false;
  const noun = isParticle(words[outer.at - 1]) ? outer.at - 2 : outer.at - 1;
  return is(words[noun], 'person_noun') && isFinite(words[noun - 1]);
}

function isNecessary(reading: ClauseReading): boolean {
  const layer = layerOf(reading, 'requirement_word');
  return layer !== undefined && !layer.negative && !layer.past && !reading.predicate.shells.has('negated');
}

/** 〜していただきます, ご購入いただきます: the client says what the reader will do; させていただきます is the writer's own act. */
function isReceived(reading: ClauseReading): boolean {
  const { predicate } = reading;
  const outer = outermost(reading);
  if (outer === undefined || isOwnAct(reading)) return false;
  const isReceive = outer.word.grammar.includes('receive_verb') && predicate.layers.length > 1;
  return isReceive && !outer.past && !outer.negative && (predicate.ending === 'finite' || predicate.ending === 'stem');
}
