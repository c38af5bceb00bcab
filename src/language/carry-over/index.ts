import type { Mood } from '../../model/grammar';
import { isBlank } from '../../text/letters';
import type { Clause, Sentence, Unit } from '../analysed-text';
import { GRAMMAR } from '../concepts/spelling-table';
import { GRAMMAR_CONCEPTS } from '../word';
import { hasOwnObject } from './own-object';
import { isPayload } from './payload';
import { isMention, isOther, namesAny, THING_SORTS, type ThingSort } from './things';

/** So many sentences after it a thing is still the one that is meant. */
export const CARRY_REACH = 2;
const ASKING: ReadonlySet<Mood> = new Set(['request', 'requirement', 'proposal']);
/** What is set aside, told of others or quoted is not what the writer goes on to ask for. */
const SET_ASIDE: ReadonlySet<Mood> = new Set(['refusal', 'report', 'quotation']);
/** So many units before a clause may say what it asks for: 使っていて、お手数でなければ、… */
const LONGEST_LEAD = 40;
const OF_GRAMMAR: ReadonlySet<string> = new Set([GRAMMAR, ...GRAMMAR_CONCEPTS]);
const NEGATIONS = new Set(['ない', 'ぬ', 'ん', 'ず']);

interface Asked { concepts: readonly string[]; sentence: number }
/** `at`: the unit that named it. */
interface Remembered extends Asked { at: number }
type Memory = Map<ThingSort, Remembered>;

/**
 * Gives every clause that asks for an act without its object the thing that was last named for it, in its own sentence or
 * one of the two before (緑色のアプリはお使いですか？ 使っていたら追加してください); and an ID, a link, a number or an address
 * on the line after a request the thing that was asked about. One pass over the clauses.
 */
export function carryOver(units: readonly Unit[], clauses: readonly Clause[], sentences: readonly Sentence[]): void {
  const memory: Memory = new Map();
  let asked: Asked | null = null;
  for (const clause of clauses) {
    if (asked !== null && asked.sentence < clause.sentence && isPayload(units, clause)) {
      clause.carried = asked.concepts;
      continue;
    }
    if (isBlankClause(units, clause)) continue;
    if (asked !== null && asked.sentence < clause.sentence) asked = null;
    const named = remember(units, clause, memory);
    if (!ASKING.has(clause.mood)) continue;
    if (named.size === 0) clause.carried = unsaidIn(units, clause, sentences[clause.sentence]?.start ?? clause.start, memory);
    const concepts = named.size === 0 ? clause.carried : [...named].flatMap((sort) => memory.get(sort)?.concepts ?? []);
    if (concepts.length > 0) asked = { concepts, sentence: clause.sentence };
  }
}

/** Puts the things that a clause names into the memory, and takes out those it sets aside. Gives the sorts it names. */
function remember(units: readonly Unit[], clause: Clause, memory: Memory): Set<ThingSort> {
  const named = new Set<ThingSort>();
  let isOthers = false;
  let setAside: boolean | null = null;
  for (let at = clause.start; at < clause.end; at += 1) {
    const unit = units[at];
    if (unit === undefined || unit.concepts.length === 0) continue;
    isOthers ||= isOther(unit);
    for (const sort of THING_SORTS) {
      if (!isMention(unit, sort)) continue;
      named.add(sort);
      setAside ??= isSetAside(units, clause);
      if (isOthers || setAside) memory.delete(sort);
      else memory.set(sort, { concepts: unit.concepts.filter((id) => !OF_GRAMMAR.has(id)), sentence: clause.sentence, at });
    }
  }
  return named;
}

function isSetAside(units: readonly Unit[], clause: Clause): boolean {
  if (SET_ASIDE.has(clause.mood)) return true;
  if (clause.mood !== 'statement' && clause.mood !== 'condition' && clause.mood !== 'offer') return false;
  for (let at = clause.start; at < clause.end; at += 1) if (NEGATIONS.has(units[at]?.lemma ?? '')) return true;
  return false;
}

function unsaidIn(units: readonly Unit[], clause: Clause, sentenceStart: number, memory: Memory): readonly string[] {
  for (const sort of THING_SORTS) {
    const thing = memory.get(sort);
    if (thing === undefined || clause.sentence - thing.sentence > CARRY_REACH || !asksFor(units, clause, sort)) continue;
    if (!hasOwnObject(units, { start: Math.max(thing.at + 1, sentenceStart, clause.start - LONGEST_LEAD), end: clause.end }, sort.acts)) return thing.concepts;
  }
  return clause.carried;
}

function asksFor(units: readonly Unit[], { start, end }: Clause, { acts }: ThingSort): boolean {
  for (let at = start; at < end; at += 1) {
    const unit = units[at];
    if (unit !== undefined && unit.position === 'argument' && namesAny(unit, acts)) return true;
  }
  return false;
}

function isBlankClause(units: readonly Unit[], { start, end }: Clause): boolean {
  for (let at = start; at < end; at += 1) if (!isBlank(units[at]?.surface ?? '.')) return false;
  return true;
}
