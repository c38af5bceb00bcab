import { vi, type Mock } from 'vitest';
import { createStorageDouble } from './storage/storage-double';

type Listener = (...values: unknown[]) => unknown;

/** The part of the extension API that the background uses, in memory. `fire` calls the listeners of an event. */
export function createBrowserDouble() {
  const events = new Map<string, Listener[]>();
  const event = (name: string) => ({ addListener: (listener: Listener) => { events.set(name, [...(events.get(name) ?? []).filter((other) => other !== listener), listener]); } });
  const tabs: { id: number; incognito: boolean; url?: string }[] = [];
  const badge = new Map<number, { text: string; title: string }>();
  const face = (tabId: number) => badge.get(tabId) ?? { text: '', title: '' };
  const pages = new Map<number, unknown>();
  const fire = (name: string, ...values: unknown[]) => (events.get(name) ?? []).map((listener) => listener(...values));
  const area = (name: string) => createStorageDouble((keys) => { fire('stored', Object.fromEntries(keys.map((key) => [key, {}])), name); });

  const items = new Map<string, unknown>();

  return {
    tabs, badge, pages,
    fire,
    /** What is in the browser's menu, and what the extension has of it once it is permitted. */
    menu: {
      items,
      api: {
        onClicked: event('chosen'), removeAll: () => {
          items.clear();
          return Promise.resolve();
        },
        create: (item: { id: string }, done: () => void) => {
          items.set(item.id, item);
          done();
        },
      },
    },
    api: {
      runtime: { id: 'ours', getURL: (path: string) => `chrome-extension://ours/${path}`, getManifest: () => ({ version: '0.1.0' }), onMessage: event('message'), onInstalled: event('installed'), onStartup: event('started'), sendMessage: vi.fn(() => Promise.reject(new Error('Receiving end does not exist'))) as Mock<(message: unknown) => Promise<unknown>> },
      permissions: { onAdded: event('permitted') },
      commands: { onCommand: event('command') },
      windows: { create: vi.fn(() => Promise.resolve({})) },
      tabs: {
        onUpdated: event('updated'), onRemoved: event('removed'), query: () => Promise.resolve(tabs),
        create: vi.fn(() => Promise.resolve({})),
        sendMessage: vi.fn((tabId: number): Promise<unknown> => (pages.has(tabId) ? Promise.resolve(pages.get(tabId)) : Promise.reject(new Error('Receiving end does not exist')))),
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
