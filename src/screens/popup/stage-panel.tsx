import type { PageReport } from '../../model/protocol';
import { stageKey } from '../../ui/wording';
import { useLanguage } from '../parts/language';
import { Stepper } from '../parts/stepper';
import { EscrowQuestion } from './escrow-question';
import type { ThreadAnswers } from './use-thread-memory';

/** Where the contract stands, the words that it was read from, and the question when the page has none. */
export function StagePanel({ report, answers }: { report: PageReport; answers: ThreadAnswers | null }) {
  const { say } = useLanguage();
  const { stage, kind, viewer } = report;
  const asks = stage.value === 'unknown' && viewer !== 'client' && answers !== null;
  return (
    <section class="stage" aria-labelledby="stage">
      <p class="eyebrow">{say(kind === 'job' ? 'popup_stage_heading_job' : 'popup_stage_heading')}</p>
      <h2 id="stage">{say(stageKey(stage.value))}</h2>
      <Stepper stage={stage.value} />
      {stage.source !== 'person' && stage.evidence !== null && (
        <p class="evidence">{say('popup_evidence')}<q lang="ja">{stage.evidence}</q></p>
      )}
      {stage.source === 'nature' && <p class="evidence">{say('popup_by_nature')}</p>}
      {answers !== null && (asks || stage.source === 'person') && <EscrowQuestion answers={answers} answered={stage.source === 'person'} />}
    </section>
  );
}
