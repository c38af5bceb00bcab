import type { ShownFinding } from '../../model/protocol';
import { SEVERITY_ICON } from '../../ui/icons';
import { categoryKey, failureKey, severityKey } from '../../ui/wording';
import { ExternalLink } from '../parts/external-link';
import { Icon } from '../parts/icon';
import { useLanguage } from '../parts/language';
import type { Check } from './use-check';

/** What was found in the pasted text. The line at the head is announced; it is there before it has anything to say. */
export function CheckResult({ outcome, run }: { outcome: Check['outcome']; run: () => void }) {
  const { say } = useLanguage();
  return (
    <section class="check-result" aria-label={say('popup_check_result')}>
      <div role="status">
        {outcome.state === 'busy' && <p class="verdict"><Icon name="shield" />{say('popup_check_busy')}</p>}
        {outcome.state === 'done' && outcome.findings.length > 0 && <h2 class="found">{say('line_findings', outcome.findings.length)}</h2>}
        {outcome.state === 'done' && outcome.findings.length === 0 && (
          <div class="verdict">
            <Icon name="shield" />
            <div><p>{say('line_nothing_found')}</p><p class="hint">{say('popup_clear_hint')}</p></div>
          </div>
        )}
        {outcome.state === 'done' && outcome.cut && <p class="hint">{say('health_text_too_long')}</p>}
      </div>
      {outcome.state === 'failed' && (
        <div class="verdict" role="alert">
          <Icon name="unknown" />
          <div>
            <p>{say('popup_check_failed')}</p>
            <p class="hint">{say(failureKey(outcome.why === 'dictionary' || outcome.why === 'analysis' ? outcome.why : 'background_unreachable'))}</p>
            <button type="button" onClick={run}>{say('popup_retry')}</button>
          </div>
        </div>
      )}
      {outcome.state === 'done' && outcome.findings.length > 0 && <ul class="cards">{outcome.findings.map((finding) => <li key={`${finding.rule}:${finding.start}`}><Card finding={finding} /></li>)}</ul>}
    </section>
  );
}

function Card({ finding: { severity, category, quote, why, basis, advice } }: { finding: ShownFinding }) {
  const { say } = useLanguage();
  const [year = '', month = ''] = basis.seen.split('-');
  return (
    <article class={`card ${severity}`}>
      <h3><Icon name={SEVERITY_ICON[severity]} /><span><b class="severity">{say(severityKey(severity))}</b> <b>{say(categoryKey(category))}</b></span></h3>
      <blockquote lang="ja">{quote}</blockquote>
      <dl>
        <div><dt>{say('note_why')}</dt><dd>{why}</dd></div>
        <div><dt>{say('note_next')}</dt><dd>{advice}</dd></div>
        <div><dt>{say('note_source')}</dt><dd><ExternalLink href={basis.url}>{basis.title}</ExternalLink> <small>{basis.grade !== 'official' && <>{say(`options_source_${basis.grade}`)} </>}{say('note_source_age', year, Number(month))}</small></dd></div>
      </dl>
    </article>
  );
}
