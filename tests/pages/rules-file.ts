import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Platform } from '../../src/model/platform';
import { pagesFile, type PagesFile } from '../../src/rulebook/schema/pages';

/** The shipped page rules of a platform, straight from their file, with all labels in one place as the readers have them. */
export function rulesFile(platform: Platform): PagesFile {
  const { labels, more_labels, ...rest } = pagesFile.parse(parse(readFileSync(path.resolve(import.meta.dirname, `../../rules/pages/${platform}.yaml`), 'utf8')));
  return { ...rest, labels: { ...labels, ...more_labels }, more_labels: {} };
}
