import type { Clause } from '../../language/analysed-text';
import { ordersIn } from '../../language/events';
import type { ReadUnit } from './content-words';
import { nameSort } from './feature-hash';
import type { FeatureSet } from './feature-set';
import { addGrams } from './grams';
import { compareParts, partOf, type NamePart } from './name-parts';
import type { Telling } from './stage-features';

/** More mentions than these in one clause are a list: pairs of them say nothing. */
const MOST_PAIRED = 8;
/** Of these concepts it matters from whom the money or the thing comes: payment, purchase, and what is given or lent. */
const HANDED = new Set([
  'pay_act', 'pay_in_act', 'pay_out_act', 'worker_pays', 'advance_act', 'pay_back', 'goods_cost', 'expense', 'cost', 'fee', 'buy_act', 'buy_in', 'purchase_step', 'own_means',
  'give_act', 'hand_over_act', 'lend_act', 'take_over_act', 'keep_act', 'own_account', 'bank_data', 'address_data', 'goods',
]);
const NEGATIONS = new Set(['ない', 'ん', 'ぬ', 'ず']);

const [MOOD, CONCEPT, ENTITY, WORD, ORDER, CARRIED] = [nameSort('m:'), nameSort('c:'), nameSort('e:'), nameSort('w:'), nameSort('o:'), nameSort('k:')];
/** What stands between the parts of names. */
const [IN_MOOD, NOT, AT, LATER, FROM, MAYBE, BESIDE, NEXT] = ['/', '!', '@', '~', '>', '?', '&', '+'].map(partOf) as [NamePart, NamePart, NamePart, NamePart, NamePart, NamePart, NamePart, NamePart];
const [ACTOR, GIVER] = [partOf('actor='), partOf('giver=')];

/** Ids of every concept of things and acts that units mention. */
export function conceptsIn(units: readonly ReadUnit[]): Set<NamePart> {
  const found = new Set<NamePart>();
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
  const mood = partOf(clause.mood);
  for (const telling of tellings) addMood(out, clause, negated, telling);
  addGrams(out, units, tellings);
  for (const unit of units) {
    addEntity(out, unit, mood);
    if (unit.ids.length > 0) for (const telling of tellings) addConcepts(out, unit, clause, mood, telling);
  }
  addWords(out, units, mood, negated);
  addPairs(out, units, mood);
  addConnections(out, clause, mood);
}

function addMood<Name>(out: FeatureSet<Name>, { mood, timing, actor, giver }: Clause, negated: boolean, telling: Telling): void {
  const sort = telling.sortOf(MOOD);
  const own = telling.name(out, MOOD, partOf(mood));
  out.put(sort, own);
  if (negated) out.put(sort, out.longer(own, NOT));
  if (timing !== 'now') out.put(sort, telling.name(out, MOOD, partOf(timing)));
  if (actor !== 'unknown') out.put(sort, out.longer(telling.name(out, MOOD, ACTOR), partOf(actor)));
  if (giver !== actor) out.put(sort, out.longer(telling.name(out, MOOD, GIVER), partOf(giver)));
}

function addEntity<Name>(out: FeatureSet<Name>, { unit: { entity } }: ReadUnit, mood: NamePart): void {
  if (entity === null || entity === 'url') return;
  const name = out.name(ENTITY, partOf(entity));
  out.put(ENTITY, name);
  out.put(ENTITY, out.longer(name, IN_MOOD, mood));
}

function addConcepts<Name>(out: FeatureSet<Name>, { unit, ids }: ReadUnit, { timing, giver }: Clause, mood: NamePart, telling: Telling): void {
  const sort = telling.sortOf(CONCEPT);
  for (const id of ids) {
    const name = telling.name(out, CONCEPT, id);
    if (unit.ambiguous) {
      out.put(sort, out.longer(name, MAYBE));
      continue;
    }
    out.put(sort, name);
    out.put(sort, unit.position === 'argument' ? out.longer(name, IN_MOOD, mood) : out.longer(name, AT, partOf(unit.position)));
    if (timing !== 'now') out.put(sort, out.longer(name, LATER, partOf(timing)));
    if (giver !== 'unknown' && HANDED.has(id.text)) out.put(sort, out.longer(name, FROM, partOf(giver)));
  }
}

/** What a clause says of other clauses: which of two events comes first, and what it means without naming it. */
function addConnections(out: FeatureSet, { order, carried }: Clause, mood: NamePart): void {
  for (const each of ordersIn(order)) {
    out.add(ORDER, partOf(each));
    out.add(ORDER, partOf(each), IN_MOOD, mood);
  }
  for (const id of carried) {
    out.add(CARRIED, partOf(id));
    out.add(CARRIED, partOf(id), IN_MOOD, mood);
  }
}

function addWords<Name>(out: FeatureSet<Name>, units: readonly ReadUnit[], mood: NamePart, negated: boolean): void {
  let before: Name | null = null;
  for (const { word } of units) {
    if (word === null) continue;
    const name = out.name(WORD, word);
    if (!word.text.startsWith('{')) {
      out.put(WORD, name);
      out.put(WORD, out.longer(name, IN_MOOD, mood));
      if (negated) out.put(WORD, out.longer(name, NOT));
    }
    if (before !== null) out.put(WORD, out.longer(before, NEXT, word));
    before = name;
  }
}

/** Every pair of concepts of two mentions, in one order, bare and with the clause's mood. */
function addPairs<Name>(out: FeatureSet<Name>, units: readonly ReadUnit[], mood: NamePart): void {
  const mentioned: (readonly NamePart[])[] = [];
  for (const { things } of units) if (things.length > 0) mentioned.push(things);
  if (mentioned.length > MOST_PAIRED) return;
  mentioned.forEach((first, index) => {
    for (let at = index + 1; at < mentioned.length; at += 1) {
      for (const a of first) for (const b of mentioned[at] ?? []) addPair(out, a, b, mood);
    }
  });
}

function addPair<Name>(out: FeatureSet<Name>, a: NamePart, b: NamePart, mood: NamePart): void {
  const order = compareParts(a, b);
  if (order === 0) return;
  const pair = order < 0 ? out.longer(out.name(CONCEPT, a), BESIDE, b) : out.longer(out.name(CONCEPT, b), BESIDE, a);
  out.put(CONCEPT, pair);
  out.put(CONCEPT, out.longer(pair, IN_MOOD, mood));
}

function isNegated(units: readonly ReadUnit[]): boolean {
  return units.some(({ unit: { pos, lemma } }) => (pos === '助動詞' || pos === '形容詞') && NEGATIONS.has(lemma));
}
