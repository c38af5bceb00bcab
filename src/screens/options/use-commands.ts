import { useEffect, useState } from 'preact/hooks';
import browser, { type Browser } from 'webextension-polyfill';
import { browserKind } from '../parts/browser-kind';

/** Keys of the browser that lead to us, as they are set: one part for each key, none where the person has set none. */
export interface KeyCommand { name: string; keys: string[] }

/** As Firefox names them. */
const SIGNS: Partial<Record<string, string>> = { Period: '.', Comma: ',' };

/** Newer than the oldest Firefox that we run in. */
interface Commands { getAll: Browser['commands']['getAll']; openShortcutSettings?: () => Promise<void> }
const commands = (): Commands | undefined => (browser as Partial<Browser>).commands;

/** The commands with the keys that are set. They may be changed in the browser's settings meanwhile: whoever comes back sees it. */
export function useCommands(): KeyCommand[] {
  const [all, setAll] = useState<KeyCommand[]>([]);
  useEffect(() => {
    const look = () => {
      void commands()?.getAll().then((found) => {
        setAll(found.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut.split('+').filter((key) => key !== '').map((key) => SIGNS[key] ?? key) })));
      });
    };
    look();
    addEventListener('focus', look);
    return () => { removeEventListener('focus', look); };
  }, []);
  return all;
}

/** Opens the browser's own page on which keys are changed; null where it lets nobody open it. */
export function shortcutSettings(): (() => void) | null {
  const kind = browserKind();
  if (kind !== 'firefox') return () => { void browser.tabs.create({ url: `${kind}://extensions/shortcuts` }); };
  const own = commands();
  return own?.openShortcutSettings === undefined ? null : () => { void own.openShortcutSettings?.(); };
}
