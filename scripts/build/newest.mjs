import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Newest change below a path, in milliseconds. Folders count, for a file that was removed changes only its folder; tests do not.
 * @param {string} place file or folder
 * @param {string} [except] a folder to leave out
 * @returns {number}
 */
export function newest(place, except) {
  if (place === except) return 0;
  const own = statSync(place);
  if (!own.isDirectory()) return own.mtimeMs;
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => !/\.test\.tsx?$/.test(entry.name))
    .reduce((latest, entry) => Math.max(latest, newest(path.join(place, entry.name), except)), own.mtimeMs);
}
