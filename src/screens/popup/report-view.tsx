import type { ComponentChildren } from 'preact';
import type { PageReport } from '../../model/protocol';
import { notJudged } from '../../ui/not-judged';
import { reread, showFinding, type BrowserTab } from '../parts/browser-tab';
import { ApprovalPanel } from './approval-panel';
import { ClientBadge, useClientBadge } from './client-badge';
import { ClientPanel } from './client-panel';
import { FindingsPanel } from './findings-panel';
import { HiddenNotice } from './hidden-notice';
import { StagePanel } from './stage-panel';
import { UnreadPanel } from './unread-panel';
import { useThreadMemory } from './use-thread-memory';
import { Verdict } from './verdict';

interface ReportViewProps { tab: BrowserTab; report: PageReport; look: () => void; children?: ComponentChildren }

/** What the page says of itself, in the order in which a person needs it. `children` stand before the facts about the client. */
export function ReportView({ tab, report, look, children }: ReportViewProps) {
  const { known, answers } = useThreadMemory(tab, report, look);
  const badge = useClientBadge(tab, report);
  const judged = notJudged(report) === null;
  const show = async (id: string) => {
    const shown = await showFinding(tab, id);
    // The popup stands over the page: what was asked for lies under it.
    if (shown) window.close();
    return shown;
  };
  return (
    <>
      {(judged || report.stage.value !== 'unknown') && <StagePanel report={report} known={known} answers={answers} />}
      <Verdict report={report} retry={() => { void reread(tab).then(look); }} />
      {judged && report.findings.length > 0 && <FindingsPanel report={report} show={show} />}
      <HiddenNotice report={report} />
      {judged && report.platform === 'crowdworks' && answers !== null && <ApprovalPanel answers={answers} shown={report.approvalShown} />}
      {judged && badge !== null && report.client !== null && <ClientBadge badge={badge} client={report.client} />}
      {report.viewer !== 'client' && <UnreadPanel tab={tab} report={report} />}
      {children}
      {report.viewer !== 'client' && report.client !== null && <ClientPanel client={report.client} />}
    </>
  );
}
