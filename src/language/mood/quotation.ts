import type { ClauseSpan } from '../clauses/split-clauses';
import { closingOf } from '../clauses/split-sentences';
import { is, isFinite, isParticle, type Word } from '../word';

/** Particles after a closing bracket that hand on what was said: 「…」と, 「…」という. */
const HANDING_ON = ['と', 'って', 'という', 'などと', 'など', 'との', 'の'];

/**
 * True for each clause that says what a rule says, or repeats what someone said.
 * @param quoted the words' `quotedWords`
 */
export function findQuotations(words: readonly Word[], clauses: readonly ClauseSpan[], quoted: Uint8Array): boolean[] {
  const ruling = clausesOfRules(words, clauses);
  return clauses.map((clause) => {
    if (ruling.has(clause)) return true;
    const { start, end } = clause;
    let count = 0;
    let sense = 0;
    for (let at = start; at < end; at += 1) {
      if (words[at]?.pos === '記号') continue;
      sense += 1;
      count += quoted[at] ?? 0;
    }
    return sense > 0 && count * 3 > sense;
  });
}

/** 1 for each word inside brackets that are handed on as said: a whole predicate, or a text to be written. */
export function quotedWords(words: readonly Word[]): Uint8Array {
  const quoted = new Uint8Array(words.length);
  for (let at = 0; at < words.length; at += 1) {
    if (!isOpening(words[at])) continue;
    const closing = closingOf(words, at);
    if (closing === null) continue;
    const holds = holdsPredicate(words, at, closing);
    const last = lastOfChain(words, closing);
    if ((holds && isHandedOn(words, last)) || isNamed(words, at, closing) || isWritten(words, closing) || isExample(words, at)) quoted.fill(1, at, closing + 1);
    at = closing;
  }
  return quoted;
}

function isOpening(word: Word | undefined): boolean {
  return word?.surface === '「' || word?.surface === '『';
}

/** 「…」「…」など: what is said after the last bracket is said of all. */
function lastOfChain(words: readonly Word[], closing: number): number {
  let at = closing;
  while (isOpening(words[at + 1])) {
    const next = closingOf(words, at + 1);
    if (next === null) break;
    at = next;
  }
  return at;
}

function isHandedOn(words: readonly Word[], closing: number): boolean {
  const [next, second] = [words[closing + 1], words[closing + 2]];
  if (!isParticle(next, ...HANDING_ON)) return false;
  if (next?.surface === 'の') return second?.posDetail[0] === '数' || is(second, 'work_object', 'told_noun');
  if (next?.surface !== 'と' || second === undefined) return true;
  return is(second, 'speech_verb', 'rule_text') || second.surface === 'の' || second.surface === 'あり' || second.pos === '動詞';
}

/** 「直接契約の禁止」の期間, 「直接取引」の意味: a rule's name, or a word that is asked about. */
function isNamed(words: readonly Word[], opening: number, closing: number): boolean {
  if (closing - opening > 2 && is(words[closing - 1], 'prohibition_word') && !isParticle(words[closing - 2], 'は', 'も')) return true;
  return isParticle(words[closing + 1], 'の', 'という', 'と', 'って') && is(words[closing + 2], 'meaning_word');
}

/** 「DMからどうぞ」と入れてください, 「…」の文: words for others to read. */
function isWritten(words: readonly Word[], closing: number): boolean {
  const [next, second] = [words[closing + 1], words[closing + 2]];
  return isParticle(next, 'と', 'って') && is(second, 'writing_verb');
}

/** 台詞例：「…」 and every bracket right after it. */
function isExample(words: readonly Word[], opening: number): boolean {
  let at = opening - 1;
  while (words[at]?.surface === '」' || words[at]?.surface === '』') {
    while (at > 0 && words[at]?.surface !== '「' && words[at]?.surface !== '『') at -= 1;
    at -= 1;
  }
  return /^[:：]$/u.test(words[at]?.surface ?? '') && is(words[at - 1], 'example_heading');
}

function holdsPredicate(words: readonly Word[], opening: number, closing: number): boolean {
  for (let at = opening + 1; at < closing; at += 1) if (isFinite(words[at]) || words[at]?.conjugationForm.startsWith('命令')) return true;
  return false;
}

/** Clauses in which a rule speaks: 規約により…禁止されています, ガイドラインには…と記載があります. */
function clausesOfRules(words: readonly Word[], clauses: readonly ClauseSpan[]): Set<ClauseSpan> {
  const speaking = new Set<ClauseSpan>();
  let named: ClauseSpan | null = null;
  for (const clause of clauses) {
    if (named !== null && named.sentence !== clause.sentence) named = null;
    for (let at = clause.start; at < clause.end; at += 1) {
      if (is(words[at], 'rule_text')) named = clause;
      if (named === null || !is(words[at], 'prohibition_word', 'speech_verb')) continue;
      speaking.add(named);
      speaking.add(clause);
    }
    if (speaking.has(clause)) named = null;
  }
  return speaking;
}
