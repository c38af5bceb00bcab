import type { ClientMemory, TellingClient } from '../../model/client-memory';
import { CLIENT_FACTS } from '../../model/reading';
import { VERIFICATIONS } from '../../model/verification';

/** How long what was read is kept. */
const DAYS_KEPT = 180;
const DAY = 24 * 60 * 60 * 1000;

/** Whether a time is longer ago than anything is kept. Times are ISO 8601. */
export function isForgotten(at: string, now: Date): boolean {
  return now.getTime() - Date.parse(at) > DAYS_KEPT * DAY;
}

/** What is remembered of a client without what is too old; null when nothing is left. */
export function withoutForgotten(memory: ClientMemory, now: Date): ClientMemory | null {
  const kept = <T extends { readAt: string }>(values: Partial<Record<string, T>>) =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && !isForgotten(value.readAt, now)));
  const left: ClientMemory = { facts: kept(memory.facts), verifications: kept(memory.verifications) };
  return Object.keys(left.facts).length + Object.keys(left.verifications).length === 0 ? null : left;
}

/** Field by field the later reading stands; what a page does not say takes nothing away. */
export function mergeClient(memory: ClientMemory, told: TellingClient, readAt: string): ClientMemory {
  const merged: ClientMemory = { facts: { ...memory.facts }, verifications: { ...memory.verifications } };
  const isLater = (before: { readAt: string } | undefined) => before === undefined || Date.parse(before.readAt) <= Date.parse(readAt);
  for (const fact of CLIENT_FACTS) {
    const said = told.facts[fact];
    if (said?.state === 'known' && isLater(memory.facts[fact])) merged.facts[fact] = { value: said.value, source: said.source, readAt };
  }
  for (const verification of VERIFICATIONS) {
    const value = told.verifications?.[verification] ?? null;
    if (value !== null && isLater(memory.verifications[verification])) merged.verifications[verification] = { value, readAt };
  }
  return merged;
}

/** Whether a page says anything of a client that is worth keeping. */
export function tellsSomething({ facts, verifications }: TellingClient): boolean {
  return Object.values(facts).some(({ state }) => state === 'known') || Object.values(verifications ?? {}).some((mark) => mark !== null);
}
