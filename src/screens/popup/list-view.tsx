import type { ComponentChildren } from 'preact';
import type { PageReport } from '../../model/protocol';
import { notJudged } from '../../ui/not-judged';
import { reread, showFinding, type BrowserTab } from '../parts/browser-tab';
import { BadgesPanel } from './badges-panel';
import { ClientPanel } from './client-panel';
import { UnreadPanel } from './unread-panel';
import { useListedBadges } from './use-listed-badges';
import { useSettings } from './use-settings';
import { Verdict } from './verdict';

/** What a page without texts to be judged says of itself: a list of jobs, a worklist, a person's page. */
export function ListView({ tab, report, look, children }: { tab: BrowserTab; report: PageReport; look: () => void; children?: ComponentChildren }) {
  const kept = useSettings(tab);
  const jobs = useListedBadges(tab, report);
  const judged = notJudged(report) === null;
  const show = async (id: string) => {
    const shown = await showFinding(tab, id);
    // The popup stands over the page: what was asked for lies under it.
    if (shown) window.close();
    return shown;
  };
  return (
    <>
      {(!judged || report.failure !== null || report.progress === 'reading') && <Verdict report={report} retry={() => { void reread(tab).then(look); }} />}
      {judged && report.kind === 'listing' && <BadgesPanel badges={report.badges} jobs={jobs} show={show} kept={kept} />}
      {report.viewer !== 'client' && <UnreadPanel tab={tab} report={report} />}
      {children}
      {report.viewer !== 'client' && report.client !== null && <ClientPanel client={report.client} />}
    </>
  );
}
