import { useEffect, useState } from 'preact/hooks';
import browser, { type Browser, type Permissions } from 'webextension-polyfill';

// The types are Firefox's, which knows no such permission that could be given later.
const PERMISSION = { permissions: ['contextMenus'] } as unknown as Permissions.Permissions;

/** The item of the browser's menu. `on` is null until it is known; `refused`: the browser did not change it. */
export interface SelectionMenu { on: boolean | null; refused: boolean; change: (on: boolean) => void }

/** Whether this browser can give the permission later: the manifest of its package says so. */
export function canHaveSelectionMenu(): boolean {
  return (browser.runtime.getManifest() as { optional_permissions?: string[] }).optional_permissions?.includes('contextMenus') === true;
}

/** The permission itself is the setting: nothing is kept beside it that could say otherwise. */
export function useSelectionMenu(): SelectionMenu {
  const [on, setOn] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  const look = async () => { setOn(await browser.permissions.contains(PERMISSION)); };

  useEffect(() => {
    const listen = () => { void look(); };
    const { onAdded, onRemoved } = browser.permissions;
    for (const event of [onAdded, onRemoved]) event.addListener(listen);
    addEventListener('focus', listen);
    listen();
    return () => {
      for (const event of [onAdded, onRemoved]) event.removeListener(listen);
      removeEventListener('focus', listen);
    };
  }, []);

  const change = (wanted: boolean) => {
    // At once in the click, or the browser refuses.
    const changing = wanted ? browser.permissions.request(PERMISSION) : giveBack();
    void changing.catch(() => false).then((done) => {
      setRefused(!done);
      return look();
    });
  };
  return { on, refused, change };
}

/** Without the permission the item could not be taken away any more. */
async function giveBack(): Promise<boolean> {
  await (browser as Partial<Browser>).contextMenus?.removeAll().catch(() => undefined);
  return browser.permissions.remove(PERMISSION);
}
