import type { StoredPart } from '../../model/stored';
import { ASIDE } from './store';
import { DISMISSALS_KEY, dismissalsKind, SETTINGS_KEY, settingsKind } from './stored-choices';
import { CLIENT, clientKind, STAGES_OF, stagesKind } from './stored-clients';
import type { StoredKind } from './stored-kind';
import { RECORD, recordKind } from './stored-records';
import { CHECKS, checksKind, MARKS_KEY, marksKind, THREAD, threadKind, TICKS_KEY, ticksKind } from './stored-values';
import { WELL_READ_KEY, wellReadKind } from './well-read';

/** A part that is one value under one key. */
interface Single { part: StoredPart; key: string; kind: StoredKind<unknown> }
/** A part of many values, whose keys begin alike. `name`: what must follow. */
interface Many { part: StoredPart; prefix: string; name: RegExp; kind: StoredKind<unknown> | null }

const OF_PLATFORM = /^(?:crowdworks|lancers):.{1,200}$/su;

export const SINGLES: readonly Single[] = [
  { part: 'settings', key: SETTINGS_KEY, kind: settingsKind },
  { part: 'ticks', key: TICKS_KEY, kind: ticksKind },
  { part: 'marks', key: MARKS_KEY, kind: marksKind },
  { part: 'dismissals', key: DISMISSALS_KEY, kind: dismissalsKind },
  { part: 'readings', key: WELL_READ_KEY, kind: wellReadKind },
];

/** The index of clients is no part: it is made anew of the clients. */
export const MANIES: readonly Many[] = [
  { part: 'threads', prefix: THREAD, name: OF_PLATFORM, kind: threadKind },
  { part: 'checks', prefix: CHECKS, name: /^(?:crowdworks|lancers):(?:thread|job):.{1,200}$/su, kind: checksKind },
  { part: 'clients', prefix: CLIENT, name: OF_PLATFORM, kind: clientKind },
  { part: 'stages', prefix: STAGES_OF, name: /^(?:crowdworks|lancers)$/u, kind: stagesKind },
  { part: 'records', prefix: RECORD, name: /^[0-9a-f]{16,64}$/u, kind: recordKind },
  // What could not be understood is anything.
  { part: 'setAside', prefix: ASIDE, name: /^.{1,400}$/su, kind: null },
];

/** The names of a part's values, with the values. */
export function valuesOf({ prefix }: Pick<Many, 'prefix'>, raw: Readonly<Record<string, unknown>>): [name: string, value: unknown][] {
  return Object.entries(raw).filter(([key]) => key.startsWith(prefix)).map(([key, value]) => [key.slice(prefix.length), value]);
}
