import browser from 'webextension-polyfill';
import type { Shelf } from './result-cache';

const KEY = 'results';

/** The browser's memory for one session: never on disk, and empty again when the extension is renewed or the browser ends. */
export const resultShelf: Shelf = {
  fetch: async () => (await browser.storage.session.get(KEY))[KEY],
  lay: (value) => browser.storage.session.set({ [KEY]: value }),
};
