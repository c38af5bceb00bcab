import { useEffect, useState } from 'preact/hooks';
import type { VerificationTicks } from '../../model/protocol';
import type { OwnMarks, Verification } from '../../model/verification';
import { askBackground } from '../parts/ask-background';

/** The person's ticks. `failed`: they could not be loaded, or the last one could not be kept. */
export interface Ticks {
  ticks: VerificationTicks | null;
  /** What pages of the person's own showed. */
  marks: OwnMarks;
  setAside: number;
  failed: 'load' | 'save' | null;
  tick: (verification: Verification, done: boolean) => void;
}

/** @param incognito whether the popup stands over a private window; null while that is unknown */
export function useTicks(incognito: boolean | null): Ticks {
  const [ticks, setTicks] = useState<VerificationTicks | null>(null);
  const [marks, setMarks] = useState<OwnMarks>({});
  const [setAside, setSetAside] = useState(0);
  const [failed, setFailed] = useState<Ticks['failed']>(null);

  useEffect(() => {
    if (incognito === null) return;
    void askBackground({ type: 'recall-ticks', incognito }).then((reply) => {
      setFailed(reply.ok ? null : 'load');
      if (!reply.ok) return;
      setTicks(reply.ticks);
      setMarks(reply.marks);
      setSetAside(reply.setAside);
    });
  }, [incognito]);

  const tick = (verification: Verification, done: boolean) => {
    void askBackground({ type: 'remember-tick', verification, done, incognito: incognito ?? false }).then((reply) => {
      setFailed(reply.ok ? null : 'save');
      // A box shows what was kept: of a tick that failed the old state is drawn again.
      setTicks((before) => (reply.ok ? reply.ticks : before === null ? null : { ...before }));
    });
  };
  return { ticks, marks, setAside, failed, tick };
}
