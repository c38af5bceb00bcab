import type { AnalysedText, Clause, Unit } from '../../language/analysed-text';
import { ordersIn } from '../../language/events';
import { conceptIds, wordOf, worldConcepts } from './content-words';
import type { FeatureSet } from './feature-set';
import { addGrams } from './grams';
import { teller } from './stage-features';

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
 * @param index of the clause in the text
 * @param onceMore whether moods, concepts and short runs are told a second time for their stage
 */
export function addClause(out: FeatureSet, { units, clauses }: AnalysedText, index: number, onceMore: boolean): void {
  const clause = clauses[index];
  if (clause === undefined) return;
  const { start, end, mood, timing, actor, giver } = clause;
  const tell = teller(out, onceMore);
  tell('m:', mood);
  addGrams(out, tell, units, start, end);
  if (timing !== 'now') tell('m:', timing);
  if (actor !== 'unknown') tell('m:', 'actor=', actor);
  if (giver !== actor) tell('m:', 'giver=', giver);
  const negated = isNegated(units, start, end);
  if (negated) tell('m:', mood, '!');
  const mentioned: (readonly string[])[] = [];
  let before: string | null = null;
  for (let at = start; at < end; at += 1) {
    const unit = units[at];
    if (unit === undefined) continue;
    addConcepts(out, tell, unit, clause);
    const things = worldConcepts(unit);
    if (things.length > 0) mentioned.push(things);
    const word = wordOf(unit);
    if (word === null) continue;
    addWord(out, word, mood, negated);
    if (before !== null) out.add('w:', before, '+', word);
    before = word;
  }
  if (mentioned.length <= MOST_PAIRED) addPairs(out, mentioned, mood);
  addConnections(out, clause);
}

function addConcepts(out: FeatureSet, tell: FeatureSet['add'], unit: Unit, { mood, timing, giver }: Clause): void {
  if (unit.entity !== null && unit.entity !== 'url') {
    out.add('e:', unit.entity);
    out.add('e:', unit.entity, '/', mood);
  }
  for (const id of conceptIds(unit)) {
    if (unit.ambiguous) {
      tell('c:', id, '?');
      continue;
    }
    tell('c:', id);
    if (unit.position === 'argument') tell('c:', id, '/', mood);
    else tell('c:', id, '@', unit.position);
    if (timing !== 'now') tell('c:', id, '~', timing);
    if (giver !== 'unknown' && HANDED.has(id)) tell('c:', id, '>', giver);
  }
}

/** What a clause says of other clauses: which of two events comes first, and what it means without naming it. */
function addConnections(out: FeatureSet, { order, carried, mood }: Clause): void {
  for (const each of ordersIn(order)) {
    out.add('o:', each);
    out.add('o:', each, '/', mood);
  }
  for (const id of carried) {
    out.add('k:', id);
    out.add('k:', id, '/', mood);
  }
}

function addWord(out: FeatureSet, word: string, mood: string, negated: boolean): void {
  if (word.startsWith('{')) return;
  out.add('w:', word);
  out.add('w:', word, '/', mood);
  if (negated) out.add('w:', word, '!');
}

/** Every pair of concepts of two mentions, in one order, bare and with the clause's mood. */
function addPairs(out: FeatureSet, mentioned: readonly (readonly string[])[], mood: string): void {
  mentioned.forEach((first, index) => {
    for (let at = index + 1; at < mentioned.length; at += 1) {
      for (const a of first) for (const b of mentioned[at] ?? []) if (a !== b) addPair(out, a < b ? a : b, a < b ? b : a, mood);
    }
  });
}

function addPair(out: FeatureSet, a: string, b: string, mood: string): void {
  out.add('c:', a, '&', b);
  out.add('c:', a, '&', b, '/', mood);
}

function isNegated(units: readonly Unit[], start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const unit = units[at];
    if (unit !== undefined && (unit.pos === '助動詞' || unit.pos === '形容詞') && NEGATIONS.has(unit.lemma)) return true;
  }
  return false;
}
