import { isOwnAct, type ClauseReading } from '../mood/clause-reading';
import type { Layer } from '../mood/predicate';
import { is, isNoun, isParticle, isVerb, type Word } from '../word';

/**
 * What the forms of a predicate say of who acts: `own` (させていただく), `favour` (していただく, ください), `humble` (お送りします),
 * `honorific` (お送りになる), `giving` (差し上げる), `passive`, `plain` (送ります), `none` (no act at all: 報酬です).
 */
type Voice = 'own' | 'favour' | 'humble' | 'honorific' | 'giving' | 'passive' | 'plain' | 'none';

/** `receives`: the favour is received (いただく), so that に marks who does it. `takes`, `transfers`: the act itself goes to or from the actor. */
export interface Act { voice: Voice; receives: boolean; takes: boolean; transfers: boolean }

/** The act that a predicate names, and from where in the social order it is told. */
export function actOf(reading: ClauseReading): Act {
  const { words, predicate } = reading;
  const { layers } = predicate;
  const core = layers.at(-1);
  const takes = core !== undefined && is(core.word, 'taking_verb');
  const transfers = layers.some(({ word }) => is(word, 'transfer_verb'));
  return { voice: voiceOf(reading, words, layers), receives: layers.some(({ word }) => is(word, 'receive_verb', 'receive_potential', 'wish_word', 'request_word')), takes, transfers };
}

function voiceOf(reading: ClauseReading, words: readonly Word[], layers: readonly Layer[]): Voice {
  const core = layers.at(-1);
  const outer = layers[0];
  if (core === undefined || outer === undefined) return 'none';
  if (isOwnAct(reading)) return 'own';
  if (asksFavour(layers)) return 'favour';
  if (layers.some((layer) => isHonorific(words, layer))) return 'honorific';
  if (layers.some((layer) => isHumble(words, layer))) return 'humble';
  if (is(outer.word, 'giving_verb')) return 'giving';
  if (core.passive) return 'passive';
  const acts = core.light || (isVerb(core.word) && !is(core.word, 'stative_verb')) || (isNoun(core.word) && (core.word.posDetail[0] === 'サ変接続' || is(core.word, 'transfer_verb')));
  return acts ? 'plain' : 'none';
}

/** 送って|ください, ご負担|いただく, 資料を|ください; 登録料を|いただく takes and asks no favour. */
function asksFavour(layers: readonly Layer[]): boolean {
  return layers.some(({ word }, index) => is(word, 'request_auxiliary', 'receive_potential', 'wish_word', 'request_word')
    || (is(word, 'receive_verb') && index < layers.length - 1));
}

/** お送りします, ご連絡いたします, 連絡いたします, 伺います. */
function isHumble(words: readonly Word[], { word, at, light, passive }: Layer): boolean {
  if (is(word, 'humble_verb')) return true;
  if (!light || passive) return false;
  const carried = words[at + 1];
  const isHumbleLight = is(carried, 'humble_verb') || (isParticle(carried) && is(words[at + 2], 'humble_verb'));
  return isHumbleLight || isPolite(words, at);
}

/** お送りになる, 購入なさる, ご購入される, いらっしゃる. */
function isHonorific(words: readonly Word[], { word, at, light, passive }: Layer): boolean {
  if (is(word, 'honorific_verb') || (light && is(words[at + 1], 'honorific_verb'))) return true;
  if (word.lemma === 'なる' && isParticle(words[at - 1], 'に')) return !/世話$/u.test(words[at - 2]?.surface ?? '') && isPolite(words, at - 2);
  return light && passive && isPolite(words, at);
}

function isPolite(words: readonly Word[], at: number): boolean {
  return /^[おご御]$/u.test(words[at - 1]?.surface ?? '') || /^[おご御]./u.test(words[at]?.surface ?? '');
}
