import { useState } from 'preact/hooks';
import { platformKey, type MessageKey } from '../../ui/wording';
import { Name } from '../parts/header';
import { useLanguage } from '../parts/language';
import { OptionsLink } from '../parts/options-link';
import { panelOf, Tabs } from '../parts/tabs';
import { CheckView } from './check-view';
import { Diagnosis } from './diagnosis';
import { PageView } from './page-view';
import { PauseButton } from './pause-button';
import type { PopupView } from './popup-view';
import { useCheck } from './use-check';
import { usePopupView } from './use-popup-view';
import { useTicks } from './use-ticks';
import { VerificationsView } from './verifications-view';

const TABS = ['page', 'verifications', 'check'] as const;
export type PopupTab = (typeof TABS)[number];
const tabKey = (tab: PopupTab): MessageKey => `popup_tab_${tab}`;

/** The popup. `data-state` names its situation; `loading` until there is something to say. The open tab is remembered as long as it is open. */
export function Popup() {
  const { say } = useLanguage();
  const { view, look } = usePopupView();
  const { tab, platform, situation } = view;
  const ticks = useTicks(situation.state === 'loading' && tab === null ? null : tab?.incognito ?? false);
  const check = useCheck(platform);
  const [open, setOpen] = useState<PopupTab>('page');
  const waiting = situation.state === 'loading' || (situation.state === 'report' && situation.report.progress === 'reading');
  const report = situation.state === 'report' ? situation.report : null;
  const isUnwell = report !== null && (report.health.state !== 'ok' || report.failure !== null);
  const diagnosis = <Diagnosis report={report} situation={situation.state} small={!isUnwell} />;
  return (
    <div data-state={waiting ? 'loading' : situation.state} aria-busy={waiting}>
      <header class="top">
        <div class="bar"><Name place={placeOf(view, say)} /></div>
        <Tabs label={say('app_name')} tabs={TABS.map((id) => ({ id, label: say(tabKey(id)) }))} open={open} choose={setOpen} />
      </header>
      <main>
        <div {...panelOf(open)}>
          {open === 'page' && <PageView view={view} look={look} turnTo={setOpen}>{isUnwell && diagnosis}</PageView>}
          {open === 'verifications' && <VerificationsView platform={platform} ticks={ticks} />}
          {open === 'check' && <CheckView check={check} />}
        </div>
      </main>
      <footer>
        <p>{say('disclaimer')}</p>
        <div class="foot">
          <PauseButton view={view} look={look} />
          <OptionsLink />
        </div>
        {open === 'page' && !isUnwell && !waiting && diagnosis}
      </footer>
    </div>
  );
}

function placeOf({ platform, situation }: PopupView, say: ReturnType<typeof useLanguage>['say']): string | null {
  if (platform === null) return null;
  const kind = situation.state === 'report' ? situation.report.kind : 'other';
  return kind !== 'other' ? `${say(platformKey(platform))} · ${say(`popup_kind_${kind}`)}` : say(platformKey(platform));
}
