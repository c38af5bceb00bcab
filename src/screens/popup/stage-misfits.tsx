import type { PageReport, ThreadKnowledge } from '../../model/protocol';
import { misfits } from '../../model/remembered-stage';
import { stageKey } from '../../ui/wording';
import { NotSaved, useAnswer } from '../parts/answer';
import { useLanguage } from '../parts/language';
import type { ThreadAnswers } from './use-thread-memory';

/** What is remembered of the thread and does not fit what it is judged by: each with its words and its day, none of them hidden. */
export function StageMisfits({ report, known, answers }: { report: PageReport; known: ThreadKnowledge; answers: ThreadAnswers | null }) {
  const { say, day } = useLanguage();
  const { busy, failed, give } = useAnswer();
  const { platform, stage, readAt } = report;
  const { escrow, listed } = misfits(platform, stage, readAt, { escrow: known.memory.escrow, listed: known.listed });
  if (escrow === null && listed === null) return null;
  const words = (evidence: string | null) => evidence !== null && <>{' '}<q lang="ja">{evidence}</q></>;
  return (
    <div class="misfits" role="group" aria-labelledby="misfits">
      <p id="misfits"><b>{say('popup_misfits')}</b></p>
      <dl>
        <div><dt>{say(stage.source === 'list' ? 'popup_misfit_list' : stage.source === 'person' ? 'popup_misfit_person' : 'popup_misfit_page')}</dt>
          <dd>{say(stageKey(stage.value))}{words(stage.evidence)} <small>{day(stage.at ?? readAt)}</small></dd></div>
        {listed !== null && (
          <div><dt>{say('popup_misfit_list')}</dt><dd>{say(stageKey(listed.stage))}{words(listed.state)} <small>{day(listed.seenAt)}</small></dd></div>
        )}
        {escrow !== null && (
          <div><dt>{say('popup_misfit_person')}</dt><dd>{say(escrow.paid ? 'popup_misfit_paid' : 'popup_misfit_unpaid')} <small>{day(escrow.at)}</small>
            {answers !== null && <button type="button" class="quiet" aria-disabled={busy} onClick={() => { give(() => answers.sayPaid(null)); }}>{say('popup_undo')}</button>}</dd></div>
        )}
      </dl>
      <p class="hint">{say(stage.source === 'page' || stage.source === 'nature' ? 'popup_misfits_page_wins' : 'popup_misfits_newer_wins')}</p>
      {failed && <NotSaved />}
    </div>
  );
}
