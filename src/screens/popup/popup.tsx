import { platformKey } from '../../ui/wording';
import { reload } from '../parts/browser-tab';
import { Header } from '../parts/header';
import { useLanguage } from '../parts/language';
import { OptionsLink } from '../parts/options-link';
import { AccessNotice } from './access-notice';
import { ChecklistPanel } from './checklist-panel';
import { Diagnosis } from './diagnosis';
import { ListView } from './list-view';
import { Notice } from './notice';
import type { PopupView } from './popup-view';
import { ReportView } from './report-view';
import { usePopupView } from './use-popup-view';
import { useTicks } from './use-ticks';

/** The popup. `data-state` names its situation; `loading` until there is something to say. */
export function Popup() {
  const { say } = useLanguage();
  const { view, look } = usePopupView();
  const { tab, platform, situation } = view;
  const ticks = useTicks(situation.state === 'loading' && tab === null ? null : tab?.incognito ?? false);
  const waiting = situation.state === 'loading' || (situation.state === 'report' && situation.report.progress === 'reading');
  const View = situation.state === 'report' && situation.report.kind !== 'thread' && situation.report.kind !== 'job' ? ListView : ReportView;
  const report = situation.state === 'report' ? situation.report : null;
  const isUnwell = report !== null && (report.health.state !== 'ok' || report.failure !== null);
  const diagnosis = <Diagnosis report={report} situation={situation.state} small={!isUnwell} />;
  const checklist = <ChecklistPanel ticks={ticks} open={platform === 'lancers'} />;
  return (
    <div data-state={waiting ? 'loading' : situation.state} aria-busy={waiting}>
      <Header place={placeOf(view, say)} />
      <main>
        {situation.state === 'report' && tab !== null
          ? <View tab={tab} report={situation.report} look={look}>{isUnwell && diagnosis}{platform === 'lancers' && checklist}</View>
          : <SituationNotice view={view} look={look} />}
        {!(situation.state === 'report' && platform === 'lancers') && checklist}
      </main>
      <footer><p>{say('disclaimer')}</p><OptionsLink />{!isUnwell && !waiting && diagnosis}</footer>
    </div>
  );
}

function placeOf({ platform, situation }: PopupView, say: ReturnType<typeof useLanguage>['say']): string | null {
  if (platform === null) return null;
  const kind = situation.state === 'report' ? situation.report.kind : 'other';
  return kind !== 'other' ? `${say(platformKey(platform))} · ${say(`popup_kind_${kind}`)}` : say(platformKey(platform));
}

function SituationNotice({ view: { tab, situation }, look }: { view: PopupView; look: () => void }) {
  const { say } = useLanguage();
  switch (situation.state) {
    case 'loading': return <p class="verdict" role="status">{say('popup_loading')}</p>;
    case 'no-access': return <AccessNotice platforms={situation.platforms} look={look} />;
    case 'excluded': return <Notice title={say('popup_excluded')} why={say('popup_excluded_why')} />;
    case 'other-page': return <Notice title={say('popup_other_page')} why={say('popup_other_page_why')} />;
    case 'elsewhere': return <Notice title={say('popup_elsewhere')} why={say('popup_elsewhere_why')} />;
    case 'reload': return (
      <Notice title={say('popup_reload')} why={say('popup_reload_why')}>
        <button type="button" class="main" onClick={() => { if (tab !== null) void reload(tab).then(look); }}>{say('popup_reload_button')}</button>
      </Notice>
    );
    case 'report': return null;
  }
}
