import { render, type RenderResult } from '@testing-library/preact';
import { vi } from 'vitest';
import { handleRequest } from '../../background/handle-request';
import { createStorageDouble } from '../../background/storage/storage-double';
import type { Language } from '../../model/local-text';
import { createScreenLanguage, LanguageContext } from '../parts/language';
import { createParts, getMessage } from '../popup/screen-double';
import { Welcome } from './welcome';

/** Where the welcome page opens. */
interface Setting {
  /** Origins that the browser withholds. */
  withheld: string[];
  grants: boolean;
  /** Undefined where the browser does not tell. */
  pinned: boolean | undefined;
  address: string;
}

/** A browser in memory with the real background, which has no dictionary. jsdom has neither layout nor highlights. */
export function createSetting(change: Partial<Setting> = {}) {
  const setting: Setting = { withheld: [], grants: true, pinned: false, address: 'chrome-extension://ours/', ...change };
  const parts = { current: null as ReturnType<typeof createParts> | null };
  const api = {
    runtime: {
      id: 'ours', getURL: (path: string) => `${setting.address}${path}`,
      sendMessage: vi.fn((request: unknown) => {
        parts.current ??= createParts();
        return handleRequest(request, { id: 'ours', url: `${setting.address}src/screens/welcome/index.html` }, parts.current);
      }),
    },
    action: setting.pinned === undefined ? {} : { getUserSettings: () => Promise.resolve({ isOnToolbar: setting.pinned }) },
    permissions: {
      contains: ({ origins }: { origins: string[] }) => Promise.resolve(origins.every((origin) => !setting.withheld.includes(origin))),
      request: vi.fn(({ origins }: { origins: string[] }) => {
        if (setting.grants) setting.withheld = setting.withheld.filter((origin) => !origins.includes(origin));
        return Promise.resolve(setting.grants);
      }),
    },
    storage: { local: createStorageDouble(), session: createStorageDouble() },
  };
  vi.stubGlobal('CSS', {});
  vi.stubGlobal('IntersectionObserver', class {
    constructor(private readonly seen: (entries: { isIntersecting: boolean }[]) => void) {}
    observe() { this.seen([{ isIntersecting: true }]); }
    disconnect() { /* nothing is watched */ }
  });
  return { setting, api };
}

/** Opens the page and waits until it knows what it may read. */
export async function openWelcome(language: Language = 'ja'): Promise<RenderResult> {
  const words = createScreenLanguage(language, (key, values) => getMessage(language, key, values));
  const page = render(<LanguageContext.Provider value={words}><Welcome /></LanguageContext.Provider>);
  await vi.waitFor(() => { if (page.container.querySelector('[data-state="ready"]') === null) throw new Error('still loading'); });
  return page;
}
