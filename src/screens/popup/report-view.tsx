import type { ComponentChildren } from 'preact';
import type { PageReport } from '../../model/protocol';
import { notJudged } from '../../ui/not-judged';
import { reread, showFinding, type BrowserTab } from '../parts/browser-tab';
import { ApprovalPanel } from './approval-panel';
import { ClientBadge, useClientBadge } from './client-badge';
import { ClientPanel } from './client-panel';
import { FindingsPanel } from './findings-panel';
import { HiddenNotice } from './hidden-notice';
import { MissingPanel } from './missing-panel';
import { momentOf } from './moment-of';
import { MomentPanel } from './moment-panel';
import { StagePanel } from './stage-panel';
import { UnreadPanel } from './unread-panel';
import { useChecks } from './use-checks';
import { usePost } from './use-post';
import { useThreadMemory } from './use-thread-memory';
import { Verdict } from './verdict';

interface ReportViewProps { tab: BrowserTab; report: PageReport; look: () => void; children?: ComponentChildren }

/** What the page says of itself, in the order in which a person needs it: of a conversation first where it stands, of a post first what is in it. `children` stand last. */
export function ReportView({ tab, report, look, children }: ReportViewProps) {
  const { known, answers } = useThreadMemory(tab, report, look);
  const { post, missing } = usePost(tab, report);
  const badge = useClientBadge(tab, report, post);
  const checks = useChecks(report, tab.incognito);
  const judged = notJudged(report) === null;
  const moment = judged ? momentOf(report) : null;
  const isJob = report.kind === 'job';
  const show = async (id: string) => {
    const shown = await showFinding(tab, id);
    // The popup stands over the page: what was asked for lies under it.
    if (shown) window.close();
    return shown;
  };
  const stage = (judged || report.stage.value !== 'unknown') && <StagePanel report={report} known={known} answers={answers} moment={moment} />;
  return (
    <>
      {!isJob && stage}
      <Verdict report={report} retry={() => { void reread(tab).then(look); }} />
      {judged && report.findings.length > 0 && <FindingsPanel report={report} show={show} />}
      <HiddenNotice report={report} />
      {judged && missing !== null && <MissingPanel missing={missing} />}
      {judged && badge !== null && report.client !== null && <ClientBadge platform={report.platform} badge={badge} client={report.client} />}
      {isJob && stage}
      {moment !== null && <MomentPanel moment={moment} kept={checks} />}
      {judged && report.platform === 'crowdworks' && answers !== null && <ApprovalPanel answers={answers} shown={report.approvalShown} />}
      {report.viewer !== 'client' && report.client !== null && <ClientPanel client={report.client} />}
      {report.viewer !== 'client' && <UnreadPanel tab={tab} report={report} />}
      {children}
    </>
  );
}
