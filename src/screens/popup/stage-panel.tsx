import type { PageReport, ThreadKnowledge } from '../../model/protocol';
import type { StageReading } from '../../model/stage';
import { pageRules } from '../../rulebook/pages';
import { stageKey, type MessageKey } from '../../ui/wording';
import { useLanguage } from '../parts/language';
import { Stepper } from '../parts/stepper';
import { CanAndWait } from './can-and-wait';
import { EscrowQuestion } from './escrow-question';
import type { MomentHere } from './moment-of';
import { StageMisfits } from './stage-misfits';
import type { ThreadAnswers } from './use-thread-memory';

interface StagePanelProps { report: PageReport; known: ThreadKnowledge | null; answers: ThreadAnswers | null; moment: MomentHere | null }

/** Where the contract stands, the words that it was read from, what is remembered of it, and the question when the page does not say it. */
export function StagePanel({ report, known, answers, moment }: StagePanelProps) {
  const { say, day } = useLanguage();
  const { stage, kind, viewer } = report;
  const listed = stage.value === 'unknown' ? known?.listed ?? null : null;
  const asks = (stage.value === 'unknown' || stage.source === 'list') && viewer !== 'client';
  return (
    <section class="stage" aria-labelledby="stage">
      <p class="eyebrow">{say(kind === 'job' ? 'popup_stage_heading_job' : 'popup_stage_heading')}</p>
      <h2 id="stage">{say(stageKey(stage.value))}</h2>
      <Stepper stage={stage.value} />
      {stage.source === 'page' && stage.evidence !== null && (
        <p class="evidence">{say('popup_evidence')}<q lang="ja">{stage.evidence}</q></p>
      )}
      {stage.source === 'nature' && <p class="evidence">{say(kind === 'job' ? 'popup_by_nature' : 'popup_by_nature_thread')}</p>}
      {stage.source === 'list' && stage.at !== undefined && <p class="evidence">{say('popup_listed', stage.evidence ?? say(stageKey(stage.value)), day(stage.at))}</p>}
      {listed !== null && <p class="evidence">{say('popup_listed_unused', listed.state ?? say(stageKey(listed.stage)), day(listed.seenAt))}</p>}
      {moment !== null && <CanAndWait moment={moment} />}
      {hintsOf(stage).map((hint) => <p key={hint} class="evidence">{say(hint)}</p>)}
      {known !== null && viewer !== 'client' && <StageMisfits report={report} known={known} answers={answers} />}
      {answers !== null && (asks || stage.source === 'person') && <EscrowQuestion answers={answers} answered={stage.source === 'person'} />}
    </section>
  );
}

const ENDING = [pageRules.crowdworks.labels.ending ?? []].flat();

/** What else the words of the page mean for the person: why they show no stage, and what an end of the contract would do. */
function hintsOf({ source, where, evidence }: StageReading): MessageKey[] {
  if (source !== 'page') return [];
  return [...(where === 'wage' ? ['popup_stage_wage' as const] : []), ...(ENDING.some((words) => evidence?.includes(words)) ? ['popup_stage_ending' as const] : [])];
}
