import { useState } from 'preact/hooks';
import { askBackground } from '../parts/ask-background';
import { useLanguage } from '../parts/language';
import { saveFile } from './save-file';

type Outcome = { state: 'none' } | { state: 'failed' } | { state: 'done'; name: string };

/** Writes all that is stored into a file. */
export function ExportData() {
  const { say } = useLanguage();
  const [outcome, setOutcome] = useState<Outcome>({ state: 'none' });
  const write = async () => {
    const reply = await askBackground({ type: 'export-stored' });
    if (!reply.ok) {
      setOutcome({ state: 'failed' });
      return;
    }
    const name = `keiyaku-guard-${new Date().toLocaleDateString('sv')}.json`;
    saveFile(name, reply.file);
    setOutcome({ state: 'done', name });
  };
  return (
    <div class="task">
      <h3>{say('options_export')}</h3>
      <p class="hint">{say('options_export_hint')}</p>
      <button type="button" onClick={() => { void write(); }}>{say('options_export_button')}</button>
      <div role="status">{outcome.state === 'done' && <p class="good">{say('options_export_done', outcome.name)}</p>}</div>
      {outcome.state === 'failed' && <p class="problem" role="alert">{say('options_failed')}</p>}
    </div>
  );
}
