import { isFinite, isParticle, isSign, isVerb, type Word } from '../word';
import type { Predicate } from './predicate';

const JOINING = ['が', 'けど', 'けれど', 'けれども', 'ので', 'から', 'し', 'のに', 'ものの', 'と', 'ば', 'も', 'は', 'たって', 'って'];
const CASES = ['で', 'に', 'へ', 'まで', 'から', 'を', 'より', 'にて', 'が', 'は', 'も', 'と', 'の', 'など', 'のみ', 'だけ', 'しか', 'って', 'とか'];

/** What is written after a sentence for the voice: m(_ _)m, w, 笑. */
const LAUGHTER = /^(?:m|w+|笑|汗|泣|涙|草)$/u;

/**
 * Steps back over what stands after a predicate, and notes it: signs, か and ね, the particles that join clauses.
 * Gives the index of the last word of the predicate (below `start` when none is left).
 */
export function readEnding(words: readonly Word[], start: number, last: number, predicate: Predicate): number {
  let at = last;
  for (; at >= start; at -= 1) {
    const word = words[at];
    if (word === undefined) break;
    if (isSign(word) || LAUGHTER.test(word.surface)) {
      if (/[?？]/u.test(word.surface)) predicate.question = true;
    } else if (word.pos !== '助詞') break;
    else if (!stepsOver(words, at, predicate)) break;
  }
  return at;
}

/** True when the particle at `at` belongs to the ending; notes what it says. */
function stepsOver(words: readonly Word[], at: number, predicate: Predicate): boolean {
  const [word, before] = [words[at], words[at - 1]];
  const { surface = '', posDetail } = word ?? {};
  if (/^か(?:な|しら|ね)?$/u.test(surface)) {
    predicate.question = true;
    return true;
  }
  if (posDetail?.[0] === '終助詞' || surface === 'ね' || surface === 'よ') {
    if (surface === 'な' && isVerb(before) && before?.conjugationForm === '基本形') predicate.forbidden = true;
    return true;
  }
  // 使わず|に
  if (surface === 'に' && before?.surface === 'ず' && before.pos === '助動詞') return true;
  const joins = posDetail?.[0] === '接続助詞';
  if (predicate.ending === 'none' && joins && (surface === 'て' || surface === 'で')) {
    predicate.ending = 'te';
    return true;
  }
  if (joins || (isFinite(before) && JOINING.includes(surface))) {
    if (surface === 'ば' || (surface === 'と' && predicate.ending === 'none')) predicate.ending = 'condition';
    return true;
  }
  if (surface === 'と' && (before?.conjugationForm === '仮定形' || isParticle(before, 'ば'))) return true;
  if (surface === 'も' && isParticle(before, 'て', 'で')) return true;
  if (predicate.ending === 'none' && CASES.includes(surface)) {
    predicate.ending = 'particle';
    predicate.particle = surface;
  }
  return false;
}
