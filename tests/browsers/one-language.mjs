import { cpSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * A copy of an unpacked package that speaks one language alone. A browser takes the language of its own interface, and that
 * of many distributions has English only: with one language in the package it has no choice. Who asks for it removes it.
 * @param {string} extension folder of the package
 * @param {string} language
 * @returns {string} folder of the copy
 */
export function inOneLanguage(extension, language) {
  const copy = mkdtempSync(path.join(os.tmpdir(), `keiyaku-guard-${language}-`));
  cpSync(extension, copy, { recursive: true, filter: (file) => path.basename(path.dirname(file)) !== '_locales' || path.basename(file) === language });
  return copy;
}
