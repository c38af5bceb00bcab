import type { CheckPlace, Checks } from '../../model/check';
import type { Approval, Platform } from '../../model/platform';
import type { ThreadMemory, VerificationTicks } from '../../model/protocol';
import { VERIFICATIONS, type OwnMarks, type Verification, type VerificationMarks } from '../../model/verification';
import type { Store } from './store';
import { checksKey, checksKind, MARKS_KEY, marksKind, threadKey, threadKind, TICKS_KEY, ticksKind } from './stored-values';

/** What a request is about: one thread, seen from a window that is private or not. Of one without a name nothing is kept. */
export interface ThreadOf { platform: Platform; subject: string | null; incognito: boolean }

/**
 * What the person told us, and when. Saying the same again changes nothing, not even the date, so that a request may be
 * repeated after the worker was killed.
 */
export function createMemories(store: Store, now: () => Date = () => new Date()) {
  const changeThread = async ({ platform, subject, incognito }: ThreadOf, next: (memory: ThreadMemory) => ThreadMemory): Promise<ThreadMemory> =>
    (subject === null ? next(threadKind.empty) : store.change(threadKey(platform, subject), threadKind, incognito, next));

  return {
    recallThread: async ({ platform, subject, incognito }: ThreadOf): Promise<ThreadMemory> =>
      (subject === null ? threadKind.empty : store.read(threadKey(platform, subject), threadKind, incognito)),

    rememberEscrow: (thread: ThreadOf, paid: boolean | null): Promise<ThreadMemory> => changeThread(thread, (memory) => {
      if (paid === null) return { ...memory, escrow: null };
      return memory.escrow?.paid === paid ? memory : { ...memory, escrow: { paid, at: now().toISOString() } };
    }),

    rememberApproval: (thread: ThreadOf, approval: Approval | null): Promise<ThreadMemory> => changeThread(thread, (memory) => {
      if (approval === null) return { ...memory, approval: null };
      return memory.approval?.value === approval ? memory : { ...memory, approval: { value: approval, at: now().toISOString() } };
    }),

    recallTicks: (incognito: boolean): Promise<VerificationTicks> => store.read(TICKS_KEY, ticksKind, incognito),

    rememberTick: (verification: Verification, done: boolean, incognito: boolean): Promise<VerificationTicks> =>
      store.change(TICKS_KEY, ticksKind, incognito, ({ [verification]: before, ...others }) =>
        done ? { ...others, [verification]: before ?? now().toISOString() } : others),

    recallMarks: (incognito: boolean): Promise<OwnMarks> => store.read(MARKS_KEY, marksKind, incognito),

    /** Keeps what a page of the person's own showed. What it does not say stays as an earlier one told it. */
    rememberMarks: (shown: VerificationMarks, readAt: string, incognito: boolean): Promise<OwnMarks> => store.change(MARKS_KEY, marksKind, incognito, (marks) => {
      const next = { ...marks };
      for (const id of VERIFICATIONS) {
        const done = shown[id];
        if (done !== null && !(Date.parse(marks[id]?.readAt ?? '') > Date.parse(readAt))) next[id] = { done, readAt };
      }
      return next;
    }),

    recallChecks: (place: CheckPlace, incognito: boolean): Promise<Checks> => store.read(checksKey(place), checksKind, incognito),

    rememberCheck: (place: CheckPlace, item: string, done: boolean, incognito: boolean): Promise<Checks> =>
      store.change(checksKey(place), checksKind, incognito, ({ [item]: before, ...others }) => (done ? { ...others, [item]: before ?? now().toISOString() } : others)),

    countSetAside: () => store.countSetAside(),
  };
}
export type Memories = ReturnType<typeof createMemories>;
