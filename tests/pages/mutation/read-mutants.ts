import { loadPage } from '../../../src/cli/load-page';
import type { Platform } from '../../../src/model/platform';
import { classify, readPage } from '../../../src/pages/index';
import { pageRules } from '../../../src/rulebook/pages';
import type { KeptPage } from '../golden';
import { isHonest } from './exceptions';
import { faultsOf } from './faults';
import { mutantsOf, type Done } from './mutants';

/** What came of all mutants of one page: each fault with the first mutant that shows it. */
export interface Mutated { count: number; faults: Record<string, string> }

/** Reads every mutant of a page, in one document that is changed and changed back. */
export function readMutants({ name: page, html, url }: KeptPage, platform: Platform, done: Done): Mutated {
  const { document, close } = loadPage(html, url);
  const reader = classify(url)?.reader;
  const whole = readPage(document, url)?.reading;
  const result: Mutated = { count: 0, faults: {} };
  if (reader === undefined || whole === undefined) return result;
  const before = JSON.stringify(whole);
  const read = (): string[] => {
    try {
      const torn = readPage(document, url)?.reading;
      if (torn === undefined) return ['nothing was read'];
      return JSON.stringify(torn) === before ? [] : faultsOf(whole, torn);
    } catch (error) {
      return [String(error)];
    }
  };
  for (const { name, apply } of mutantsOf(document, pageRules[platform], reader, done)) {
    const undo = apply();
    result.count += 1;
    for (const fault of read()) if (!isHonest({ page, mutant: name, fault })) result.faults[fault] ??= name;
    undo();
  }
  // A mutant that was not undone would spoil those after it.
  if (JSON.stringify(readPage(document, url)?.reading) !== before) result.faults['the page is not what it was'] = 'at the end';
  close();
  return result;
}
