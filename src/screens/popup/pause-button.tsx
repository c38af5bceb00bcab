import { NotSaved } from '../parts/answer';
import { Icon } from '../parts/icon';
import { useLanguage } from '../parts/language';
import type { PopupView } from './popup-view';
import { usePause } from './use-pause';

/** 「このサイトで休止」, on the two sites alone. While a site is paused the page's own notice has the way back. */
export function PauseButton({ view, look }: { view: PopupView; look: () => void }) {
  const { say } = useLanguage();
  const { pause, failed } = usePause(view, look);
  const { state } = view.situation;
  if (view.platform === null || state === 'no-access') return null;
  const paused = state === 'paused';
  return (
    <>
      <button type="button" class="quiet with-icon" onClick={() => { pause(!paused); }}><Icon name={paused ? 'play' : 'pause'} />{say(paused ? 'popup_resume' : 'popup_pause')}</button>
      {failed && <NotSaved />}
    </>
  );
}
