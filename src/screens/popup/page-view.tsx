import type { ComponentChildren } from 'preact';
import { platformKey } from '../../ui/wording';
import { reload } from '../parts/browser-tab';
import { useLanguage } from '../parts/language';
import { AccessNotice } from './access-notice';
import { ListView } from './list-view';
import { Loading } from './loading';
import { Notice } from './notice';
import type { PopupTab } from './popup';
import type { PopupView } from './popup-view';
import { ReportView } from './report-view';
import { usePause } from './use-pause';

interface PageViewProps { view: PopupView; look: () => void; turnTo: (tab: PopupTab) => void; children?: ComponentChildren }

/** 「このページ」: what the page says of itself, with `children` last, or why it says nothing and how to go on. */
export function PageView({ view, look, turnTo, children }: PageViewProps) {
  const { say } = useLanguage();
  const { tab, platform, situation } = view;
  const { pause } = usePause(view, look);
  const toCheck = <button type="button" class="main" onClick={() => { turnTo('check'); }}>{say('popup_to_check')}</button>;
  switch (situation.state) {
    case 'report': {
      const View = situation.report.kind === 'thread' || situation.report.kind === 'job' ? ReportView : ListView;
      return tab === null ? null : <View tab={tab} report={situation.report} look={look}>{children}</View>;
    }
    case 'loading': return <Loading />;
    case 'paused': return (
      <Notice icon="pause" title={say('popup_paused', platform === null ? '' : say(platformKey(platform)))} why={say('popup_paused_why')}>
        <button type="button" class="main" onClick={() => { pause(false); }}>{say('popup_resume')}</button>
      </Notice>
    );
    case 'no-access': return <AccessNotice platforms={situation.platforms} look={look} />;
    case 'excluded': return <Notice icon="shield" title={say('popup_excluded')} why={say('popup_excluded_why')} />;
    case 'other-page': return <Notice icon="shield" title={say('popup_other_page')} why={say('popup_other_page_why')}>{toCheck}</Notice>;
    case 'elsewhere': return <Notice icon="shield" title={say('popup_elsewhere')} why={say('popup_elsewhere_why')}>{toCheck}</Notice>;
    case 'reload': return (
      <Notice icon="reload" title={say('popup_reload')} why={say('popup_reload_why')}>
        <button type="button" class="main" onClick={() => { if (tab !== null) void reload(tab).then(look); }}>{say('popup_reload_button')}</button>
      </Notice>
    );
  }
}
