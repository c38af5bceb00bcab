import type { Approval, Platform } from '../../model/platform';
import type { ThreadMemory, VerificationTicks } from '../../model/protocol';
import type { Verification } from '../../model/verification';
import type { Store } from './store';
import { threadKey, threadKind, TICKS_KEY, ticksKind } from './stored-values';

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

    countSetAside: () => store.countSetAside(),
  };
}
export type Memories = ReturnType<typeof createMemories>;
