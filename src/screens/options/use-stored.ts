import { useEffect, useRef, useState } from 'preact/hooks';
import type { BackgroundRequest } from '../../model/protocol';
import type { StoredOverview } from '../../model/stored';
import { askBackground } from '../parts/ask-background';
import { onStoredChange } from '../parts/stored-change';

/** Milliseconds after a change until everything is looked at again: pages tell of many clients at once. */
const QUIET = 60;

/** What the options can ask to be changed, one thing at a time. */
type Change = Extract<BackgroundRequest, { type: 'change-settings' | 'dismiss' | 'take-back' | 'remember-tick' }>;

type View = { state: 'loading' } | { state: 'failed' } | { state: 'ready'; stored: StoredOverview };

export interface Stored {
  view: View;
  /** Whether the last change could not be kept. */
  refused: boolean;
  change: (change: Change) => void;
  /** Looks again at once. */
  look: () => Promise<void>;
}

/** Everything that is stored, kept in step with what other tabs, screens and pages change. */
export function useStored(): Stored {
  const [view, setView] = useState<View>({ state: 'loading' });
  const [refused, setRefused] = useState(false);
  const rounds = useRef(0);

  const look = async () => {
    rounds.current += 1;
    const mine = rounds.current;
    const reply = await askBackground({ type: 'recall-stored' });
    if (mine !== rounds.current) return;
    // What is shown is better than nothing.
    setView((before) => (reply.ok ? { state: 'ready', stored: reply.stored } : before.state === 'ready' ? before : { state: 'failed' }));
  };

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = onStoredChange(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), QUIET);
    });
    void look();
    return () => {
      end();
      clearTimeout(timer);
      rounds.current += 1;
    };
  }, []);

  const change = (wanted: Change) => {
    void askBackground(wanted).then((reply) => {
      setRefused(!reply.ok);
      return look();
    });
  };
  return { view, refused, change, look };
}
