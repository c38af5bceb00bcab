import type { AnalysedText, Clause, Unit } from '../../language/analysed-text';
import { ordersIn } from '../../language/events';
import { conceptIds, wordOf, worldConcepts } from './content-words';
import { gramsIn } from './grams';

/** What is said in one clause. `clause` is its index in the text. */
export interface ClauseFeatures { clause: number; names: string[] }

/** More mentions than these in one clause are a list: pairs of them say nothing. */
const MOST_PAIRED = 8;
/** Of these concepts it matters from whom the money or the thing comes: payment, purchase, and what is given or lent. */
const HANDED = new Set([
  'pay_act', 'pay_in_act', 'pay_out_act', 'worker_pays', 'advance_act', 'pay_back', 'goods_cost', 'expense', 'cost', 'fee', 'buy_act', 'buy_in', 'purchase_step', 'own_means',
  'give_act', 'hand_over_act', 'lend_act', 'take_over_act', 'keep_act', 'own_account', 'bank_data', 'address_data', 'goods',
]);
const NEGATIONS = new Set(['ない', 'ん', 'ぬ', 'ず']);

/** Ids of every concept that units in the range mention. */
export function conceptsIn(units: readonly Unit[], start: number, end: number): Set<string> {
  const found = new Set<string>();
  for (let at = start; at < end; at += 1) {
    const unit = units[at];
    if (unit !== undefined) for (const id of worldConcepts(unit)) found.add(id);
  }
  return found;
}

/**
 * Of one clause: its mood, timing, actor and giver (`m:`), concepts with mood, position, timing and giver (`c:`), pairs of concepts (`c:a&b`),
 * entities (`e:`), the order of events (`o:`), what is carried over (`k:`), content words with mood or negation (`w:`), neighbouring words (`w:a+b`), and runs of tokens and letters.
 */
export function clauseFeatures({ units, clauses }: AnalysedText, index: number): ClauseFeatures {
  const clause = clauses[index];
  if (clause === undefined) return { clause: index, names: [] };
  const { start, end, mood, timing, actor, giver } = clause;
  const names = new Set<string>([`m:${mood}`, ...gramsIn(units, start, end)]);
  if (timing !== 'now') names.add(`m:${timing}`);
  if (actor !== 'unknown') names.add(`m:actor=${actor}`);
  if (giver !== actor) names.add(`m:giver=${giver}`);
  const negated = isNegated(units, start, end);
  if (negated) names.add(`m:${mood}!`);
  const mentioned: (readonly string[])[] = [];
  let before: string | null = null;
  for (let at = start; at < end; at += 1) {
    const unit = units[at];
    if (unit === undefined) continue;
    addConcepts(names, unit, clause);
    const things = worldConcepts(unit);
    if (things.length > 0) mentioned.push(things);
    const word = wordOf(unit);
    if (word === null) continue;
    addWord(names, word, mood, negated);
    if (before !== null) names.add(`w:${before}+${word}`);
    before = word;
  }
  if (mentioned.length <= MOST_PAIRED) addPairs(names, mentioned, mood);
  addConnections(names, clause);
  return { clause: index, names: [...names] };
}

function addConcepts(names: Set<string>, unit: Unit, { mood, timing, giver }: Clause): void {
  if (unit.entity !== null && unit.entity !== 'url') {
    names.add(`e:${unit.entity}`);
    names.add(`e:${unit.entity}/${mood}`);
  }
  for (const id of conceptIds(unit)) {
    if (unit.ambiguous) {
      names.add(`c:${id}?`);
      continue;
    }
    names.add(`c:${id}`);
    names.add(unit.position === 'argument' ? `c:${id}/${mood}` : `c:${id}@${unit.position}`);
    if (timing !== 'now') names.add(`c:${id}~${timing}`);
    if (giver !== 'unknown' && HANDED.has(id)) names.add(`c:${id}>${giver}`);
  }
}

/** What a clause says of other clauses: which of two events comes first, and what it means without naming it. */
function addConnections(names: Set<string>, { order, carried, mood }: Clause): void {
  for (const each of ordersIn(order)) {
    names.add(`o:${each}`);
    names.add(`o:${each}/${mood}`);
  }
  for (const id of carried) {
    names.add(`k:${id}`);
    names.add(`k:${id}/${mood}`);
  }
}

function addWord(names: Set<string>, word: string, mood: string, negated: boolean): void {
  if (word.startsWith('{')) return;
  names.add(`w:${word}`);
  names.add(`w:${word}/${mood}`);
  if (negated) names.add(`w:${word}!`);
}

/** Every pair of concepts of two mentions, in one order, bare and with the clause's mood. */
function addPairs(names: Set<string>, mentioned: readonly (readonly string[])[], mood: string): void {
  mentioned.forEach((first, index) => {
    for (const second of mentioned.slice(index + 1)) {
      for (const a of first) {
        for (const b of second) {
          if (a === b) continue;
          const pair = a < b ? `c:${a}&${b}` : `c:${b}&${a}`;
          names.add(pair);
          names.add(`${pair}/${mood}`);
        }
      }
    }
  });
}

function isNegated(units: readonly Unit[], start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const unit = units[at];
    if (unit !== undefined && (unit.pos === '助動詞' || unit.pos === '形容詞') && NEGATIONS.has(unit.lemma)) return true;
  }
  return false;
}
