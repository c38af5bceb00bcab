import type { StoredCounts } from '../../model/stored';
import { useLanguage } from '../parts/language';
import { EraseData } from './erase-data';
import { ExportData } from './export-data';
import { ImportData } from './import-data';
import { Section } from './section';
import { partKey, PARTS } from './stored-words';

/** All that is stored: counted, written into a file, read from one, erased. */
export function DataSection({ counts, look }: { counts: StoredCounts; look: () => Promise<void> }) {
  const { say } = useLanguage();
  const amount = (part: keyof StoredCounts) => (part === 'settings' ? say(counts.settings === 0 ? 'options_default' : 'options_there') : say('options_count', counts[part]));
  return (
    <Section id="data" title={say('options_data')} lead={say('options_data_lead')}>
      <dl class="counts">
        {PARTS.filter((part) => part !== 'setAside' || counts.setAside > 0).map((part) => <div key={part}><dt>{say(partKey(part))}</dt><dd>{amount(part)}</dd></div>)}
      </dl>
      <ExportData />
      <ImportData look={look} />
      <EraseData look={look} />
    </Section>
  );
}
