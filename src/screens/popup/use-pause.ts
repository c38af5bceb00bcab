import { useState } from 'preact/hooks';
import { askBackground } from '../parts/ask-background';
import type { PopupView } from './popup-view';

/** Pauses the platform of the page in front, or lets it go on. `failed`: that could not be kept. */
export function usePause({ tab, platform }: PopupView, look: () => void): { pause: (on: boolean) => void; failed: boolean } {
  const [failed, setFailed] = useState(false);
  const pause = (on: boolean) => {
    if (platform === null) return;
    void askBackground({ type: 'change-settings', change: { paused: { [platform]: on } }, incognito: tab?.incognito ?? false }).then((reply) => {
      setFailed(!reply.ok);
      look();
    });
  };
  return { pause, failed };
}
