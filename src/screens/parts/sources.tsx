import type { LocalText } from '../../model/local-text';
import { ExternalLink } from './external-link';
import { Icon } from './icon';
import { useLanguage } from './language';

/** What a text of ours rests on. */
export interface Source { title: LocalText; url: string; grade: 'official' | 'quoted' | 'community'; seen: string }

/** The sources of a panel, folded: where they are, what sort they are, and how old our copies of them. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  const { say, language } = useLanguage();
  if (sources.length === 0) return null;
  const [year = '', month = ''] = (sources.map(({ seen }) => seen).sort().at(-1) ?? '').split('-');
  return (
    <details class="sources">
      <summary>{say('popup_sources')}<Icon name="chevron" /></summary>
      <ul class="plain">
        {sources.map(({ title, url, grade }) => (
          <li key={url}><ExternalLink href={url}>{title[language]}</ExternalLink>{grade !== 'official' && <> {say(`options_source_${grade}`)}</>}</li>
        ))}
      </ul>
      <p class="hint">{say('note_source_age', year, Number(month))}</p>
    </details>
  );
}
