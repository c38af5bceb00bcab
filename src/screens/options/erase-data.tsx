import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StoredCounts } from '../../model/stored';
import { askBackground } from '../parts/ask-background';
import { useLanguage } from '../parts/language';
import { tellCounts } from './stored-words';

type State = { at: 'rest' } | { at: 'asking' } | { at: 'failed' } | { at: 'done'; erased: StoredCounts };

/** Erases all that is stored, after asking once, and says what that was. */
export function EraseData({ look }: { look: () => Promise<void> }) {
  const language = useLanguage();
  const { say } = language;
  const [state, setState] = useState<State>({ at: 'rest' });
  const question = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => { if (state.at === 'asking') question.current?.focus(); }, [state.at]);
  const leave = (next: State) => {
    setState(next);
    button.current?.focus();
  };
  const erase = async () => {
    const reply = await askBackground({ type: 'erase-stored' });
    await look();
    leave(reply.ok ? { at: 'done', erased: reply.erased } : { at: 'failed' });
  };
  return (
    <div class="task">
      <h3>{say('options_erase')}</h3>
      <p class="hint">{say('options_erase_hint')}</p>
      <button ref={button} type="button" class="danger" aria-expanded={state.at === 'asking'} onClick={() => { setState({ at: 'asking' }); }}>{say('options_erase_button')}</button>
      {state.at === 'asking' && (
        <div
          ref={question} class="question" role="alertdialog" aria-labelledby="erase-question" aria-describedby="erase-warning" tabIndex={-1}
          onKeyDown={(event) => { if (event.key === 'Escape') leave({ at: 'rest' }); }}
        >
          <h4 id="erase-question">{say('options_erase_question')}</h4>
          <p id="erase-warning">{say('options_erase_warning')}</p>
          <div class="choices">
            <button type="button" class="danger sure" onClick={() => { void erase(); }}>{say('options_erase_yes')}</button>
            <button type="button" onClick={() => { leave({ at: 'rest' }); }}>{say('options_erase_no')}</button>
          </div>
        </div>
      )}
      <div role="status">{state.at === 'done' && <p class="good">{tellErased(state.erased)}</p>}</div>
      {state.at === 'failed' && <p class="problem" role="alert">{say('options_not_saved')}</p>}
    </div>
  );

  function tellErased(erased: StoredCounts): string {
    const told = tellCounts(erased, language);
    return told === null ? say('options_erase_empty') : say('options_erase_done', told);
  }
}
