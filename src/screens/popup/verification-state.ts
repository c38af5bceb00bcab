import type { VerificationTicks } from '../../model/protocol';
import { VERIFICATIONS, type OwnMarks, type Verification } from '../../model/verification';
import { verifications } from '../../rulebook/verifications';

/**
 * How one of the four stands, and since when that is known (ISO 8601). `page`: a page of one's own showed it; `person`: the person
 * ticked it. `contrary`: when a page showed the opposite before the tick.
 */
export type VerificationState =
  | { done: true; by: 'page'; at: string }
  | { done: true; by: 'person'; at: string; contrary: string | null }
  | { done: false; by: 'page'; at: string }
  | { done: null };

/** A page's word wins over the person's tick, unless the tick came after it. */
function stateOf(id: Verification, ticks: VerificationTicks, marks: OwnMarks): VerificationState {
  const [ticked, shown] = [ticks[id], marks[id]];
  if (shown?.done === true) return { done: true, by: 'page', at: shown.readAt };
  if (ticked !== undefined && !(shown !== undefined && Date.parse(shown.readAt) >= Date.parse(ticked))) return { done: true, by: 'person', at: ticked, contrary: shown?.readAt ?? null };
  return shown === undefined ? { done: null } : { done: false, by: 'page', at: shown.readAt };
}

type Entry = (typeof verifications)['verifications'][number];

/** One of the four with all that the popup says of it. `waitsFor`: the one that must be done before; `isNext`: the first to do. */
export interface Standing { entry: Entry; state: VerificationState; waitsFor: Verification | null; isNext: boolean }

export function standings(ticks: VerificationTicks, marks: OwnMarks): Standing[] {
  const states = Object.fromEntries(VERIFICATIONS.map((id) => [id, stateOf(id, ticks, marks)])) as Record<Verification, VerificationState>;
  const all = verifications.verifications.map((entry) => {
    const state = states[entry.id];
    return { entry, state, waitsFor: state.done === true ? null : entry.requires.find((id) => states[id].done !== true) ?? null };
  });
  const next = all.find(({ state, waitsFor }) => state.done !== true && waitsFor === null);
  return all.map((one) => ({ ...one, isNext: one === next }));
}
