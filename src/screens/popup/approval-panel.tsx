import { NotSaved, useAnswer } from '../parts/answer';
import { Checkbox } from '../parts/checkbox';
import { useLanguage } from '../parts/language';
import { Panel } from '../parts/panel';
import type { ThreadAnswers } from './use-thread-memory';

/** CrowdWorks' サービス外連絡申請: the person's tick that the platform's own status says 『承認』. */
export function ApprovalPanel({ answers }: { answers: ThreadAnswers }) {
  const { say, day } = useLanguage();
  const { failed, give } = useAnswer();
  const approval = answers.memory?.approval ?? null;
  const approved = approval?.value === 'approved';
  return (
    <Panel title={say('popup_approval_heading')}>
      <p class="ask" id="approval-question">{say('popup_approval_question')}</p>
      <label class="tick-row">
        <Checkbox checked={approved} describedBy="approval-question approval-hint" onChange={(checked) => { give(() => answers.sayApproved(checked)); }} />
        <span>{say('popup_approval_yes')}{approved && <small>{say('popup_by_person_on', day(approval.at))}</small>}</span>
      </label>
      {failed && <NotSaved />}
      <p class="hint" id="approval-hint">{say('popup_approval_hint')}</p>
    </Panel>
  );
}
