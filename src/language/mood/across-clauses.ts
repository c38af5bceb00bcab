import type { Mood } from '../../model/grammar';
import { is } from '../word';
import { outermost, type ClauseReading } from './clause-reading';
import { decideMood } from './decide-mood';

/** The moods of all clauses, where a clause that goes on into the next has its mood from there: 追加して、ご連絡ください. */
export function moodsAcrossClauses(readings: readonly ClauseReading[]): Mood[] {
  const moods = readings.map(decideMood);
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

/** 使わず、… and 購入していただき、…ご返金します say enough by themselves. */
function isOwnMood(mood: Mood, next: Mood): boolean {
  return mood === 'refusal' || (mood === 'requirement' && (next === 'offer' || next === 'statement'));
}

function joinedMood(reading: ClauseReading, next: ClauseReading, mood: Mood, nextMood: Mood): { first: Mood; second: Mood } | null {
  if (reading.clause.link === 'chain') return isOwnMood(mood, nextMood) ? null : { first: nextMood, second: nextMood };
  if (reading.clause.link !== 'condition') return null;
  const outer = outermost(next);
  const negative = reading.predicate.layers.some((layer) => layer.negative);
  if (outer !== undefined && is(outer.word, 'gratitude_word') && !outer.negative) return negative ? { first: 'refusal', second: 'refusal' } : { first: 'request', second: 'request' };
  if (negative && (outer?.negative === true || (outer !== undefined && is(outer.word, 'trouble_word')))) return { first: 'requirement', second: 'requirement' };
  return outer !== undefined && is(outer.word, 'suggestion_word') ? { first: 'proposal', second: 'proposal' } : null;
}
