import { is, isFinite, isNoun, isParticle, isSign, isVerb, type Word } from '../word';
import type { WordSpan } from '../clauses/split-sentences';
import type { Predicate } from './predicate';
import { readEnding } from './read-ending';
import { readLayer } from './read-layer';
import { peelShell } from './shells';

/** Longer chains of predicates are not written by people. */
const MOST_LAYERS = 6;

/** Reads the end of a clause backwards: particles and signs, then predicate by predicate. */
export function readPredicate(words: readonly Word[], { start, end }: WordSpan): Predicate {
  const predicate: Predicate = {
    layers: [], shells: new Set(), ending: 'none', particle: '', question: false, conjecture: false, hearsay: false, forbidden: false,
  };
  let at = readEnding(words, start, end - 1, predicate);
  if (predicate.ending === 'particle' && !(predicate.particle === 'に' && is(words[at - 1], 'arrangement_noun'))) return predicate;
  if (predicate.ending === 'particle') at -= 1;
  while (at >= start && predicate.layers.length < MOST_LAYERS) {
    const { layer, before } = readLayer(words, start, at, predicate);
    if (layer === null) break;
    const peeled = predicate.layers.length === 0 ? peelShell(words, start, layer, predicate) : null;
    if (peeled !== null) {
      at = readEnding(words, start, peeled, predicate);
      continue;
    }
    if (predicate.layers.length > 0 && is(layer.word, 'arrangement_noun') && isFinite(words[layer.at - 1])) {
      at = layer.at - 1;
      continue;
    }
    predicate.layers.push(layer);
    const inner = innerPredicateEnd(words, start, before, layer.word);
    if (inner === null) break;
    at = inner;
  }
  return predicate;
}

/** Where the predicate inside another one ends: 送って|ください, お送り|いただく, ご連絡を|お願いする. Null when there is none. */
function innerPredicateEnd(words: readonly Word[], start: number, before: number, outer: Word): number | null {
  let at = before;
  if (isParticle(words[at], 'も', 'は') && isTe(words[at - 1])) at -= 1;
  if (isTe(words[at])) return at - 1 >= start ? at - 1 : null;
  if (!is(outer, 'request_auxiliary', 'receive_verb', 'receive_potential', 'request_word', 'wish_word', 'restraint_word', 'prohibition_word')) return null;
  if (isParticle(words[at], 'を', 'は', 'の', 'が')) at -= 1;
  if (isHonorific(words[at])) at -= 1;
  if (at < start) return null;
  const word = words[at];
  const isAct = isNoun(word) && (word?.posDetail[0] === 'サ変接続' || (at === before && (isHonorific(words[at - 1]) || HONORIFIC_STEM.test(word?.surface ?? ''))));
  const isPredicate = isVerb(word) || isFinite(word) || isAct || is(word, 'arrangement_noun', 'restraint_word');
  return isPredicate && !isSign(word) ? at : null;
}

/** お預け, お届け: one word in the dictionary, and a verb's stem all the same. */
const HONORIFIC_STEM = /^お.*[ぁ-ゖ]$/u;

/** お支払い|いただく: what a noun after it names is done, whatever the dictionary calls the noun. */
function isHonorific(word: Word | undefined): boolean {
  return word?.surface === 'お' || word?.surface === 'ご';
}

function isTe(word: Word | undefined): boolean {
  return isParticle(word, 'て', 'で') && word?.posDetail[0] === '接続助詞';
}
