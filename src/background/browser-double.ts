import { vi } from 'vitest';
import { createStorageDouble } from './storage/storage-double';

type Listener = (...values: unknown[]) => unknown;

/** The part of the extension API that the background uses, in memory. `fire` calls the listeners of an event. */
export function createBrowserDouble() {
  const events = new Map<string, Listener[]>();
  const event = (name: string) => ({ addListener: (listener: Listener) => { events.set(name, [...(events.get(name) ?? []), listener]); } });
  const tabs: { id: number; incognito: boolean; url?: string }[] = [];
  const badge = new Map<number, { text: string; title: string }>();
  const face = (tabId: number) => badge.get(tabId) ?? { text: '', title: '' };
  const pages = new Map<number, unknown>();
  const fire = (name: string, ...values: unknown[]) => (events.get(name) ?? []).map((listener) => listener(...values));
  const area = (name: string) => createStorageDouble((keys) => { fire('stored', Object.fromEntries(keys.map((key) => [key, {}])), name); });

  return {
    tabs, badge, pages,
    fire,
    api: {
      runtime: { id: 'ours', getURL: (path: string) => `chrome-extension://ours/${path}`, getManifest: () => ({ version: '0.1.0' }), onMessage: event('message'), onInstalled: event('installed') },
      tabs: {
        onUpdated: event('updated'), onRemoved: event('removed'), query: () => Promise.resolve(tabs),
        create: vi.fn(() => Promise.resolve({})),
        sendMessage: vi.fn((tabId: number) => (pages.has(tabId) ? Promise.resolve(pages.get(tabId)) : Promise.reject(new Error('Receiving end does not exist')))),
      },
      action: {
        setBadgeBackgroundColor: () => Promise.resolve(), setBadgeTextColor: () => Promise.resolve(),
        setBadgeText: ({ tabId, text }: { tabId: number; text: string }) => { badge.set(tabId, { ...face(tabId), text }); return Promise.resolve(); },
        setTitle: ({ tabId, title }: { tabId: number; title: string }) => { badge.set(tabId, { ...face(tabId), title }); return Promise.resolve(); },
      },
      i18n: { getMessage: (key: string, values: string[] = []) => [key, ...values].join(' ') },
      storage: { local: area('local'), session: area('session'), onChanged: event('stored') },
    },
  };
}
