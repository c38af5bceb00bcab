import type { Position } from '../model/grammar';
import { hasLetter, isBlank } from '../text/letters';
import type { Unit } from './analysed-text';
import type { WordSpan } from './clauses/split-sentences';
import { namesAny } from './carry-over/things';
import { GRAMMAR } from './concepts/spelling-table';
import type { Reads } from './grammar-parts';
import { GRAMMAR_CONCEPTS, isComma, type GrammarConcept } from './word';

/** So many units after a mention may name the work that is about it: LINE|公式アカウント|の|構築. */
const WORK_REACH = 8;

/** So many units after a part of a form may come the verb: 項目|を|一つ|追加. */
const BUILDING_REACH = 6;

/** The concept of `rules/lexicon` whose words are what is made or run for pay. */
const WORK = 'work_noun';
const GRAMMAR_IDS: ReadonlySet<string> = new Set([GRAMMAR, ...GRAMMAR_CONCEPTS]);

const has = (unit: Unit | undefined, ...concepts: readonly GrammarConcept[]): boolean =>
  unit !== undefined && namesAny(unit, concepts);

/** Sets every unit's position, clause by clause. `clauses` index the units. */
export function readPositions(units: readonly Unit[], clauses: readonly WordSpan[], reads: Reads): void {
  for (const clause of clauses) {
    const adnominal = reads('adnominal') ? adnominalSpans(units, clause) : [];
    for (const { start, end } of adnominal) setPosition(units, start, end, 'adnominal');
    if (!reads('work_subject')) continue;
    const built = builtPart(units, clause);
    for (let at = clause.start; at < clause.end; at += 1) {
      const unit = units[at];
      if (unit !== undefined && (unit.entity !== null || namesThing(unit)) && ((at < built && unit.position !== 'adnominal') || isWorkSubject(units, at, clause.end))) unit.position = 'work_subject';
    }
  }
}

/** Index of the part of a form or program that the clause builds (電話番号の入力欄を追加してください): all before it is what the work is about. */
function builtPart(units: readonly Unit[], { start, end }: WordSpan): number {
  for (let at = end - 2; at > start; at -= 1) {
    const [part, particle] = [units[at], units[at + 1]];
    if (!has(part, 'form_part') || particle?.pos !== '助詞' || !['を', 'も'].includes(particle.surface)) continue;
    for (let verb = at + 2; verb < Math.min(end, at + BUILDING_REACH); verb += 1) if (has(units[verb], 'building_verb')) return at;
  }
  return start;
}

function namesWork(unit: Unit | undefined): boolean {
  return has(unit, 'work_object') || unit?.concepts.includes(WORK) === true;
}

/** True when a unit mentions more than words of grammar. */
function namesThing({ concepts }: Unit): boolean {
  return concepts.some((id) => !GRAMMAR_IDS.has(id));
}

function setPosition(units: readonly Unit[], start: number, end: number, position: Position): void {
  for (let at = start; at < end; at += 1) {
    const unit = units[at];
    if (unit !== undefined) unit.position = position;
  }
}

/** Runs of units from the start of a clause (or the last topic or comma in it) to a predicate that stands before a noun. */
function adnominalSpans(units: readonly Unit[], clause: WordSpan): WordSpan[] {
  const spans: WordSpan[] = [];
  let from = clause.start;
  for (let at = clause.start; at < clause.end - 1; at += 1) {
    const unit = units[at];
    if (unit === undefined) continue;
    if (isTopic(unit)) from = at + 1;
    else if ((modifies(unit, units[at + 1]) && !isMeansOfAct(units, at)) || (isFinitePredicate(unit) && isOtherPerson(units, at + 1))) {
      spans.push({ start: from, end: at + 1 });
      from = at + 1;
    }
  }
  return spans;
}

function isTopic(unit: Unit): boolean {
  return isTopicParticle(unit) || isComma(unit);
}

function isTopicParticle(unit: Unit | undefined): boolean {
  return unit?.pos === '助詞' && (unit.surface === 'は' || unit.surface === 'も');
}

function modifies(unit: Unit, next: Unit | undefined): boolean {
  if (next === undefined || next.entity !== null || next.pos !== '名詞' || !hasLetter(next.surface)) return false;
  if (!isFinitePredicate(unit)) return false;
  if (unit.lemma === 'た' && has(next, 'past_noun')) return true;
  return !has(next, 'formal_noun') && next.posDetail[0] !== '非自立' && next.posDetail[0] !== '接尾' && next.posDetail[0] !== '特殊';
}

/** 工場で働く人への取材, 会社に通う人向けの手帳: someone the work is about. 通える方のご応募 and 通える人 are the reader. */
function isOtherPerson(units: readonly Unit[], noun: number): boolean {
  const [person, next, after] = [units[noun], units[noun + 1], units[noun + 2]];
  if (!has(person, 'person_noun') || next === undefined) return false;
  if (has(next, 'about_word') || (next.pos === '助詞' && (next.surface === 'へ' || next.surface === 'への'))) return true;
  return next.pos === '助詞' && next.surface === 'の' && after?.pos === '名詞' && !has(after, 'joining_word', 'formal_noun');
}

function isFinitePredicate({ pos, conjugationForm, lemma }: Unit): boolean {
  const isPredicate = ['動詞', '形容詞', '助動詞'].includes(pos) && (conjugationForm === '基本形' || (conjugationForm === '体言接続' && pos !== '助動詞'));
  return isPredicate && !['です', 'ます', 'う', 'ん'].includes(lemma);
}

/** Zoomを使った面談: the tool is the means of the act that is named, and stands in its clause as Zoomで面談 does. */
function isMeansOfAct(units: readonly Unit[], predicate: number): boolean {
  const noun = units[predicate + 1];
  let verb = predicate;
  while (units[verb]?.pos === '助動詞' || units[verb]?.lemma === 'する') verb -= 1;
  return has(units[verb], 'means_verb') && noun?.posDetail[0] === 'サ変接続' && !namesWork(noun) && !namesWork(units[predicate + 2]);
}

/**
 * LINE広告の運用, Chatworkの使い方の記事, LINEに関する原稿: nouns joined to the mention name a work or its object. 詳細については、…
 * only says what the sentence speaks of.
 */
function isWorkSubject(units: readonly Unit[], mention: number, end: number): boolean {
  for (let at = mention + 1; at < Math.min(end, mention + WORK_REACH); at += 1) {
    const unit = units[at];
    if (unit === undefined) return false;
    if (namesWork(unit)) return true;
    if (has(unit, 'topic_word')) return !isTopicParticle(units[at + 1]);
    if (has(unit, 'not_work_between')) return false;
    if (!joinsNouns(unit)) return false;
  }
  return false;
}

function joinsNouns(unit: Unit): boolean {
  if (has(unit, 'about_word')) return true;
  if (unit.pos === '助詞') return ['の', 'や', 'と'].includes(unit.surface);
  return isBlank(unit.surface) || (unit.pos === '名詞' && unit.entity === null) || /^[・/／&＆]$/u.test(unit.surface) || unit.pos === '接頭詞';
}
