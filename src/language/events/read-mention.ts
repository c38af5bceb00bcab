import type { Event } from '../../model/grammar';
import type { ClauseSpan } from '../clauses/split-clauses';
import { is, isFinite, isNoun, isParticle, type Word } from '../word';
import { carriesEvent, eventOf, isNegation, joinsEvents } from './event-words';

/** So many words after an event may say how the rest of its sentence stands to it. */
const REACH = 12;

/**
 * How a clause speaks of an event: the rest comes `after` it (仮払いが済んだら) or `before` it (仮払いの前に, 仮払いを待たずに),
 * it is the clause's own `act` (仮払いします), or it is only `named` (仮払いの金額). `next` is the word to read on from.
 */
export interface EventMention { sort: 'after' | 'before' | 'act' | 'named'; events: Event[]; topical: boolean; next: number }

/** Reads on from an event over the words that only carry it. `first` is the event's word. */
export function readMention(words: readonly Word[], first: number, event: Event, { end, link }: ClauseSpan): EventMention {
  const events = [event];
  let topical = false;
  let pending = false;
  const found = (sort: EventMention['sort'], next: number): EventMention => ({ sort, events, topical, next });
  // One event may be several words: 仮|払い.
  let last = first;
  while (eventOf(words[last + 1]) === event && last + 1 < end) last += 1;
  let at = last + 1;
  for (; at < Math.min(end, last + REACH); at += 1) {
    const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
    if (word === undefined) break;
    // 仮払いはあとで: that is when it happens, and nothing comes after it.
    if (is(word, 'late_word', 'sequel_word') || (is(word, 'after_word', 'before_word') && isParticle(before, 'は', 'も', 'が', 'を'))) break;
    if (comesBefore(word, next)) return found('before', at + 1);
    // 仮払いを待たないで
    if (isNegation(before) && (word.surface === 'で' || word.surface === 'に')) return found('before', at + 1);
    if (isNegation(word) || word.lemma === 'まだ') pending = true;
    const isCase = is(word, 'condition_noun') && (link === 'condition' || isParticle(next, 'は', 'に'));
    if (word.conjugationForm === '仮定形' || isCase) return found(pending ? 'named' : 'after', at + 1);
    if (is(word, 'after_word') || (isParticle(word, 'から') && isParticle(before, 'て', 'で')) || isWaited(before, word)) return found('after', at + 1);
    if (joinsEvents(word) && eventOf(next) !== null) continue;
    const other = eventOf(word);
    if (other !== null && other === events.at(-1) && eventOf(before) === other) continue;
    if (other !== null && joinsEvents(before)) events.push(other);
    else if (!carriesEvent(word)) break;
    else if (other !== null && other !== event && isParticle(before, 'は', 'も', 'に')) break;
    if (isParticle(word, 'は', 'も')) topical = true;
  }
  // 仮払いを待たずに, 仮払いがまだですが: what goes on does so without it.
  if (pending && link !== 'end' && link !== 'condition') return found('before', at);
  return found(isOnlyNamed(words, last, at, end) ? 'named' : 'act', Math.max(last + 1, at));
}

/** 納品を待って. */
function isWaited(before: Word | undefined, word: Word): boolean {
  return before?.lemma === '待つ' && isParticle(word, 'て', 'で');
}

/** 仮払いの前に, 仮払いより先に, 仮払いまでに. */
function comesBefore(word: Word, next: Word | undefined): boolean {
  if (is(word, 'before_word')) return true;
  if (isParticle(word, 'より')) return is(next, 'first_word', 'before_word') || next?.lemma === '早い';
  return (isParticle(word, 'まで') && isParticle(next, 'に')) || isParticle(word, 'までに');
}

/** 仮払いの金額, 仮払いした報酬, 仮払いから: a thing that belongs to the event. */
function isOnlyNamed(words: readonly Word[], last: number, stop: number, end: number): boolean {
  const [before, word] = [words[stop - 1], words[stop]];
  if (isParticle(words[last + 1], 'から', 'より')) return true;
  if (stop >= end || !isNoun(word) || eventOf(word) !== null || is(word, 'late_word', 'sequel_word', 'request_word', 'comparison_noun')) return false;
  return stop === last + 1 || isParticle(before, 'の') || (isFinite(before) && !is(word, 'formal_noun'));
}
