import { useState } from 'preact/hooks';
import type { ListedBadge } from '../../model/protocol';
import { Icon } from '../parts/icon';
import { useLanguage } from '../parts/language';

/** How many are listed before the person asks for all. */
const FIRST = 12;

/**
 * The jobs of one level, each with its reasons; so they are within reach of the keyboard too where the badge on the page is none
 * of its stops. `show` leads to one on the page and gives false when it is no longer there.
 */
export function ListedJobs({ jobs, show }: { jobs: readonly ListedBadge[]; show: (id: string) => Promise<boolean> }) {
  const { say } = useLanguage();
  const [all, setAll] = useState(false);
  const [lost, setLost] = useState<string | null>(null);
  const listed = all ? jobs : jobs.slice(0, FIRST);
  return (
    <>
      <ul class="jobs">
        {listed.map(({ id, title, client, badge: { label, reasons } }) => (
          <li key={id}>
            <button type="button" onClick={() => { void show(id).then((shown) => { setLost(shown ? null : id); }); }}>
              <span class="what"><b lang="ja">{title}</b>{client !== null && <small lang="ja">{client}</small>}</span>
              <span class="go">{say('popup_show')}<Icon name="chevron" /></span>
            </button>
            {lost === id && <p class="problem" role="alert">{say('popup_job_gone')}</p>}
            <ul class="plain">
              {reasons.length === 0 ? <li>{label}</li> : reasons.map(({ effect, text }) => <li key={text}>{say(`badge_effect_${effect}`)}{text}</li>)}
            </ul>
          </li>
        ))}
      </ul>
      {listed.length < jobs.length && <button type="button" class="quiet" onClick={() => { setAll(true); }}>{say('popup_show_all', jobs.length)}</button>}
    </>
  );
}
