import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';

/** Milliseconds between two looks: no browser of the oldest that we run in says by itself that the icon was pinned. */
const PATIENCE = 1500;

/** Newer than the types that we have of the browser's interface, and than some browsers. */
interface ToolbarSettings { getUserSettings?: () => Promise<{ isOnToolbar?: boolean }> }

/** Whether the icon stands on the toolbar, looked at until it does. False where the browser does not tell. */
export function usePinned(): boolean {
  const [pinned, setPinned] = useState(false);
  useEffect(() => {
    if (pinned) return;
    const { getUserSettings } = browser.action as ToolbarSettings;
    if (getUserSettings === undefined) return;
    const look = () => {
      if (!document.hidden) void getUserSettings().then(({ isOnToolbar }) => { setPinned(isOnToolbar === true); }, () => undefined);
    };
    look();
    const timer = setInterval(look, PATIENCE);
    return () => { clearInterval(timer); };
  }, [pinned]);
  return pinned;
}
