import type { PageRequest } from '../model/protocol';
import { PRIVATE } from './storage/store';
import { DISMISSALS_KEY, SETTINGS_KEY } from './storage/stored-choices';
import { THREAD } from './storage/stored-values';

/** What pages are to be told when stored values have changed; null when none of them shows it. */
export function requestAfter(changed: readonly string[]): PageRequest | null {
  const keys = changed.map((key) => (key.startsWith(PRIVATE) ? key.slice(PRIVATE.length) : key));
  if (keys.some((key) => key === SETTINGS_KEY || key === DISMISSALS_KEY)) return { type: 'choices-changed' };
  return keys.some((key) => key.startsWith(THREAD)) ? { type: 'reread' } : null;
}
