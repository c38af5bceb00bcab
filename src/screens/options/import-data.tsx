import { useRef, useState } from 'preact/hooks';
import { MAX_IMPORT_LENGTH, type ImportResult } from '../../model/stored';
import { askBackground } from '../parts/ask-background';
import { useLanguage } from '../parts/language';
import { tellCounts, tellProblem } from './stored-words';

type Outcome = ImportResult | { failed: 'options_not_saved' | 'options_import_unreadable' | 'options_import_too_large' };

/** Adds what a file holds to what is stored, or says what is wrong with it. */
export function ImportData({ look }: { look: () => Promise<void> }) {
  const { say } = useLanguage();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const read = async (file: File): Promise<Outcome> => {
    // A character has at least one byte in the file, and at most three for each of its units.
    if (file.size > MAX_IMPORT_LENGTH) return { failed: 'options_import_too_large' };
    const text = await file.text().catch(() => null);
    if (text === null) return { failed: 'options_import_unreadable' };
    const reply = await askBackground({ type: 'import-stored', text });
    await look();
    return reply.ok ? reply.result : { failed: 'options_not_saved' };
  };
  const choose = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file === undefined) return;
    setOutcome(null);
    void read(file).then((result) => {
      setOutcome(result);
      // The same file may be chosen again when it has been mended.
      input.value = '';
    });
  };
  return (
    <div class="task">
      <h3>{say('options_import')}</h3>
      <p class="hint" id="import-hint">{say('options_import_hint')}</p>
      <input ref={field} class="unseen" type="file" accept=".json,application/json" tabIndex={-1} aria-hidden="true" onChange={(event) => { choose(event.currentTarget); }} />
      <button type="button" aria-describedby="import-hint" onClick={() => field.current?.click()}>{say('options_import_button')}</button>
      <div role="status">{outcome !== null && 'imported' in outcome && <p class="good"><Imported outcome={outcome} /></p>}</div>
      {outcome !== null && 'failed' in outcome && <p class="problem" role="alert">{say(outcome.failed)}</p>}
      {outcome !== null && 'problems' in outcome && <Refused outcome={outcome} />}
    </div>
  );
}

function Imported({ outcome }: { outcome: Extract<ImportResult, { imported: unknown }> }) {
  const language = useLanguage();
  const told = tellCounts(outcome.imported, language);
  return <>{told === null ? language.say('options_import_empty') : language.say('options_import_done', told)}</>;
}

/** What is wrong with the file, place by place. */
function Refused({ outcome: { problems, more } }: { outcome: Extract<ImportResult, { problems: unknown }> }) {
  const language = useLanguage();
  const { say } = language;
  return (
    <div class="problem" role="alert">
      <p><b>{say('options_import_refused')}</b></p>
      <ul>
        {problems.map((problem, index) => (
          <li key={index}>
            {'path' in problem && <><span class="unseen">{say('options_import_where')}: </span><code>{problem.path.join(' › ')}</code></>}
            <span>{tellProblem(problem, language)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{say('options_import_more', more)}</p>}
    </div>
  );
}
