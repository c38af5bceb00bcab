import type { Checks } from '../../model/check';
import type { ClientMemory } from '../../model/client-memory';
import { dismissalName, type Dismissal } from '../../model/dismissal';
import type { ThreadMemory, VerificationTicks } from '../../model/protocol';
import type { OwnMarks } from '../../model/verification';
import { joined, withinBounds } from './choices';
import { withinRows } from './listed-stages';
import { DISMISSALS_KEY, dismissalsKind } from './stored-choices';
import { CLIENT, clientKind, STAGES_OF, stagesKind, type ListedStages } from './stored-clients';
import type { StoredKind } from './stored-kind';
import { CHECKS, checksKind, MARKS_KEY, marksKind, THREAD, threadKind, TICKS_KEY, ticksKind } from './stored-values';
import { WELL_READ_KEY, wellReadKind, type WellRead } from './well-read';

/** The one with the later time; of equals the first. */
function later<T>(one: T, other: T, timeOf: (value: NonNullable<T>) => string): T {
  if (one === null || one === undefined) return other;
  if (other === null || other === undefined) return one;
  return Date.parse(timeOf(other)) > Date.parse(timeOf(one)) ? other : one;
}

/** Both together: where both have a key, the later value. */
function laterOfEach<T>(one: Readonly<Record<string, T>>, other: Readonly<Record<string, T>>, timeOf: (value: NonNullable<T>) => string): Record<string, T> {
  const all = new Map(Object.entries(one));
  for (const [key, value] of Object.entries(other)) {
    const there = all.get(key);
    all.set(key, there === undefined ? value : later(there, value, timeOf));
  }
  return Object.fromEntries(all);
}

const mergeThreads = (one: ThreadMemory, other: ThreadMemory): ThreadMemory =>
  ({ escrow: later(one.escrow, other.escrow, ({ at }) => at), approval: later(one.approval, other.approval, ({ at }) => at) });

const mergeTicks = (one: VerificationTicks, other: VerificationTicks): VerificationTicks => laterOfEach(one, other, (at) => at);

/** A day to come is none on which anything was read. */
const mergeDays = (one: WellRead, other: WellRead, now: Date): WellRead =>
  laterOfEach(one, Object.fromEntries(Object.entries(other).filter(([, day]) => Date.parse(day) <= now.getTime() + 86_400_000)), (day) => day);

const mergeChecks = (one: Checks, other: Checks): Checks => laterOfEach(one, other, (at) => at);

function mergeDismissals(one: readonly Dismissal[], other: readonly Dismissal[]): Dismissal[] {
  const all = new Map(one.map((each) => [dismissalName(each), each]));
  for (const each of other) {
    const there = all.get(dismissalName(each));
    all.set(dismissalName(each), joined(there, { ...each, at: later(there?.at ?? each.at, each.at, (at) => at) }));
  }
  return withinBounds([...all.values()]);
}

/** A clock that ran ahead must not make a reading the last one for ever. */
function notAfter<K extends 'readAt' | 'seenAt', T extends Record<K, string>>(field: K, values: Readonly<Record<string, T>>, now: Date): Record<string, T> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Date.parse(value[field]) > now.getTime() ? { ...value, [field]: now.toISOString() } : value]));
}

const mergeMarks = (one: OwnMarks, other: OwnMarks, now: Date): OwnMarks =>
  laterOfEach(one as Required<OwnMarks>, notAfter('readAt', other as Required<OwnMarks>, now), ({ readAt }) => readAt);

const mergeClients = (one: ClientMemory, other: ClientMemory, now: Date): ClientMemory => ({
  facts: laterOfEach(one.facts as Record<string, NonNullable<ClientMemory['facts']['rating']>>, notAfter('readAt', other.facts, now), ({ readAt }) => readAt),
  verifications: laterOfEach(one.verifications, notAfter('readAt', other.verifications, now), ({ readAt }) => readAt),
});

const mergeStages = (one: ListedStages, other: ListedStages, now: Date): ListedStages => withinRows(laterOfEach(one, notAfter('seenAt', other, now), ({ seenAt }) => seenAt), now);

/**
 * A stored value together with that of a file, in the stored form: of what has a date the later stands, of settings the
 * file's. A value that is there and cannot be understood gives way.
 * @param raw the value that is there, or undefined
 * @param incoming the file's, which is known to be of its kind
 */
export function mergeStored(key: string, raw: unknown, incoming: unknown, now: Date): unknown {
  const together = <T>(kind: StoredKind<T>, merge: (one: T, other: T, at: Date) => T): unknown =>
    kind.pack(merge((raw === undefined ? null : kind.unpack(raw)) ?? kind.empty, kind.unpack(incoming) ?? kind.empty, now));
  if (key === WELL_READ_KEY) return together(wellReadKind, mergeDays);
  if (key === TICKS_KEY) return together(ticksKind, mergeTicks);
  if (key === MARKS_KEY) return together(marksKind, mergeMarks);
  if (key.startsWith(CHECKS)) return together(checksKind, mergeChecks);
  if (key === DISMISSALS_KEY) return together(dismissalsKind, mergeDismissals);
  if (key.startsWith(THREAD)) return together(threadKind, mergeThreads);
  if (key.startsWith(CLIENT)) return together(clientKind, mergeClients);
  if (key.startsWith(STAGES_OF)) return together(stagesKind, mergeStages);
  return incoming;
}
