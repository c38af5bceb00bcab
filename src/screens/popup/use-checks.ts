import { useEffect, useState } from 'preact/hooks';
import type { CheckPlace, Checks } from '../../model/check';
import type { PageReport } from '../../model/protocol';
import { askBackground } from '../parts/ask-background';

/** The person's ticks on the checklists of one page. `checks` is null until they have come, and for a page without a name, of which none are kept. */
export interface KeptChecks { checks: Checks | null; failed: 'load' | 'save' | null; tick: (item: string, done: boolean) => void; isKept: boolean }

export function useChecks({ platform, kind, subject }: Pick<PageReport, 'platform' | 'kind' | 'subject'>, incognito: boolean): KeptChecks {
  const [checks, setChecks] = useState<Checks | null>(null);
  const [failed, setFailed] = useState<KeptChecks['failed']>(null);
  const place: CheckPlace | null = subject === null || (kind !== 'thread' && kind !== 'job') ? null : { platform, kind, subject };
  const name = JSON.stringify(place);

  useEffect(() => {
    setChecks(null);
    if (place === null) return;
    let gone = false;
    void askBackground({ type: 'recall-checks', ...place, incognito }).then((reply) => {
      if (gone) return;
      setFailed(reply.ok ? null : 'load');
      if (reply.ok) setChecks(reply.checks);
    });
    return () => { gone = true; };
  }, [name, incognito]);

  const tick = (item: string, done: boolean) => {
    if (place === null) return;
    void askBackground({ type: 'remember-check', ...place, item, done, incognito }).then((reply) => {
      setFailed(reply.ok ? null : 'save');
      if (reply.ok) setChecks(reply.checks);
    });
  };
  return { checks, failed, tick, isKept: place !== null };
}
