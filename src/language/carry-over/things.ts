import type { Unit } from '../analysed-text';

/** A sort of thing that a request may leave unsaid, and the acts that are done to it; ids of `rules/lexicon`. */
export interface ThingSort { things: readonly string[]; acts: readonly string[] }

export const THING_SORTS: readonly ThingSort[] = [
  { things: ['contact_tool'], acts: ['connect_act', 'friend_add'] },
  { things: ['pay_means', 'account_place'], acts: ['pay_out_act', 'pay_act', 'pay_first'] },
  { things: ['goods', 'prepaid_card', 'crypto'], acts: ['buy_act', 'pay_act', 'pay_first'] },
];

/** People of whom a text speaks without speaking to them: what they use is not asked for. */
const OTHERS = ['third_person', 'trade_party'];

export function namesAny({ concepts }: Unit, ids: readonly string[]): boolean {
  if (concepts.length === 0) return false;
  for (const id of ids) if (concepts.includes(id)) return true;
  return false;
}

/** True of a plain mention of such a thing in its clause's own words. */
export function isMention(unit: Unit, { things }: ThingSort): boolean {
  return !unit.ambiguous && unit.position === 'argument' && namesAny(unit, things);
}

export function isOther(unit: Unit): boolean {
  return namesAny(unit, OTHERS);
}
