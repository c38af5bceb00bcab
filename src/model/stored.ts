import type { Dismissal } from './dismissal';
import type { Platform } from './platform';
import type { ThreadMemory, VerificationTicks } from './protocol';
import type { Settings } from './settings';

/** What can lie on the person's machine, by what it is about. `setAside`: values that could not be understood. */
export type StoredPart = 'settings' | 'ticks' | 'marks' | 'threads' | 'checks' | 'dismissals' | 'clients' | 'stages' | 'records' | 'readings' | 'setAside';

/** How many of each there are: ticked verifications, those that pages showed, threads with an answer, ticks of checklists, clients, rows of worklists, kept records, kinds of page with the day of their last reading … */
export type StoredCounts = Record<StoredPart, number>;

/** What the person said of one thread, as it is listed. */
export interface StoredThread { platform: Platform; subject: string; memory: ThreadMemory }

/** Everything that the options show of what is stored. */
export interface StoredOverview {
  settings: Settings;
  ticks: VerificationTicks;
  threads: StoredThread[];
  dismissals: Dismissal[];
  counts: StoredCounts;
}

/** The largest file that is read, in UTF-16 units: more than the browser would store. */
export const MAX_IMPORT_LENGTH = 20_000_000;

/** What is wrong in one place of a file. `line`: of the file, from 1; `path`: the keys that lead to the value. */
export type ImportProblem =
  | { what: 'no_json'; line: number | null }
  | { what: 'no_export' }
  | { what: 'newer'; path: string[] }
  | { what: 'missing' | 'unknown_key' | 'no_time' | 'no_choice' | 'too_long' | 'wrong'; path: string[] }
  | { what: 'wrong_type'; path: string[]; expected: 'text' | 'number' | 'boolean' | 'list' | 'group' };

/** What an import did: everything that the file holds, or nothing at all and why. At most ten problems are named; `more` were left out. */
export type ImportResult = { imported: StoredCounts } | { problems: ImportProblem[]; more: number };
