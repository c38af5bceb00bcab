import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { readView, type PopupView } from './popup-view';

/** Milliseconds between two looks at the page: while it is being read, and when it has come to rest. */
const WHILE_READING = 200;
const AT_REST = 1200;
/** Milliseconds after which the script in the page, which says nothing, is another's than this page's: it came here without a load. */
const LONGEST_SILENCE = 4000;

const unsettled = ({ situation }: PopupView) =>
  situation.state === 'loading' || (situation.state === 'report' && situation.report.progress === 'reading');

/** The view of the active tab, kept in step with it for as long as the popup is open. `look` looks again at once. */
export function usePopupView(): { view: PopupView; look: () => void } {
  const [view, setView] = useState<PopupView>({ tab: null, platform: null, situation: { state: 'loading' } });
  const wake = useRef<() => void>(() => undefined);

  useEffect(() => {
    const began = performance.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let closed = false;
    let round = 0;
    let last = '';

    const look = async (): Promise<void> => {
      clearTimeout(timer);
      round += 1;
      const mine = round;
      let next = await readView();
      if (closed || mine !== round) return;
      if (next.situation.state === 'loading' && performance.now() - began > LONGEST_SILENCE) next = { ...next, situation: { state: 'reload' } };
      const said = JSON.stringify(next);
      if (said !== last) setView(next);
      last = said;
      timer = setTimeout(() => void look(), unsettled(next) ? WHILE_READING : AT_REST);
    };

    wake.current = () => void look();
    void look();
    return () => {
      closed = true;
      clearTimeout(timer);
    };
  }, []);

  return { view, look: useCallback(() => { wake.current(); }, []) };
}
