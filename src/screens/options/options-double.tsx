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

/** What the browser gives and takes of its permissions; `grants`: whether it does as it is asked. */
function permissionsDouble(state: { grants: boolean }) {
  const granted = new Set<string>();
  const changed = new Set<() => void>();
  const event = { addListener: (listen: () => void) => changed.add(listen), removeListener: (listen: () => void) => changed.delete(listen) };
  const change = (act: () => void) => {
    if (state.grants) act();
    for (const listen of changed) listen();
    return Promise.resolve(state.grants);
  };
  return {
    contains: ({ permissions }: { permissions: string[] }) => Promise.resolve(permissions.every((each) => granted.has(each))),
    request: vi.fn(({ permissions }: { permissions: string[] }) => change(() => { for (const each of permissions) granted.add(each); })),
    remove: vi.fn(({ permissions }: { permissions: string[] }) => change(() => { for (const each of permissions) granted.delete(each); })),
    onAdded: event, onRemoved: event,
  };
}

/**
 * A browser in memory for the options, with the real background and its storage. `api` takes the place of the browser's.
 * `silent`: nobody answers. `kind`: as which browser it shows itself.
 */
export function createBrowserDouble({ incognito = false, stored = {}, kind = 'chrome' }: { incognito?: boolean; stored?: Record<string, unknown>; kind?: 'chrome' | 'firefox' } = {}) {
  const listeners = new Set<(changes: Record<string, unknown>) => void>();
  const local = createStorageDouble((keys) => { for (const listen of listeners) listen(Object.fromEntries(keys.map((key) => [key, {}]))); });
  const state = { silent: false, grants: true, shortcuts: [{ name: '_execute_action', shortcut: 'Alt+Shift+K' }, { name: 'next-finding', shortcut: 'Alt+Shift+Period' }, { name: 'previous-finding', shortcut: '' }] };
  const home = kind === 'firefox' ? 'moz-extension://ours/' : 'chrome-extension://ours/';
  let parts: ReturnType<typeof createParts> | null = null;
  const send = (request: BackgroundRequest): Promise<unknown> => {
    if (state.silent) return Promise.reject(new Error('Could not establish connection'));
    parts ??= createParts();
    return handleRequest(request, { id: 'ours', url: `${home}src/screens/options/index.html` }, parts);
  };
  for (const [key, value] of Object.entries(stored)) local.values.set(key, JSON.stringify(value));
  const api = {
    runtime: { id: 'ours', getURL: (path: string) => home + path, getManifest: () => ({ version: '0.1.0', ...(kind === 'chrome' && { optional_permissions: ['contextMenus'] }) }), sendMessage: vi.fn(send) },
    extension: { inIncognitoContext: incognito },
    tabs: { query: () => Promise.resolve([]), create: vi.fn(() => Promise.resolve({})) },
    permissions: permissionsDouble(state),
    contextMenus: { removeAll: vi.fn(() => Promise.resolve()) },
    commands: { getAll: () => Promise.resolve(state.shortcuts), openShortcutSettings: vi.fn(() => Promise.resolve()) },
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
