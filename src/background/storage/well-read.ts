import * as z from 'zod/mini';
import { PAGE_KINDS, PLATFORMS, type PageKind, type Platform } from '../../model/platform';
import { lacksParts } from '../../model/reading';
import type { PageReport } from '../../model/protocol';
import type { Store } from './store';
import { createKind } from './stored-kind';

/** On which day (YYYY-MM-DD, as the person's clock says it) each kind of page was last read well, by platform and kind. */
export type WellRead = Readonly<Record<string, string>>;

export const WELL_READ_KEY = 'well-read';

export const wellReadKind = createKind({
  empty: {},
  schema: z.strictObject({
    v: z.literal(1),
    days: z.record(z.string().check(z.regex(new RegExp(`^(?:${PLATFORMS.join('|')}):(?:${PAGE_KINDS.join('|')})$`, 'u'))), z.iso.date()),
  }),
  pack: (days: WellRead) => ({ v: 1 as const, days: { ...days } }),
  unpack: ({ days }) => days,
});

/** Whether a page was read whole: nothing that it should show was missing. */
const isWellRead = ({ progress, viewer, health }: PageReport): boolean =>
  progress === 'done' && viewer !== 'client' && health.state !== 'unreadable' && !lacksParts(health);

/** The day of the person's clock. */
const dayOf = (date: Date): string => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** Remembers of each kind of page when it was last read well: of pages, only that. Nothing of private windows. */
export function createReadingDays(store: Store, now: () => Date = () => new Date()) {
  const key = (platform: Platform, kind: PageKind) => `${platform}:${kind}`;
  const read = (incognito: boolean) => store.read(WELL_READ_KEY, wellReadKind, incognito);
  return {
    async remember(report: PageReport, incognito: boolean): Promise<void> {
      if (incognito || !isWellRead(report)) return;
      const [name, day] = [key(report.platform, report.kind), dayOf(now())];
      if ((await read(false))[name] === day) return;
      await store.change(WELL_READ_KEY, wellReadKind, false, (days) => ({ ...days, [name]: day }));
    },
    /** The day on which such a page was last read well; null when none was. */
    recall: async (platform: Platform, kind: PageKind, incognito: boolean): Promise<string | null> => (await read(incognito))[key(platform, kind)] ?? null,
  };
}
export type ReadingDays = ReturnType<typeof createReadingDays>;
