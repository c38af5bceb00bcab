import { useEffect, useState } from 'preact/hooks';
import type { Settings, SettingsChange } from '../../model/settings';
import { askBackground } from '../parts/ask-background';
import { reread, type BrowserTab } from '../parts/browser-tab';

/** The person's settings; null until they are there. `failed`: the last change could not be kept. */
export interface KeptSettings { settings: Settings | null; failed: boolean; change: (change: SettingsChange) => void }

/** Settings, kept as soon as they are changed; the page in `tab` then shows itself by them. */
export function useSettings(tab: BrowserTab): KeptSettings {
  const { incognito } = tab;
  const [settings, setSettings] = useState<Settings | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    void askBackground({ type: 'recall-settings', incognito }).then((reply) => { if (reply.ok) setSettings(reply.settings); });
  }, [incognito]);
  const change = (wanted: SettingsChange) => {
    void askBackground({ type: 'change-settings', change: wanted, incognito }).then((reply) => {
      setFailed(!reply.ok);
      if (!reply.ok) return;
      setSettings(reply.settings);
      void reread(tab);
    });
  };
  return { settings, failed, change };
}
