import { PLATFORMS } from '../../model/platform';
import type { StoredCounts, StoredOverview, StoredThread } from '../../model/stored';
import { DISMISSALS_KEY, dismissalsKind, SETTINGS_KEY, settingsKind } from './stored-choices';
import { CLIENT, STAGES_OF, stagesKind } from './stored-clients';
import type { StoredKind } from './stored-kind';
import { RECORD } from './stored-records';
import { ASIDE } from './store';
import { valuesOf } from './stored-parts';
import { CHECKS, checksKind, MARKS_KEY, marksKind, THREAD, threadKind, TICKS_KEY, ticksKind } from './stored-values';
import { WELL_READ_KEY, wellReadKind } from './well-read';

type Raw = Readonly<Record<string, unknown>>;

const read = <T>(raw: Raw, key: string, kind: StoredKind<T>): T => (raw[key] === undefined ? null : kind.unpack(raw[key])) ?? kind.empty;

/** The threads of which the person said something, the latest first. */
function threadsIn(raw: Raw): StoredThread[] {
  const threads = valuesOf({ prefix: THREAD }, raw).flatMap(([name, value]): StoredThread[] => {
    const memory = threadKind.unpack(value);
    const platform = PLATFORMS.find((each) => name.startsWith(`${each}:`));
    if (memory === null || platform === undefined || (memory.escrow === null && memory.approval === null)) return [];
    return [{ platform, subject: name.slice(platform.length + 1), memory }];
  });
  const latest = ({ memory: { escrow, approval } }: StoredThread) => Math.max(Date.parse(escrow?.at ?? '') || 0, Date.parse(approval?.at ?? '') || 0);
  return threads.sort((a, b) => latest(b) - latest(a));
}

/** How much of each part there is. */
export function countStored(raw: Raw): StoredCounts {
  const many = (prefix: string) => valuesOf({ prefix }, raw).length;
  return {
    settings: raw[SETTINGS_KEY] === undefined ? 0 : 1,
    ticks: Object.keys(read(raw, TICKS_KEY, ticksKind)).length,
    marks: Object.keys(read(raw, MARKS_KEY, marksKind)).length,
    threads: threadsIn(raw).length,
    checks: valuesOf({ prefix: CHECKS }, raw).reduce((sum, [, value]) => sum + Object.keys(checksKind.unpack(value) ?? {}).length, 0),
    dismissals: read(raw, DISMISSALS_KEY, dismissalsKind).length,
    clients: many(CLIENT),
    stages: valuesOf({ prefix: STAGES_OF }, raw).reduce((sum, [, value]) => sum + Object.keys(stagesKind.unpack(value) ?? {}).length, 0),
    records: many(RECORD),
    readings: Object.keys(read(raw, WELL_READ_KEY, wellReadKind)).length,
    setAside: many(ASIDE),
  };
}

/** What the options show of everything that is stored. What does not parse is passed over: whoever needs it sets it aside. */
export function overviewOf(raw: Raw): StoredOverview {
  return {
    settings: read(raw, SETTINGS_KEY, settingsKind),
    ticks: read(raw, TICKS_KEY, ticksKind),
    threads: threadsIn(raw),
    dismissals: [...read(raw, DISMISSALS_KEY, dismissalsKind)],
    counts: countStored(raw),
  };
}
