import type { ThreadMemory } from '../model/protocol';
import type { Reading } from '../model/reading';
import type { Ask } from './ask-background';

type Thread = Pick<Reading, 'platform' | 'subject'>;

/** What the person has told us about the thread on the page. Storage is the background's; here is only what it answered last. */
export function createThreadMemory(ask: Ask, signal: AbortSignal) {
  let memory: ThreadMemory | null = null;
  let asked = false;
  return {
    current: () => memory,
    /** Fetches it once. Without an answer the page is judged by what it says itself. */
    async recall({ platform, subject }: Thread): Promise<void> {
      if (asked || subject === null) return;
      asked = true;
      const reply = await ask({ type: 'recall-thread', platform, subject }, signal);
      if (reply.ok) ({ memory } = reply);
    },
    /** Keeps the answer to 「仮払いは済んでいますか？」; null takes it back. False when it could not be kept. */
    async rememberEscrow({ platform, subject }: Thread, paid: boolean | null): Promise<boolean> {
      if (subject === null) {
        // A thread without a name is remembered for as long as it is open.
        memory = { escrow: paid === null ? null : { paid, at: new Date().toISOString() }, approval: memory?.approval ?? null };
        return true;
      }
      const reply = await ask({ type: 'remember-escrow', platform, subject, paid }, signal);
      if (reply.ok) ({ memory } = reply);
      return reply.ok;
    },
    forget: () => { asked = false; },
  };
}
