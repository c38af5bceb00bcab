import type { Clause } from '../../language/analysed-text';
import { ordersIn } from '../../language/events';
import type { ReadUnit } from './content-words';
import type { FeatureSet } from './feature-set';
import { addGrams } from './grams';
import type { Telling } from './stage-features';

/** More mentions than these in one clause are a list: pairs of them say nothing. */
const MOST_PAIRED = 8;
/** Of these concepts it matters from whom the money or the thing comes: payment, purchase, and what is given or lent. */
const HANDED = new Set([
  'pay_act', 'pay_in_act', 'pay_out_act', 'worker_pays', 'advance_act', 'pay_back', 'goods_cost', 'expense', 'cost', 'fee', 'buy_act', 'buy_in', 'purchase_step', 'own_means',
  'give_act', 'hand_over_act', 'lend_act', 'take_over_act', 'keep_act', 'own_account', 'bank_data', 'address_data', 'goods',
]);
const NEGATIONS = new Set(['ない', 'ん', 'ぬ', 'ず']);

/** Ids of every concept of things and acts that units mention. */
export function conceptsIn(units: readonly ReadUnit[]): Set<string> {
  const found = new Set<string>();
  for (const { things } of units) for (const id of things) found.add(id);
  return found;
}

/**
 * Of one clause: its mood, timing, actor and giver (`m:`), concepts with mood, position, timing and giver (`c:`), pairs of concepts (`c:a&b`),
 * entities (`e:`), the order of events (`o:`), what is carried over (`k:`), content words with mood or negation (`w:`), neighbouring words (`w:a+b`), and runs of tokens and letters.
 * @param units those of the clause
 * @param tellings how moods, concepts and short runs are told
 */
export function addClause<Name>(out: FeatureSet<Name>, clause: Clause, units: readonly ReadUnit[], tellings: readonly Telling[]): void {
  const negated = isNegated(units);
  for (const telling of tellings) addMood(out, clause, negated, telling);
  addGrams(out, units, tellings);
  for (const unit of units) {
    addEntity(out, unit, clause);
    if (unit.ids.length > 0) for (const telling of tellings) addConcepts(out, unit, clause, telling);
  }
  addWords(out, units, clause.mood, negated);
  addPairs(out, units, clause.mood);
  addConnections(out, clause);
}

function addMood<Name>(out: FeatureSet<Name>, { mood, timing, actor, giver }: Clause, negated: boolean, telling: Telling): void {
  const sort = telling.sortOf('m:');
  const own = telling.name(out, 'm:', mood);
  out.put(sort, own);
  if (negated) out.put(sort, out.longer(own, '!'));
  if (timing !== 'now') out.put(sort, telling.name(out, 'm:', timing));
  if (actor !== 'unknown') out.put(sort, out.longer(telling.name(out, 'm:', 'actor='), actor));
  if (giver !== actor) out.put(sort, out.longer(telling.name(out, 'm:', 'giver='), giver));
}

function addEntity<Name>(out: FeatureSet<Name>, { unit: { entity } }: ReadUnit, { mood }: Clause): void {
  if (entity === null || entity === 'url') return;
  const name = out.name('e:', entity);
  out.put('e:', name);
  out.put('e:', out.longer(name, '/', mood));
}

function addConcepts<Name>(out: FeatureSet<Name>, { unit, ids }: ReadUnit, { mood, timing, giver }: Clause, telling: Telling): void {
  const sort = telling.sortOf('c:');
  for (const id of ids) {
    const name = telling.name(out, 'c:', id);
    if (unit.ambiguous) {
      out.put(sort, out.longer(name, '?'));
      continue;
    }
    out.put(sort, name);
    out.put(sort, unit.position === 'argument' ? out.longer(name, '/', mood) : out.longer(name, '@', unit.position));
    if (timing !== 'now') out.put(sort, out.longer(name, '~', timing));
    if (giver !== 'unknown' && HANDED.has(id)) out.put(sort, out.longer(name, '>', giver));
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

function addWords<Name>(out: FeatureSet<Name>, units: readonly ReadUnit[], mood: string, negated: boolean): void {
  let before: Name | null = null;
  for (const { word } of units) {
    if (word === null) continue;
    const name = out.name('w:', word);
    if (!word.startsWith('{')) {
      out.put('w:', name);
      out.put('w:', out.longer(name, '/', mood));
      if (negated) out.put('w:', out.longer(name, '!'));
    }
    if (before !== null) out.put('w:', out.longer(before, '+', word));
    before = name;
  }
}

/** Every pair of concepts of two mentions, in one order, bare and with the clause's mood. */
function addPairs<Name>(out: FeatureSet<Name>, units: readonly ReadUnit[], mood: string): void {
  const mentioned = units.flatMap(({ things }) => (things.length > 0 ? [things] : []));
  if (mentioned.length > MOST_PAIRED) return;
  mentioned.forEach((first, index) => {
    for (let at = index + 1; at < mentioned.length; at += 1) {
      for (const a of first) for (const b of mentioned[at] ?? []) if (a !== b) addPair(out, a < b ? a : b, a < b ? b : a, mood);
    }
  });
}

function addPair<Name>(out: FeatureSet<Name>, a: string, b: string, mood: string): void {
  const pair = out.longer(out.name('c:', a), '&', b);
  out.put('c:', pair);
  out.put('c:', out.longer(pair, '/', mood));
}

function isNegated(units: readonly ReadUnit[]): boolean {
  return units.some(({ unit: { pos, lemma } }) => (pos === '助動詞' || pos === '形容詞') && NEGATIONS.has(lemma));
}
