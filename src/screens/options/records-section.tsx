import { useState } from 'preact/hooks';
import { useLanguage } from '../parts/language';
import { AskFirst } from './ask-first';
import { recordsAsCsv, recordsAsJson } from './record-files';
import { RecordItem } from './record-item';
import { holdsWords } from './record-words';
import { saveFile } from './save-file';
import { Section } from './section';
import { useRecords } from './use-records';

/** What the person has kept with 「記録に残す」: read, sought, written into files, printed, erased. */
export function RecordsSection() {
  const words = useLanguage();
  const { say } = words;
  const { records, failed, erase } = useRecords();
  const [sought, setSought] = useState('');
  const [saved, setSaved] = useState<string | null>(null);
  const all = records ?? [];
  const shown = sought.trim() === '' ? all : all.filter((record) => holdsWords(record, sought, words));

  const save = (ending: 'json' | 'csv') => {
    const name = `keiyaku-guard-records-${new Date().toLocaleDateString('sv')}.${ending}`;
    saveFile(name, ending === 'json' ? recordsAsJson(shown) : recordsAsCsv(shown, words), ending === 'json' ? 'application/json' : 'text/csv');
    setSaved(name);
  };
  return (
    <Section id="records" title={say('options_records')} lead={say('options_records_lead')}>
      {failed && <p class="problem" role="alert">{say('options_records_failed')}</p>}
      {records !== null && all.length === 0 && <p class="empty">{say('options_records_none')}</p>}
      {all.length > 0 && (
        <>
          <div class="records-bar">
            <input type="search" aria-label={say('options_records_search')} placeholder={say('options_records_search')} value={sought} onInput={(event) => { setSought(event.currentTarget.value); }} />
            <button type="button" onClick={() => { save('csv'); }}>{say('options_records_csv')}</button>
            <button type="button" onClick={() => { save('json'); }}>{say('options_records_json')}</button>
            <button type="button" onClick={printRecords}>{say('options_records_print')}</button>
          </div>
          <p class="hint" role="status">{saved !== null ? say('options_export_done', saved) : say(shown.length === 0 ? 'options_records_nothing' : 'options_count', shown.length)}</p>
          <ul class="records">{shown.map((record) => <RecordItem key={record.id} record={record} erase={erase} />)}</ul>
          <AskFirst
            label={say('options_records_erase')} question={say('options_records_erase_question', all.length)} warning={say('options_record_erase_warning')}
            yes={say('options_records_erase_yes')} act={() => erase(null)}
          />
        </>
      )}
    </Section>
  );
}

/** Has the browser print the records that are shown, each with all that it says, and nothing else of the page. */
function printRecords(): void {
  const root = document.documentElement;
  const folded = [...document.querySelectorAll<HTMLDetailsElement>('.record:not([open])')];
  root.dataset.printing = 'records';
  for (const record of folded) record.open = true;
  window.addEventListener('afterprint', () => {
    delete root.dataset.printing;
    for (const record of folded) record.open = false;
  }, { once: true });
  window.print();
}
