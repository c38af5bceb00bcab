import browser from 'webextension-polyfill';
import type { StoredKind } from './stored-values';

/** The disk refused a value. What the person said is still held in memory, and goes to disk with the next value that does. */
export class StorageError extends Error {
  override name = 'StorageError';
}

export interface Store {
  read<T>(key: string, kind: StoredKind<T>, incognito: boolean): Promise<T>;
  /** Reads, changes and writes with no other change in between. Gives the new value. */
  change<T>(key: string, kind: StoredKind<T>, incognito: boolean, next: (now: T) => T): Promise<T>;
  /** How many values could not be understood and were set aside. */
  countSetAside(): Promise<number>;
  /** Forgets what private windows left. */
  forgetPrivate(): Promise<void>;
}

const ASIDE = 'aside:';
const PRIVATE = 'private:';

/**
 * The one hand that writes. Requests of several tabs wait for each other, so none overwrites another's change.
 * A private window reads what is on disk and writes nothing there: its own answers are held in the browser's memory alone.
 */
export function createStore(): Store {
  const unsaved = new Map<string, unknown>();
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const turn = last.then(task, task);
    last = turn.catch(() => undefined);
    return turn;
  };

  const fetchRaw = async (key: string): Promise<unknown> => {
    if (unsaved.has(key)) return unsaved.get(key);
    try {
      return (await browser.storage.local.get(key))[key];
    } catch (cause) {
      throw new StorageError('the stored values cannot be read', { cause });
    }
  };

  const save = async (key: string, value: unknown): Promise<void> => {
    unsaved.set(key, value);
    try {
      await browser.storage.local.set(Object.fromEntries(unsaved));
    } catch (cause) {
      throw new StorageError('the value was not written to disk', { cause });
    }
    unsaved.clear();
  };

  const setAside = async (key: string, raw: unknown): Promise<void> => {
    await save(`${ASIDE}${key}:${new Date().toISOString()}`, raw);
    await browser.storage.local.remove(key);
    console.warn(`keiyaku-guard: the stored value "${key}" could not be understood and was set aside`);
  };

  const load = async <T>(key: string, kind: StoredKind<T>, incognito: boolean): Promise<T> => {
    if (incognito) {
      const held = kind.unpack((await browser.storage.session.get(PRIVATE + key))[PRIVATE + key]);
      if (held !== null) return held;
    }
    const raw = await fetchRaw(key);
    if (raw === undefined) return kind.empty;
    const value = kind.unpack(raw);
    if (value !== null) return value;
    if (!incognito) await setAside(key, raw);
    return kind.empty;
  };

  return {
    read: (key, kind, incognito) => inTurn(() => load(key, kind, incognito)),
    change: (key, kind, incognito, next) => inTurn(async () => {
      const value = next(await load(key, kind, incognito));
      if (incognito) await browser.storage.session.set({ [PRIVATE + key]: kind.pack(value) });
      else await save(key, kind.pack(value));
      return value;
    }),
    countSetAside: () => inTurn(async () => Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith(ASIDE)).length),
    forgetPrivate: () => inTurn(async () => {
      const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(PRIVATE));
      if (keys.length > 0) await browser.storage.session.remove(keys);
    }),
  };
}
