import type { Mood } from '../../model/grammar';
import { is } from '../word';
import { mentionsWord, type ClauseReading } from './clause-reading';

/** What asks is no item of a list of what is refused. */
const ASKING: ReadonlySet<Mood> = new Set(['request', 'proposal']);

/**
 * お断りしていること：LINE交換、サイトを通さないお取引: what stands after the colon, to the end of the sentence, is only named.
 * It is no refusal of its own, or サイトを通さない would be what the writer says.
 */
export function moodsAfterColon(readings: readonly ClauseReading[], moods: readonly Mood[]): Mood[] {
  let refused = -1;
  return readings.map((reading, index) => {
    const mood = moods[index] ?? 'statement';
    const { sentence } = reading.clause;
    if (refused !== sentence && endsHeading(reading)) refused = sentence;
    return refused === sentence && !ASKING.has(mood) ? 'quotation' : mood;
  });
}

function endsHeading(reading: ClauseReading): boolean {
  // Hardly any clause has such a word.
  if (!mentionsWord(reading, 'refusal_heading')) return false;
  const { words, clause } = reading;
  let named = false;
  for (let at = clause.start; at < clause.end; at += 1) {
    named ||= is(words[at], 'refusal_heading');
    if (/^\s*[:：]/u.test(words[at]?.surface ?? '')) return named;
  }
  return false;
}
