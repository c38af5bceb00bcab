/** The value of a JSON text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What stands at a dotted path (`a.b.0.c`) of a JSON value; undefined where the path breaks off. */
export function atPath(value: unknown, path: string): unknown {
  let at = value;
  for (const key of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return at;
}

/** A text that is not empty, a finite number or a truth value; null for everything else. */
export function plainValue(value: unknown): string | number | boolean | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) ? value : null;
}
