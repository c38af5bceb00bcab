import { useEffect, useState } from 'preact/hooks';
import type { ListedBadge, PageReport } from '../../model/protocol';
import { listedBadges, type BrowserTab } from '../parts/browser-tab';

/** The jobs of the list in the tab with their badges, asked for anew whenever the page has read itself anew. */
export function useListedBadges(tab: BrowserTab, { readAt }: Pick<PageReport, 'readAt'>): ListedBadge[] {
  const [jobs, setJobs] = useState<ListedBadge[]>([]);
  useEffect(() => {
    let left = false;
    void listedBadges(tab).then((next) => { if (!left) setJobs(next); });
    return () => { left = true; };
  }, [tab.id, readAt]);
  return jobs;
}
