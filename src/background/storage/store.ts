import browser from 'webextension-polyfill';
import type { StoredKind } from './stored-kind';

/** The disk refused a value. What the person said is still held in memory, and goes to disk with the next value that does. */
export class StorageError extends Error {
  override name = 'StorageError';
}

/** The disk within one turn. What is refused here is lost, and nothing is held back: pages can tell it again. */
export interface Disk {
  /** The raw values that are there, by key; of everything that is stored when no keys are named. */
  fetch(keys: readonly string[] | null): Promise<Record<string, unknown>>;
  write(values: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  /** Removes everything, what private windows left as well. */
  clear(): Promise<void>;
  /** Puts a value that could not be understood out of the way. */
  setAside(key: string, raw: unknown): Promise<void>;
}

export interface Store {
  read<T>(key: string, kind: StoredKind<T>, incognito: boolean): Promise<T>;
  /** Reads, changes and writes with no other change in between. Gives the new value. */
  change<T>(key: string, kind: StoredKind<T>, incognito: boolean, next: (now: T) => T): Promise<T>;
  /** Works on many values with no other change in between. */
  inTurn<T>(task: (disk: Disk) => Promise<T>): Promise<T>;
  /** How many values could not be understood and were set aside. */
  countSetAside(): Promise<number>;
  /** Forgets what private windows left. */
  forgetPrivate(): Promise<void>;
}

export const ASIDE = 'aside:';
export const PRIVATE = 'private:';

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
    return (await refusing('the stored values cannot be read', browser.storage.local.get(key)))[key];
  };

  const save = async (key: string, value: unknown): Promise<void> => {
    unsaved.set(key, value);
    await refusing('the value was not written to disk', browser.storage.local.set(Object.fromEntries(unsaved)));
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

  const forgetPrivate = async (): Promise<void> => {
    const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(PRIVATE));
    if (keys.length > 0) await browser.storage.session.remove(keys);
  };

  const disk: Disk = {
    async fetch(keys) {
      const found = await refusing('the stored values cannot be read', browser.storage.local.get(keys === null ? null : [...keys]));
      // What waits for room on the disk is as good as there.
      for (const [key, value] of unsaved) if (keys?.includes(key) ?? true) found[key] = value;
      return found;
    },
    async write(values) {
      await refusing('the values were not written to disk', browser.storage.local.set({ ...values }));
      for (const key of Object.keys(values)) unsaved.delete(key);
    },
    async remove(keys) {
      await refusing('the values were not removed', browser.storage.local.remove([...keys]));
      for (const key of keys) unsaved.delete(key);
    },
    async clear() {
      await refusing('the values were not removed', browser.storage.local.clear());
      unsaved.clear();
      await forgetPrivate();
    },
    setAside,
  };

  return {
    inTurn: (task) => inTurn(() => task(disk)),
    read: (key, kind, incognito) => inTurn(() => load(key, kind, incognito)),
    change: (key, kind, incognito, next) => inTurn(async () => {
      const value = next(await load(key, kind, incognito));
      if (incognito) await browser.storage.session.set({ [PRIVATE + key]: kind.pack(value) });
      else await save(key, kind.pack(value));
      return value;
    }),
    countSetAside: () => inTurn(async () => Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith(ASIDE)).length),
    forgetPrivate: () => inTurn(forgetPrivate),
  };
}

/** The browser's word of failure becomes ours. */
async function refusing<T>(what: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new StorageError(what, { cause });
  }
}
