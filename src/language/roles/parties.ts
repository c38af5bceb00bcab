import type { Party } from '../../model/grammar';
import type { Unit } from '../analysed-text';
import { isNameTitle, sideOf } from './side-of';

/** What a person named in a clause is to its predicate, by the particle that follows. */
type Case = 'subject' | 'topic' | 'means' | 'source' | 'goal' | 'burden';
/** The persons named in a clause, the last one of each case. */
export type Parties = Partial<Record<Case, Party>>;

const CASES: Readonly<Record<string, Case>> = {
  が: 'subject', は: 'topic', も: 'topic', で: 'means', にて: 'means', から: 'source', より: 'source', に: 'goal',
};
/** 会社の|方で, ワーカー|さん|側|が: what may stand between a person and the particle. */
const TITLES = new Set(['様', 'さま', 'さん', '側', 'がわ', '達', 'たち', 'ども', '方', 'ほう', '自身', 'ご自身']);

/**
 * The persons that stand by the predicate of a clause itself. Those in a clause before a noun (顧問先から預かったもの) and in
 * quoted words belong to other predicates.
 * @param core the unit in which the clause's own predicate begins
 */
export function partiesIn(units: readonly Unit[], start: number, end: number, core: number): Parties {
  const parties: Parties = {};
  let innerEnd: number | null = null;
  let owner: Party | null = null;
  for (let at = start; at < end; at += 1) {
    const unit = units[at];
    const side = sideOf(unit);
    if (unit === undefined || side === null || unit.position === 'quoted') continue;
    // 顧問先の担当者: the one who is named first tells the side.
    const whose: Party = owner ?? side;
    const next = units[at + 1];
    if (at + 1 < end && next !== undefined && sideOf(next) !== null) {
      owner = whose === 'other' || isNameTitle(next) ? whose : null;
      continue;
    }
    const after = afterTitles(units, at + 1, end);
    owner = units[after]?.surface === 'の' && whose === 'other' && sideOf(units[after + 1]) !== null ? whose : null;
    if (isBurden(units, at, after)) parties.burden = whose;
    const found = caseAt(units, after);
    if (found === null || (found === 'topic' && unit.concepts.includes('introduction_word'))) continue;
    innerEnd ??= lastInnerPredicate(units, start, core);
    const isInner = at <= innerEnd || unit.position === 'adnominal';
    if (!isInner || found === 'topic') parties[found] = whose;
  }
  return parties;
}

function afterTitles(units: readonly Unit[], from: number, end: number): number {
  let at = from;
  while (at < end && TITLES.has(units[at]?.surface ?? '')) at += 1;
  const isWay = units[at]?.surface === 'の' && TITLES.has(units[at + 1]?.surface ?? '');
  return isWay ? at + 2 : at;
}

/** には and では are topics of their own case. */
function caseAt(units: readonly Unit[], at: number): Case | null {
  const unit = units[at];
  if (unit?.pos !== '助詞') return null;
  return CASES[unit.surface] ?? CASES[unit.surface.replace(/[はも]$/u, '')] ?? null;
}

/** 当社|負担, 各自|の|ご|負担: the noun says who bears it. */
function isBurden(units: readonly Unit[], person: number, after: number): boolean {
  const next = units[after]?.surface === 'の' ? after + 1 : after;
  const noun = /^[おご]$/u.test(units[next]?.surface ?? '') ? next + 1 : next;
  return noun > person && units[noun]?.concepts.includes('burden_word') === true;
}

/** The last unit of a predicate that stands before a noun, in front of the clause's own predicate; -1 when there is none. */
function lastInnerPredicate(units: readonly Unit[], start: number, core: number): number {
  for (let at = core - 2; at >= start; at -= 1) {
    const [unit, next] = [units[at], units[at + 1]];
    if (unit !== undefined && next?.pos === '名詞' && isFinite(unit)) return at;
  }
  return -1;
}

function isFinite({ pos, conjugationForm }: Unit): boolean {
  return (pos === '動詞' || pos === '助動詞' || pos === '形容詞') && (conjugationForm === '基本形' || conjugationForm === '体言接続');
}
