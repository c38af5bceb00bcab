import browser from 'webextension-polyfill';
import type { Theme } from '../../model/settings';
import { askBackground } from './ask-background';
import { onStoredChange } from './stored-change';

/** Milliseconds for which a screen waits to hear what the person has chosen, so that it need not change before their eyes. */
const LONGEST_WAIT = 200;

/**
 * Dresses the screen as the person has chosen, and keeps it so when that changes, here or in another tab. Resolves when the
 * screen may be drawn.
 */
export async function followTheme(): Promise<void> {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  let chosen: Theme = 'system';
  const dress = () => { root.dataset.theme = chosen === 'system' ? (system.matches ? 'dark' : 'light') : chosen; };
  const learn = async () => {
    const reply = await askBackground({ type: 'recall-settings', incognito: browser.extension.inIncognitoContext === true });
    if (reply.ok) chosen = reply.settings.theme;
    dress();
  };
  dress();
  system.addEventListener('change', dress);
  onStoredChange((keys) => { if (keys.some((key) => key.endsWith('settings'))) void learn(); });
  await Promise.race([learn(), new Promise((resolve) => { setTimeout(resolve, LONGEST_WAIT); })]);
}
