import type { Timing } from '../model/finding';
import type { ClauseSpan } from './clauses/split-clauses';
import { is, isAspectVerb, isLightVerb, isParticle, type Word } from './word';

/** From the weakest to the strongest: where a sentence names two, the later event counts. */
const ORDER: readonly Timing[] = ['now', 'after_contract', 'after_escrow', 'after_approval'];
/** So many words after an event may say that it has happened: 仮払いの手続きが済みましたら. */
const REACH = 8;

/**
 * When what a clause asks shall happen: said in the clause itself (契約後にLINEで…) or in one before it in its sentence
 * (承認されましたら、…).
 */
export function readTimings(words: readonly Word[], clauses: readonly ClauseSpan[]): Timing[] {
  let sentence = -1;
  let current: Timing = 'now';
  return clauses.map((clause) => {
    if (clause.sentence !== sentence) current = 'now';
    sentence = clause.sentence;
    const said = timingIn(words, clause);
    if (ORDER.indexOf(said) > ORDER.indexOf(current)) current = said;
    return current;
  });
}

function timingIn(words: readonly Word[], { start, end, link }: ClauseSpan): Timing {
  let timing: Timing = 'now';
  for (let at = start; at < end; at += 1) {
    const event = eventOf(words, at, end);
    if (event === null || !hasHappened(words, at, end, link)) continue;
    if (ORDER.indexOf(event) > ORDER.indexOf(timing)) timing = event;
  }
  return timing;
}

function eventOf(words: readonly Word[], at: number, end: number): Timing | null {
  const word = words[at];
  if (is(word, 'contract_event')) return 'after_contract';
  if (is(word, 'escrow_event')) return 'after_escrow';
  if (is(word, 'approval_event')) return 'after_approval';
  return is(word, 'application_word') && passes(words, at, end) ? 'after_approval' : null;
}

/** 申請が通りましたら: an application that was merely made is no approval. */
function passes(words: readonly Word[], at: number, end: number): boolean {
  return words.slice(at + 1, Math.min(end, at + 4)).some(({ lemma }) => lemma === '通る' || lemma === 'おりる' || lemma === '下りる');
}

/** Steps from the event to what says that it comes first, over words that only carry the event: 契約|が|成立|し|まし|たら. */
function hasHappened(words: readonly Word[], event: number, end: number, link: ClauseSpan['link']): boolean {
  for (let at = event + 1; at < Math.min(end, event + REACH); at += 1) {
    const word = words[at];
    if (word === undefined || is(word, 'before_word') || word.lemma === 'ない') return false;
    if (is(word, 'after_word') || word.conjugationForm === '仮定形') return true;
    if (isParticle(word, 'から') && isParticle(words[at - 1], 'て', 'で')) return true;
    if (is(word, 'condition_noun')) return link === 'condition' || isParticle(words[at + 1], 'は', 'に');
    if (!carriesEvent(word)) return false;
  }
  return false;
}

function carriesEvent(word: Word): boolean {
  if (word.pos === '助詞' || word.pos === '助動詞' || word.pos === '接頭詞' || word.pos === '副詞') return true;
  return isLightVerb(word) || isAspectVerb(word) || word.posDetail[0] === '接尾' || word.lemma === 'なる'
    || is(word, 'completion_word', 'receive_verb', 'receive_potential', 'request_auxiliary', 'contract_event', 'escrow_event', 'approval_event');
}
