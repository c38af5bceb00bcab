/**
 * A storage area in memory with the browser's contract, for unit tests: values are copied in and out as JSON is.
 * @param changed called with the keys of each change
 */
export function createStorageDouble(changed: (keys: string[]) => void = () => undefined) {
  const values = new Map<string, string>();
  let broken = false;
  const pick = (keys: string | string[] | null): string[] => (keys === null ? [...values.keys()] : [keys].flat());
  return {
    values,
    /** While broken, every write is refused, as on a full disk. */
    breakWrites(state: boolean): void { broken = state; },
    get: (keys: string | string[] | null): Promise<Record<string, unknown>> => Promise.resolve(Object.fromEntries(
      pick(keys).flatMap((key) => { const text = values.get(key); return text === undefined ? [] : [[key, JSON.parse(text) as unknown]]; }),
    )),
    set: (entries: Record<string, unknown>): Promise<void> => {
      if (broken) return Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
      for (const [key, value] of Object.entries(entries)) values.set(key, JSON.stringify(value));
      changed(Object.keys(entries));
      return Promise.resolve();
    },
    remove: (keys: string | string[]): Promise<void> => {
      for (const key of [keys].flat()) values.delete(key);
      changed([keys].flat());
      return Promise.resolve();
    },
    clear: (): Promise<void> => {
      const keys = [...values.keys()];
      values.clear();
      changed(keys);
      return Promise.resolve();
    },
  };
}
