import type { Mood } from '../../model/grammar';
import { is, isParticle, isSign } from '../word';
import { isOwnAct, outermost, type ClauseReading } from './clause-reading';

/** The moods of all clauses by `own` words, where a clause that goes on into the next has its mood from there: 追加して、ご連絡ください. */
export function moodsAcrossClauses(readings: readonly ClauseReading[], own: readonly Mood[]): Mood[] {
  const moods = [...own];
  for (let at = readings.length - 2; at >= 0; at -= 1) {
    const [reading, next] = [readings[at], readings[at + 1]];
    const [mood, nextMood] = [moods[at], moods[at + 1]];
    if (reading === undefined || next === undefined || mood === undefined || nextMood === undefined) continue;
    if (reading.clause.sentence !== next.clause.sentence) continue;
    const both = joinedMood(reading, next, mood, nextMood);
    if (both === null) continue;
    moods[at] = both.first;
    moods[at + 1] = both.second;
  }
  return moods;
}

const ASKING: ReadonlySet<Mood> = new Set(['request', 'requirement', 'proposal']);

/** 使わず、… and 購入していただき、…ご返金します say enough by themselves. */
function isOwnMood(mood: Mood, next: Mood): boolean {
  return mood === 'refusal' || (mood === 'requirement' && (next === 'offer' || next === 'statement'));
}

/** 買ってもらって、…返します; 買ってもらって、届いたら…: what the reader does first is required for what comes after. */
function isRequiredFirst(reading: ClauseReading, next: ClauseReading, nextMood: Mood): boolean {
  const outer = outermost(reading);
  return (nextMood === 'offer' || next.clause.link === 'condition') && reading.predicate.ending === 'te' && outer !== undefined && is(outer.word, 'receive_verb')
    && reading.predicate.layers.length > 1 && !isOwnAct(reading);
}

/** 〜ていただければ, 〜てもらえると: what is promised after it hangs on it. After たら the act lies in the order of events alone. */
function isLure(reading: ClauseReading): boolean {
  const outer = outermost(reading);
  return outer !== undefined && is(outer.word, 'receive_verb', 'receive_potential') && reading.predicate.layers.length > 1 && !endsInTara(reading);
}

function endsInTara({ words, clause }: ClauseReading): boolean {
  for (let at = clause.end - 1; at >= clause.start && at > clause.end - 4; at -= 1) if (words[at]?.lemma === 'た') return true;
  return false;
}

function endsInZuni({ words, clause }: ClauseReading): boolean {
  let at = clause.end - 1;
  while (at > clause.start && isSign(words[at])) at -= 1;
  return isParticle(words[at], 'に') && words[at - 1]?.surface === 'ず';
}

function joinedMood(reading: ClauseReading, next: ClauseReading, mood: Mood, nextMood: Mood): { first: Mood; second: Mood } | null {
  if (reading.clause.link === 'chain') {
    if (isRequiredFirst(reading, next, nextMood)) return { first: 'requirement', second: nextMood };
    // 仮払いを待たずに着手しないでください: what is refused is to go on without it.
    if (mood === 'refusal' && nextMood === 'refusal' && endsInZuni(reading)) return { first: 'condition', second: nextMood };
    return isOwnMood(mood, nextMood) ? null : { first: nextMood, second: nextMood };
  }
  // 追加してから、ご応募ください
  if (reading.clause.link === 'after' && ASKING.has(nextMood) && (mood === 'statement' || mood === 'offer')) return { first: nextMood, second: nextMood };
  const outer = outermost(next);
  const isAskedOf = outer !== undefined && is(outer.word, 'suggestion_word') && nextMood === 'proposal';
  // カカオのほうが楽だと思うのですが、いかがですか
  if (reading.clause.link === 'contrast') return isAskedOf && mood === 'statement' ? { first: 'proposal', second: 'proposal' } : null;
  if (reading.clause.link !== 'condition') return null;
  const negative = reading.predicate.layers.some((layer) => layer.negative);
  if (outer !== undefined && is(outer.word, 'gratitude_word', 'advantage_word') && !outer.negative) return negative ? { first: 'refusal', second: 'refusal' } : { first: 'request', second: 'request' };
  if (negative && (outer?.negative === true || (outer !== undefined && is(outer.word, 'trouble_word')))) return { first: 'requirement', second: 'requirement' };
  // 追加していただければ、すぐに始められます
  if (!negative && isLure(reading) && (nextMood === 'offer' || nextMood === 'statement')) return { first: 'request', second: nextMood };
  return outer !== undefined && is(outer.word, 'suggestion_word') ? { first: 'proposal', second: 'proposal' } : null;
}
