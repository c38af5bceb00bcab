import type { TextKind } from '../model/platform';
import type { Genre, Mood } from '../model/grammar';
import { is, type Word } from './word';

/** An article is not written as short as this. */
const SHORTEST_ARTICLE = 600;
/** Beginnings of a text in which a notice or a person's introduction of themself shows. */
const OPENING_WORDS = 40;

/** What a text is by its kind alone. */
export function genreOfKind(kind: TextKind): Genre {
  return kind === 'job' ? 'job_post' : 'message';
}

/** What a whole text is; what its kind says, unless the signs of another are strong. */
export function readGenre(kind: TextKind, words: readonly Word[], moods: readonly Mood[], length: number): Genre {
  if (kind === 'job') return 'job_post';
  const opening = words.slice(0, OPENING_WORDS);
  if (opening.some((word) => is(word, 'notice_word'))) return 'notice';
  const asks = moods.filter((mood) => mood === 'request' || mood === 'proposal' || mood === 'requirement').length;
  if (length >= SHORTEST_ARTICLE && asks * 20 <= moods.length) return 'article';
  const introduces = opening.some(({ surface }) => surface === '申し' || surface === '応募');
  if (!introduces) return 'message';
  const own = words.filter((word) => is(word, 'self_introduction')).length;
  if (own < 2) return 'message';
  return opening.some(({ surface }) => surface === '応募') ? 'application' : 'profile';
}
