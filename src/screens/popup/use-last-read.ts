import { useEffect, useState } from 'preact/hooks';
import type { PageReport } from '../../model/protocol';
import { askBackground } from '../parts/ask-background';
import type { BrowserTab } from '../parts/browser-tab';

/**
 * The day on which a page of this kind was last read well, or null when none was; undefined while it is not known.
 * @param isAsked whether it is to be told at all
 */
export function useLastRead({ incognito }: BrowserTab, { platform, kind }: PageReport, isAsked: boolean): string | null | undefined {
  const [day, setDay] = useState<string | null>();
  useEffect(() => {
    setDay(undefined);
    if (!isAsked) return;
    let gone = false;
    void askBackground({ type: 'last-read', platform, kind, incognito }).then((reply) => { if (!gone && reply.ok) setDay(reply.day); });
    return () => { gone = true; };
  }, [platform, kind, incognito, isAsked]);
  return day;
}
