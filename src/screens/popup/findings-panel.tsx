import { useState } from 'preact/hooks';
import type { PageReport, ReportedFinding } from '../../model/protocol';
import { compareSeverity } from '../../model/severity';
import { SEVERITY_ICON } from '../../ui/icons';
import { categoryKey, severityKey } from '../../ui/wording';
import { Icon } from '../parts/icon';
import { useLanguage } from '../parts/language';
import { Panel } from '../parts/panel';

/** How many are listed before the person asks for all. */
const FIRST = 12;

/** What was found, worst first. `show` scrolls the page to one and gives false when it is no longer there. */
export function FindingsPanel({ report, show }: { report: PageReport; show: (id: string) => Promise<boolean> }) {
  const { say } = useLanguage();
  const [all, setAll] = useState(false);
  const [lost, setLost] = useState<string | null>(null);
  const sorted = [...report.findings].sort((one, other) => compareSeverity(one.severity, other.severity));
  const listed = all ? sorted : sorted.slice(0, FIRST);
  const open = (id: string) => { void show(id).then((shown) => { setLost(shown ? null : id); }); };
  return (
    <Panel title={say('popup_findings_heading')} aside={say('popup_count', sorted.length)}>
      <ul class="findings">
        {listed.map((finding) => (
          <li key={finding.id}>
            <Finding finding={finding} open={open} />
            {lost === finding.id && <p class="problem" role="alert">{say('popup_show_failed')}</p>}
          </li>
        ))}
      </ul>
      {listed.length < sorted.length && (
        <button type="button" class="quiet" onClick={() => { setAll(true); }}>{say('popup_show_all', sorted.length)}</button>
      )}
    </Panel>
  );
}

function Finding({ finding: { id, severity, category, quote }, open }: { finding: ReportedFinding; open: (id: string) => void }) {
  const { say } = useLanguage();
  return (
    <button type="button" class={`finding ${severity}`} onClick={() => { open(id); }}>
      <Icon name={SEVERITY_ICON[severity]} />
      <span class="what">
        <b class="severity">{say(severityKey(severity))}</b> <b>{say(categoryKey(category))}</b>
        <q lang="ja">{quote}</q>
      </span>
      <span class="go">{say('popup_show')}<Icon name="chevron" /></span>
    </button>
  );
}
