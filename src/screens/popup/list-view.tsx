import type { ComponentChildren } from 'preact';
import type { PageReport } from '../../model/protocol';
import { reread, type BrowserTab } from '../parts/browser-tab';
import { BadgesPanel } from './badges-panel';
import { ClientPanel } from './client-panel';
import { UnreadPanel } from './unread-panel';
import { useSettings } from './use-settings';
import { notJudged, Verdict } from './verdict';

/** What a page without texts to be judged says of itself: a list of jobs, a worklist, a person's page. */
export function ListView({ tab, report, look, children }: { tab: BrowserTab; report: PageReport; look: () => void; children?: ComponentChildren }) {
  const kept = useSettings(tab);
  const judged = notJudged(report) === null;
  return (
    <>
      {(!judged || report.failure !== null || report.progress === 'reading') && <Verdict report={report} retry={() => { void reread(tab).then(look); }} />}
      {judged && report.kind === 'listing' && <BadgesPanel badges={report.badges} kept={kept} />}
      {report.viewer !== 'client' && <UnreadPanel report={report} />}
      {children}
      {report.viewer !== 'client' && report.client !== null && <ClientPanel client={report.client} />}
    </>
  );
}
