import { isBlank } from '../../text/letters';
import { is, isComma, isFinite, isNoun, isParticle, isSign, type Word } from '../word';
import type { WordSpan } from './split-sentences';

/**
 * How a clause goes on into the next: `end` not at all (…ください、…), `chain` as one act with it (追加して、…), `condition` (…たら),
 * `after` (…てから), `reason` (…ので), `contrast` (…が).
 */
type Link = 'end' | 'chain' | 'condition' | 'after' | 'reason' | 'contrast';

export interface ClauseSpan extends WordSpan { sentence: number; link: Link }

const CONTRAST = ['が', 'けど', 'けれど', 'けれども', 'のに', 'ものの', 'ところが'];
const REASON = ['ので', 'から', 'し'];
/** After と these make a quotation or a name of it, not a condition. */
const QUOTING = new Set(['の', 'な', 'か', 'も', 'は', 'いう', 'いった', 'いっ', 'いい', 'して', 'し', 'する', 'さ', 'なる', 'なり', 'なっ']);

/** 「お送りください、との連絡」: what stands before it is quoted, and no clause of its own. */
const HANDING_ON = /^(?:と|って|など|みたい)/u;

const OBLIGING = new Set(['いける', 'なる', 'だめ', 'ダメ', '駄目', 'ならない']);
const ADVISING = new Set(['いい', 'よい', '良い', 'どう', 'いかが']);

/** Cuts every sentence where one predicate ends and the next begins. Clauses cover all words, in order. */
export function splitClauses(words: readonly Word[], sentences: readonly WordSpan[]): ClauseSpan[] {
  const clauses: ClauseSpan[] = [];
  sentences.forEach(({ start, end }, sentence) => {
    let from = start;
    for (let at = start; at < end - 1; at += 1) {
      const link = linkAfter(words, at);
      if (link === null) continue;
      const next = endOfCommas(words, at + 1, end);
      if (next >= endOfSense(words, next, end)) continue;
      clauses.push({ start: from, end: next, sentence, link });
      from = next;
      at = next - 1;
    }
    clauses.push({ start: from, end, sentence, link: 'end' });
  });
  return clauses;
}

/** Every sentence as one clause: what is left when sentences are not cut. */
export function wholeSentences(sentences: readonly WordSpan[]): ClauseSpan[] {
  return sentences.map(({ start, end }, sentence) => ({ start, end, sentence, link: 'end' }));
}

function endOfCommas(words: readonly Word[], from: number, end: number): number {
  let at = from;
  while (at < end && (isComma(words[at]) || isBlank(words[at]?.surface ?? '.'))) at += 1;
  return at;
}

/** `from` itself when nothing but signs is left. */
function endOfSense(words: readonly Word[], from: number, end: number): number {
  for (let at = from; at < end; at += 1) if (!isSign(words[at])) return end;
  return from;
}

/** The link when a clause ends with the word at `at`, else null. */
function linkAfter(words: readonly Word[], at: number): Link | null {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined) return null;
  if (isDismissal(words, at)) return 'chain';
  if (isComma(next) && isPoliteEnd(words, at) && !HANDING_ON.test(words[at + 2]?.surface ?? '')) return 'end';
  if (word.pos === '助詞') return linkOfParticle(words, at) ?? linkOfClauseNoun(words, at);
  if (word.pos === '助動詞' && word.conjugationForm === '仮定形' && !isParticle(next, 'ば')) return isAdvice(next) || isParticle(next) ? null : 'condition';
  if (!isComma(next)) return null;
  if (is(word, 'prohibition_word', 'requirement_word', 'absence_word') && (isNoun(word) || is(word, 'absence_word'))) return 'reason';
  if (isNoun(word)) return linkOfClauseNoun(words, at);
  return word.conjugationForm.startsWith('連用') && word.pos !== '副詞' ? 'chain' : null;
}

/** お知らせください、|書類を送ります; 行っておりません、|文面で決めます: a polite end is one, though only a comma stands behind it. */
function isPoliteEnd(words: readonly Word[], at: number): boolean {
  const closed = words[at]?.posDetail[0] === '終助詞' && !isParticle(words[at], 'か') ? at - 1 : at;
  const [before, word] = [words[closed - 1], words[closed]];
  if (word?.surface === 'ください' || word?.surface === '下さい') return true;
  if (word?.pos !== '助動詞') return false;
  return word.surface === 'ます' || word.surface === 'です' || (before?.surface === 'ませ' && word.surface === 'ん');
}

/** LINEではなく|こちらで, 使わず|メッセージで: what is set aside needs no comma. */
function isDismissal(words: readonly Word[], at: number): boolean {
  // Asked of every word: no list is made.
  const before = words[at - 1];
  const word = words[at];
  const next = words[at + 1];
  if (isParticle(word, 'に') && before?.surface === 'ず' && before.pos === '助動詞') return true;
  if (isComma(next) || OBLIGING.has(next?.lemma ?? '')) return false;
  if (word?.surface === 'ず' && word.pos === '助動詞') return !isParticle(next, 'に', 'と');
  const isNot = word?.lemma === 'ない' && word.conjugationForm.startsWith('連用') && !isParticle(next);
  return isNot && (before?.surface === 'では' || before?.surface === 'じゃ' || (isParticle(before, 'は') && (isParticle(words[at - 2], 'で') || words[at - 2]?.lemma === 'だ')));
}

function linkOfParticle(words: readonly Word[], at: number): Link | null {
  const [before, next, after] = [words[at - 1], words[at + 1], words.slice(at + 1, at + 4)];
  const { surface = '', posDetail } = words[at] ?? {};
  const joins = posDetail?.[0] === '接続助詞';
  const followsTe = isParticle(before, 'て', 'で') && before?.posDetail[0] === '接続助詞';
  const ends = isFinite(before) || is(before, 'absence_word');
  if (CONTRAST.includes(surface) && joins) return 'contrast';
  if (surface === 'から' && followsTe) return 'after';
  if (REASON.includes(surface) && (joins || ends)) return 'reason';
  if (surface === 'ば' && isNoun(before)) return null;
  if (surface === 'ば') return isObligation(after) || isAdvice(next) || isParticle(next) ? null : 'condition';
  if (surface === 'と' && ends) {
    const isQuote = QUOTING.has(next?.surface ?? '') || isComma(next) && posDetail?.[0] === '格助詞' && is(words[at + 2], 'speech_verb');
    return isQuote || is(next, 'speech_verb', 'thought_verb') || isObligation(after) ? null : 'condition';
  }
  if (joins && (surface === 'て' || surface === 'で')) return isComma(next) ? 'chain' : null;
  return surface === 'も' && followsTe && isComma(next) ? 'condition' : null;
}

/** 使う場合は, 済んだときに, 時間がないため、: such a noun ends a clause, with the particles after it, only when a predicate stands before it. */
function linkOfClauseNoun(words: readonly Word[], at: number): Link | null {
  if (isParticle(words[at + 1])) return null;
  let noun = at;
  while (isParticle(words[noun], 'に', 'は', 'で', 'も')) noun -= 1;
  const before = words[noun - 1];
  if (!isFinite(before) || (noun === at && !isComma(words[at + 1]))) return null;
  if (is(words[noun], 'condition_noun')) return 'condition';
  if (is(words[noun], 'purpose_noun')) return 'reason';
  return is(words[noun], 'after_word') ? 'after' : null;
}

/** 〜なければならない, 〜ないといけない: one predicate. */
function isObligation(after: readonly Word[]): boolean {
  const [first, second] = after;
  return first !== undefined && !isComma(first) && [first, second].some((word) => word !== undefined && OBLIGING.has(word.lemma));
}

/** 〜たらいいです, 〜ばよい: one predicate. */
function isAdvice(next: Word | undefined): boolean {
  return next !== undefined && ADVISING.has(next.lemma);
}
