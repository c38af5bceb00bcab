import type { KeptRecord } from '../../model/kept-record';
import { ExternalLink } from '../parts/external-link';
import { useLanguage } from '../parts/language';
import { AskFirst } from './ask-first';
import { moment, recordRows, recordTitle } from './record-words';
import type { Records } from './use-records';

/** One record: when, what and of whom, and all of it when it is opened. On paper it is open. */
export function RecordItem({ record, erase }: { record: KeptRecord; erase: Records['erase'] }) {
  const words = useLanguage();
  const { say } = words;
  const { id, url, saidAt, keptAt, client } = record;
  const title = recordTitle(record, words);
  const when = moment(saidAt ?? keptAt, words);
  return (
    <li>
      <details class="record">
        <summary><span class="name">{title}</span> <small>{when}{client.name !== null && <> · <bdi lang="ja">{client.name}</bdi></>}</small></summary>
        <dl>
          {recordRows(record, words).map(({ label, lines, own }) => (
            <div key={label}>
              <dt>{label}</dt>
              {lines.map((line) => <dd key={line} lang={own === true ? 'ja' : undefined}>{line === url && url.startsWith('https://') ? <ExternalLink href={url}>{url}</ExternalLink> : line}</dd>)}
            </div>
          ))}
        </dl>
        <AskFirst
          label={say('options_record_erase')} of={`${title} ${when}`} question={say('options_record_erase_question')} warning={say('options_record_erase_warning')}
          yes={say('options_record_erase_yes')} act={() => erase([id])}
        />
      </details>
    </li>
  );
}
