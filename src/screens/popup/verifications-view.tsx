import type { Platform } from '../../model/platform';
import { verifications } from '../../rulebook/verifications';
import { ExternalLink } from '../parts/external-link';
import { Icon } from '../parts/icon';
import { useLanguage } from '../parts/language';
import { Panel } from '../parts/panel';
import type { Ticks } from './use-ticks';
import { VerificationItem } from './verification-item';
import { standings } from './verification-state';

/** 「あなたの4つの認証」: Lancers' four verifications, the next one to do first in everything but order. */
export function VerificationsView({ platform, ticks: { ticks, marks, setAside, failed, tick } }: { platform: Platform | null; ticks: Ticks }) {
  const { say, language } = useLanguage();
  const all = standings(ticks ?? {}, marks);
  const done = all.filter(({ state }) => state.done === true).length;
  const { entry, elsewhere } = verifications;
  const [year = '', month = ''] = (verifications.verifications.map(({ seen }) => seen).sort().at(-1) ?? '').split('-');
  return (
    <>
      <Panel title={say('popup_checklist_heading')} aside={say('popup_checklist_progress', done, all.length)}>
        <progress class="meter" value={done} max={all.length} aria-label={say('popup_checklist_heading')} />
        {platform === 'crowdworks' && <p class="told">{say('popup_checklist_on_crowdworks')}</p>}
        <p class="hint">{say(done === all.length ? 'popup_checklist_all_done' : 'popup_checklist_lead')}</p>
        {failed !== null && <p class="problem" role="alert">{say(failed === 'load' ? 'popup_memory_failed' : 'popup_not_saved')}</p>}
        {setAside > 0 && <p class="hint">{say('popup_set_aside', setAside)}</p>}
        <ol class="checklist">
          {all.map((standing) => <VerificationItem key={standing.entry.id} standing={{ ...standing, isNext: standing.isNext && ticks !== null }} loaded={ticks !== null} tick={tick} />)}
        </ol>
        <div class="entry">
          <p class="way"><ExternalLink href={entry.url}>{entry.link[language]}</ExternalLink></p>
          <p class="hint">{entry.how[language]}</p>
        </div>
      </Panel>
      <details class="panel">
        <summary class="panel-head"><h2>{say('popup_checklist_elsewhere')}</h2><Icon name="chevron" /></summary>
        <dl class="elsewhere">{elsewhere.map(({ name, text }) => <div key={name.ja}><dt>{name[language]}</dt><dd>{text[language]}</dd></div>)}</dl>
      </details>
      <p class="hint source-line">{say('popup_checklist_source', year, Number(month))}</p>
    </>
  );
}
