import { useRef, useState } from 'preact/hooks';
import type { Platform, TextKind } from '../../model/platform';
import { MAX_TEXT_LENGTH, type BackgroundErrorCode, type ShownFinding } from '../../model/protocol';
import { compareSeverity } from '../../model/severity';
import type { Stage } from '../../model/stage';
import { askBackground } from '../parts/ask-background';

/** A text that the person has pasted, and how it is to be read. */
interface CheckedText { text: string; platform: Platform; kind: TextKind; stage: Stage }

type Outcome = { state: 'rest' | 'busy' | 'empty' } | { state: 'failed'; why: BackgroundErrorCode } | { state: 'done'; findings: ShownFinding[]; cut: boolean };

/**
 * The one state of 「文章を確認」. It lives as long as its screen is open, and nothing of it is kept. `take`: takes over a text that
 * was handed to the screen, and checks it at once.
 */
export interface Check {
  draft: CheckedText; change: (change: Partial<CheckedText>) => void; run: () => void; take: (handed: Partial<CheckedText>) => void; clear: () => void; outcome: Outcome;
}

export function useCheck(platform: Platform | null): Check {
  const [own, setOwn] = useState<Partial<CheckedText>>({});
  const [outcome, setOutcome] = useState<Outcome>({ state: 'rest' });
  const rounds = useRef(0);
  const blank: CheckedText = { text: '', platform: platform ?? 'crowdworks', kind: 'message', stage: 'before_contract' };
  const draft = { ...blank, ...own };

  const change = (wanted: Partial<CheckedText>) => {
    setOwn((before) => ({ ...before, ...wanted }));
    // What was found belongs to the text and the situation in which it was looked for.
    rounds.current += 1;
    setOutcome({ state: 'rest' });
  };

  const judge = (asked: CheckedText) => {
    const text = asked.text.trim();
    if (text === '') {
      setOutcome({ state: 'empty' });
      return;
    }
    setOutcome({ state: 'busy' });
    rounds.current += 1;
    const mine = rounds.current;
    const stage = asked.kind === 'job' ? 'before_contract' : asked.stage;
    const cut = text.length > MAX_TEXT_LENGTH;
    void askBackground({
      type: 'analyse', context: { platform: asked.platform, stage, approval: 'none', contractAmount: null },
      texts: [{ key: 'pasted', kind: asked.kind, sender: 'client', text: text.slice(0, MAX_TEXT_LENGTH) }],
    }).then((reply) => {
      if (mine !== rounds.current) return;
      setOutcome(reply.ok
        ? { state: 'done', cut, findings: (reply.results[0]?.findings ?? []).sort((one, other) => compareSeverity(one.severity, other.severity) || one.start - other.start) }
        : { state: 'failed', why: reply.error });
    });
  };
  const run = () => { if (outcome.state !== 'busy') judge(draft); };
  const take = (handed: Partial<CheckedText>) => {
    setOwn(handed);
    judge({ ...blank, ...handed });
  };
  const clear = () => { change({ text: '' }); };
  return { draft, change, run, take, clear, outcome };
}
