import type { ShownFinding } from '../../model/protocol';
import { SEVERITY_ICON } from '../../ui/icons';
import { categoryKey, severityKey } from '../../ui/wording';
import { ExternalLink } from '../parts/external-link';
import { Icon } from '../parts/icon';
import { useLanguage } from '../parts/language';

/** A finding as a note tells it: what and where, why, what to do, and which rule it rests on. */
export function SampleNote({ finding: { severity, category, quote, why, advice, basis } }: { finding: ShownFinding }) {
  const { say } = useLanguage();
  const [year = '', month = ''] = basis.seen.split('-');
  return (
    <article class={`sample-note ${severity}`}>
      <h3>
        <Icon name={SEVERITY_ICON[severity]} />
        <span><b>{say(severityKey(severity))}</b> {say(categoryKey(category))}</span>
      </h3>
      <div class="body">
        <blockquote><q lang="ja">{quote}</q></blockquote>
        <dl>
          <dt>{say('note_why')}</dt><dd>{why}</dd>
          <dt>{say('note_next')}</dt><dd>{advice}</dd>
          <dt>{say('note_source')}</dt>
          <dd>
            <ExternalLink href={basis.url}>{basis.title}</ExternalLink> <small>{say('note_source_age', year, Number(month))}</small>
            {basis.grade !== 'official' && <small> {say(`note_source_${basis.grade}`)}</small>}
          </dd>
        </dl>
      </div>
    </article>
  );
}
