import { useEffect, useState } from 'preact/hooks';
import type { BackgroundReply, PageReport, ThreadKnowledge, ThreadMemory } from '../../model/protocol';
import { askBackground } from '../parts/ask-background';
import { reread, type BrowserTab } from '../parts/browser-tab';

/** What the person said of the thread, and the two things that they can say. Each gives false when it could not be kept. */
export interface ThreadAnswers {
  memory: ThreadMemory | null;
  sayPaid: (paid: boolean | null) => Promise<boolean>;
  sayApproved: (approved: boolean) => Promise<boolean>;
}

interface KnownThread {
  /** What is remembered of the thread; null until it has come, and for what is no thread. */
  known: ThreadKnowledge | null;
  /** Null for what is no thread, and for a thread without a name, of which nothing that is said can be kept. */
  answers: ThreadAnswers | null;
}

/**
 * What is known of the thread on the page beside the page, with the ways to answer.
 * @param changed called when the page has been told to judge itself anew
 */
export function useThreadMemory(tab: BrowserTab, { kind, platform, subject, stage }: PageReport, changed: () => void): KnownThread {
  const [known, setKnown] = useState<ThreadKnowledge | null>(null);
  const { incognito } = tab;
  const url = tab.url ?? '';
  const isThread = kind === 'thread';
  // The page has a line with the same question: what is said there changes the stage, and is fetched again.
  const answered = stage.source === 'person' ? stage.value : null;
  const isOpen = stage.value === 'unknown';

  useEffect(() => {
    if (!isThread) return;
    let gone = false;
    void askBackground({ type: 'recall-thread', platform, subject, url, incognito }).then((reply) => {
      if (gone || !reply.ok) return;
      setKnown(reply.known);
      // A list may have been looked at since the page asked.
      if (isOpen && reply.known.stage !== null) void reread(tab).then(changed);
    });
    return () => { gone = true; };
  }, [isThread, platform, subject, url, incognito, answered]);

  const keep = (reply: BackgroundReply<'remember-escrow'>): boolean => {
    if (!reply.ok) return false;
    setKnown(reply.known);
    // The answer is kept; the next one need not wait until the page has judged itself anew.
    void reread(tab).then(changed);
    return true;
  };
  const thread = { platform, subject, url, incognito };
  return {
    known,
    answers: !isThread || subject === null ? null : {
      memory: known?.memory ?? null,
      sayPaid: async (paid) => keep(await askBackground({ type: 'remember-escrow', ...thread, paid })),
      sayApproved: async (approved) => keep(await askBackground({ type: 'remember-approval', ...thread, approval: approved ? 'approved' : null })),
    },
  };
}
