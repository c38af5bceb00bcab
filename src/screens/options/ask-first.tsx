import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLanguage } from '../parts/language';

interface AskFirstProps {
  /** On the button that asks, and for who cannot see what it stands beside. */
  label: string;
  of?: string;
  question: string;
  warning: string;
  yes: string;
  /** Resolves to whether it was done. */
  act: () => Promise<boolean>;
}

/** A button for what cannot be undone: it asks before it does anything. */
export function AskFirst({ label, of, question, warning, yes, act }: AskFirstProps) {
  const { say } = useLanguage();
  const [state, setState] = useState<'rest' | 'asking' | 'failed'>('rest');
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useLayoutEffect(() => { if (state === 'asking') box.current?.focus(); }, [state]);
  const leave = (next: 'rest' | 'failed') => {
    setState(next);
    button.current?.focus();
  };
  return (
    <div class="ask-first">
      <button ref={button} type="button" class="danger" aria-expanded={state === 'asking'} onClick={() => { setState('asking'); }}>
        {label}{of !== undefined && <span class="unseen">{say('options_of_category', of)}</span>}
      </button>
      {state === 'asking' && (
        <div
          ref={box} class="question" role="alertdialog" aria-labelledby={`${id}-question`} aria-describedby={`${id}-warning`} tabIndex={-1}
          onKeyDown={(event) => { if (event.key === 'Escape') leave('rest'); }}
        >
          <h4 id={`${id}-question`}>{question}</h4>
          <p id={`${id}-warning`}>{warning}</p>
          <div class="choices">
            <button type="button" class="danger sure" onClick={() => { void act().then((done) => { leave(done ? 'rest' : 'failed'); }); }}>{yes}</button>
            <button type="button" onClick={() => { leave('rest'); }}>{say('options_erase_no')}</button>
          </div>
        </div>
      )}
      {state === 'failed' && <p class="problem" role="alert">{say('options_record_not_erased')}</p>}
    </div>
  );
}
