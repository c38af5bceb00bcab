import type { Mood } from '../../model/grammar';
import type { Unit } from '../analysed-text';
import type { ClauseReading } from '../mood/clause-reading';
import { decideRoles, type Roles } from './decide-roles';
import { partiesIn, type Parties } from './parties';
import { actOf, type Act } from './voice';

export type { Roles };

interface ReadClause { parties: Parties; act: Act; roles: Roles }

export const UNKNOWN_ROLES: Roles = { actor: 'unknown', giver: 'unknown' };

/**
 * Who acts and who gives in each clause. `readings` and `moods` are those of the clauses, in order; positions of the units
 * have been read.
 * @param toUnit the unit of a word
 */
export function readRoles(units: readonly Unit[], readings: readonly ClauseReading[], moods: readonly Mood[], toUnit: (word: number) => number): Roles[] {
  const read = readings.map((reading, index): ReadClause => {
    const { clause, predicate } = reading;
    const core = toUnit(predicate.layers.at(-1)?.at ?? clause.end);
    const parties = partiesIn(units, toUnit(clause.start), toUnit(clause.end), core);
    const act = actOf(reading);
    return { parties, act, roles: decideRoles(parties, act, moods[index] ?? 'statement') };
  });
  return rolesAcrossClauses(readings, read);
}

/** 当社は商品を購入し、発送します; 購入し、お送りします: acts of one chain have one actor where only one of them tells it. */
function rolesAcrossClauses(readings: readonly ClauseReading[], read: readonly ReadClause[]): Roles[] {
  const roles = read.map((each) => each.roles);
  const isChained = (at: number) => readings[at]?.clause.link === 'chain' && readings[at].clause.sentence === readings[at + 1]?.clause.sentence;
  const isOpen = (at: number) => roles[at]?.actor === 'unknown' && read[at]?.act.voice === 'plain';
  for (let at = 1; at < read.length; at += 1) {
    const { subject, topic } = read[at - 1]?.parties ?? {};
    const before = roles[at - 1];
    if (isChained(at - 1) && isOpen(at) && before !== undefined && before.actor === (subject ?? topic)) roles[at] = before;
  }
  for (let at = read.length - 2; at >= 0; at -= 1) {
    const after = roles[at + 1];
    if (isChained(at) && isOpen(at) && after !== undefined && !changesTopic(readings[at + 1])) roles[at] = after;
  }
  return roles;
}

function changesTopic(reading: ClauseReading | undefined): boolean {
  if (reading === undefined) return true;
  for (let at = reading.clause.start; at < reading.clause.end; at += 1) {
    const word = reading.words[at];
    if (word?.pos === '助詞' && (word.surface === 'は' || word.surface === 'が')) return true;
  }
  return false;
}
