import { configure, render, type RenderResult } from '@testing-library/preact';
import { vi } from 'vitest';
import { handleRequest } from '../../background/handle-request';
import { createStorageDouble } from '../../background/storage/storage-double';
import type { Language } from '../../model/local-text';
import type { BackgroundRequest } from '../../model/protocol';
import { createScreenLanguage, LanguageContext } from '../parts/language';
import { createParts, getMessage } from '../popup/screen-double';
import { Options } from './options';

// Looking for roles in a hundred rules takes jsdom its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

/**
 * A browser in memory for the options, with the real background and its storage. `api` takes the place of the browser's.
 * `silent`: nobody answers.
 */
export function createBrowserDouble({ incognito = false, stored = {} }: { incognito?: boolean; stored?: Record<string, unknown> } = {}) {
  const listeners = new Set<(changes: Record<string, unknown>) => void>();
  const local = createStorageDouble((keys) => { for (const listen of listeners) listen(Object.fromEntries(keys.map((key) => [key, {}]))); });
  const state = { silent: false };
  let parts: ReturnType<typeof createParts> | null = null;
  const send = (request: BackgroundRequest): Promise<unknown> => {
    if (state.silent) return Promise.reject(new Error('Could not establish connection'));
    parts ??= createParts();
    return handleRequest(request, { id: 'ours', url: 'chrome-extension://ours/src/screens/options/index.html' }, parts);
  };
  for (const [key, value] of Object.entries(stored)) local.values.set(key, JSON.stringify(value));
  const api = {
    runtime: { id: 'ours', getURL: (path: string) => `chrome-extension://ours/${path}`, getManifest: () => ({ version: '0.1.0' }), sendMessage: vi.fn(send) },
    extension: { inIncognitoContext: incognito },
    tabs: { query: () => Promise.resolve([]) },
    storage: {
      local, session: createStorageDouble(),
      onChanged: { addListener: (listen: (changes: Record<string, unknown>) => void) => listeners.add(listen), removeListener: (listen: (changes: Record<string, unknown>) => void) => listeners.delete(listen) },
    },
  };
  return { api, local, state, send };
}

/** Opens the options and waits until they have something to say. */
export async function openOptions(language: Language = 'ja'): Promise<RenderResult> {
  const words = createScreenLanguage(language, (key, values) => getMessage(language, key, values));
  const options = render(<LanguageContext.Provider value={words}><Options /></LanguageContext.Provider>);
  await vi.waitFor(() => {
    if (options.container.querySelector('[data-state]:not([data-state="loading"])') === null) throw new Error('still loading');
  }, { timeout: 6000 });
  return options;
}
