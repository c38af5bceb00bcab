import browser from 'webextension-polyfill';

/**
 * Calls `changed` with the keys of stored values whenever some have changed, whoever changed them.
 * @returns ends it
 */
export function onStoredChange(changed: (keys: string[]) => void): () => void {
  const listen = (changes: Record<string, unknown>) => { changed(Object.keys(changes)); };
  browser.storage.onChanged.addListener(listen);
  return () => { browser.storage.onChanged.removeListener(listen); };
}
