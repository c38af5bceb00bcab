import { useEffect, useState } from 'preact/hooks';
import type { BackgroundReply, PageReport, ThreadMemory } from '../../model/protocol';
import { askBackground } from '../parts/ask-background';
import { reread, type BrowserTab } from '../parts/browser-tab';

/** What the person said of the thread, and the two things that they can say. Each gives false when it could not be kept. */
export interface ThreadAnswers {
  memory: ThreadMemory | null;
  sayPaid: (paid: boolean | null) => Promise<boolean>;
  sayApproved: (approved: boolean) => Promise<boolean>;
}

/**
 * The person's answers about the thread on the page; null for what is no thread, and for a thread without a name, of which
 * nothing can be remembered.
 * @param changed called when the page has been told to judge itself anew
 */
export function useThreadMemory(tab: BrowserTab, { kind, platform, subject, stage }: PageReport, changed: () => void): ThreadAnswers | null {
  const [memory, setMemory] = useState<ThreadMemory | null>(null);
  const { incognito } = tab;
  // The page has a line with the same question: what is said there changes the stage, and is fetched again.
  const answered = stage.source === 'person' ? stage.value : null;

  useEffect(() => {
    if (kind !== 'thread' || subject === null) return;
    let gone = false;
    void askBackground({ type: 'recall-thread', platform, subject, incognito }).then((reply) => {
      if (!gone && reply.ok) setMemory(reply.memory);
    });
    return () => { gone = true; };
  }, [kind, platform, subject, incognito, answered]);

  if (kind !== 'thread' || subject === null) return null;
  const keep = (reply: BackgroundReply<'remember-escrow'>): boolean => {
    if (!reply.ok) return false;
    setMemory(reply.memory);
    // The answer is kept; the next one need not wait until the page has judged itself anew.
    void reread(tab).then(changed);
    return true;
  };
  return {
    memory,
    sayPaid: async (paid) => keep(await askBackground({ type: 'remember-escrow', platform, subject, paid, incognito })),
    sayApproved: async (approved) => keep(await askBackground({ type: 'remember-approval', platform, subject, approval: approved ? 'approved' : null, incognito })),
  };
}
