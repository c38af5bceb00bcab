import { useEffect, useState } from 'preact/hooks';
import type { ShownFinding } from '../../model/protocol';
import { compareSeverity } from '../../model/severity';
import { askBackground } from '../parts/ask-background';
import type { SampleChoice } from './sample-choice';

/** Milliseconds without a keystroke after which a text is judged. */
const PAUSE = 250;

/** What was said of the sample. `waiting`: nothing yet. While a text is judged anew (`busy`) what was said last stands. */
export interface Verdict { state: 'waiting' | 'done' | 'failed'; busy: boolean; findings: readonly ShownFinding[] }

/**
 * The findings of a client's message, worst first, from the one analyser that pages ask too.
 * @param wanted false: not asked yet
 */
export function useVerdict(text: string, { platform, stage }: SampleChoice, wanted: boolean): Verdict & { retry: () => void } {
  const [verdict, setVerdict] = useState<Verdict>({ state: 'waiting', busy: true, findings: [] });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!wanted) return;
    let late = false;
    setVerdict((last) => ({ ...last, busy: true }));
    const judge = async () => {
      const context = { platform, stage, approval: 'none', contractAmount: null } as const;
      const reply = await askBackground({ type: 'analyse', texts: [{ key: 'sample', kind: 'message', sender: 'client', text }], context });
      if (late) return;
      if (!reply.ok) setVerdict({ state: 'failed', busy: false, findings: [] });
      else setVerdict({ state: 'done', busy: false, findings: reply.results.flatMap(({ findings }) => findings).sort((one, other) => compareSeverity(one.severity, other.severity)) });
    };
    const timer = setTimeout(() => { void judge(); }, PAUSE);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [text, platform, stage, wanted, attempt]);
  return { ...verdict, retry: () => { setAttempt((times) => times + 1); } };
}
