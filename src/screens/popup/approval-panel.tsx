import type { PageReport } from '../../model/protocol';
import { NotSaved, useAnswer } from '../parts/answer';
import { Checkbox } from '../parts/checkbox';
import { useLanguage } from '../parts/language';
import { Panel } from '../parts/panel';
import type { ThreadAnswers } from './use-thread-memory';

/** CrowdWorks' サービス外連絡申請: the status that the page shows, and the person's tick for where it shows none. */
export function ApprovalPanel({ answers, shown }: { answers: ThreadAnswers; shown: PageReport['approvalShown'] }) {
  const { say, day } = useLanguage();
  const { failed, give } = useAnswer();
  const approval = answers.memory?.approval ?? null;
  const approved = approval?.value === 'approved';
  return (
    <Panel title={say('popup_approval_heading')}>
      {shown !== undefined && (
        <>
          <p class="shown"><b>{say(`popup_approval_${shown.value}`)}</b> <span>{say('popup_evidence')}<q lang="ja">{shown.evidence}</q></span></p>
          <p class="hint">{say(approved !== (shown.value === 'approved') && approval !== null ? 'popup_approval_page_differs' : 'popup_approval_page_wins')}</p>
        </>
      )}
      {(shown === undefined || approved) && (
        <>
          <p class="ask" id="approval-question">{say('popup_approval_question')}</p>
          <label class="tick-row">
            <Checkbox checked={approved} describedBy="approval-question approval-hint" onChange={(checked) => { give(() => answers.sayApproved(checked)); }} />
            <span>{say('popup_approval_yes')}{approved && <small>{say('popup_by_person_on', day(approval.at))}</small>}</span>
          </label>
        </>
      )}
      {failed && <NotSaved />}
      <p class="hint" id="approval-hint">{say('popup_approval_hint')}</p>
    </Panel>
  );
}
