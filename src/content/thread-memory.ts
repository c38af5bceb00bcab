import type { ThreadKnowledge } from '../model/protocol';
import type { Reading } from '../model/reading';
import type { Ask } from './ask-background';

type Thread = Pick<Reading, 'platform' | 'subject'>;

/** What is known of the thread on the page beside the page. Storage is the background's; here is only what it answered last. */
export function createThreadMemory(ask: Ask, url: string, signal: AbortSignal) {
  let known: ThreadKnowledge | null = null;
  let asked: Promise<void> | null = null;
  return {
    current: () => known,
    /**
     * Fetches it once, and whoever asks meanwhile waits for the same answer. Without one the page is judged by what it says itself.
     * What was said of a thread without a name stands here alone.
     */
    async recall({ platform, subject }: Thread): Promise<void> {
      if (subject === null && known !== null) return;
      await (asked ??= ask({ type: 'recall-thread', platform, subject, url }, signal).then((reply) => { if (reply.ok) ({ known } = reply); }));
    },
    /** Keeps the answer to 「仮払いは済んでいますか？」; null takes it back. False when it could not be kept. */
    async rememberEscrow({ platform, subject }: Thread, paid: boolean | null): Promise<boolean> {
      const reply = await ask({ type: 'remember-escrow', platform, subject, url, paid }, signal);
      if (reply.ok) ({ known } = reply);
      return reply.ok;
    },
    forget: () => { asked = null; },
  };
}
