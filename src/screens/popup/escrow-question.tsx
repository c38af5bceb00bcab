import { NotSaved, useAnswer } from '../parts/answer';
import { useLanguage } from '../parts/language';
import type { ThreadAnswers } from './use-thread-memory';

/** 「仮払いは済んでいますか？」, or the person's answer to it with the way to take it back. */
export function EscrowQuestion({ answers, answered }: { answers: ThreadAnswers; answered: boolean }) {
  const { say, day } = useLanguage();
  const { busy, failed, give } = useAnswer();
  const answer = (paid: boolean | null) => { give(() => answers.sayPaid(paid)); };
  const at = answers.memory?.escrow?.at;
  if (answered) {
    return (
      <div class="own-answer">
        <p>{at === undefined ? say('popup_by_person') : say('popup_by_person_on', day(at))}</p>
        <button type="button" class="quiet" aria-disabled={busy} onClick={() => { answer(null); }}>{say('popup_undo')}</button>
        {failed && <NotSaved />}
      </div>
    );
  }
  return (
    <fieldset class="question">
      <legend>{say('popup_escrow_question')}</legend>
      <p class="hint">{say('popup_escrow_hint')}</p>
      <div class="choices">
        <button type="button" aria-disabled={busy} onClick={() => { answer(true); }}>{say('popup_escrow_yes')}</button>
        <button type="button" aria-disabled={busy} onClick={() => { answer(false); }}>{say('popup_escrow_no')}</button>
      </div>
      {failed && <NotSaved />}
    </fieldset>
  );
}
