import { linearise } from './linear-text';

/** A minute as a page words it; `year` is null when the page leaves it out. */
export interface Moment { year: number | null; month: number; day: number; hour: number; minute: number }

const JAPAN = 9 * 60;
const ZONED = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/u;
const DATE = /(?:(?<year>\d{4})\s*[年/.-]\s*)?(?<month>\d{1,2})\s*[月/.-]\s*(?<day>\d{1,2})\s*日?/u;
const CLOCK = /(?<half>午前|午後)?\s*(?<hour>\d{1,2})\s*(?::|時)\s*(?<minute>\d{2})/u;
/** Between a date and its time: a weekday in brackets, and separators. */
const WRITTEN = new RegExp(`(?<!\\d)${DATE.source}(?:\\s*\\([^()]{1,4}\\))?[T\\s,、]*${CLOCK.source}(?!\\d)`, 'u');

/**
 * The times of a page's messages, in page order, as ISO 8601 with +09:00 and minute precision; null for what tells no
 * exact minute: 「3時間前」, a date without a time, a year-less date on a page that has no year. No clock is asked: a
 * year-less date takes the year of the nearest text that has one, or the year beside it where that is within two months
 * (a December before a dated January).
 */
export const readTimes = (texts: readonly (string | null)[]): (string | null)[] => timesOf(texts.map(readMoment));

/** The same of moments that were read before. */
export function timesOf(moments: readonly (Moment | null)[]): (string | null)[] {
  // Most pages give each its year.
  const near = moments.some((moment) => moment?.year === null) ? nearestDated(moments) : [];
  return moments.map((moment, index) => {
    if (moment === null) return null;
    const year = moment.year ?? yearFor(moment, near[index] ?? null);
    return year === null ? null : iso({ ...moment, year });
  });
}

/** What a <time> or another element says: `datetime`, else its title, else its text, whichever holds a time; null when none does. */
export function timeText(element: Element): string | null {
  for (const text of [element.getAttribute('datetime'), element.getAttribute('title'), linearise(element).text]) {
    if (readMoment(text) !== null) return text;
  }
  return null;
}

/** The exact minute that a text tells, as far as it does by itself; null when it tells none. */
export function readMoment(text: string | null): Moment | null {
  if (text === null) return null;
  const trimmed = text.normalize('NFKC').trim();
  const zoned = ZONED.exec(trimmed);
  if (zoned !== null) return inJapan(zoned[1] ?? '', zoned[2] ?? '');
  const groups = WRITTEN.exec(trimmed)?.groups;
  if (groups === undefined) return null;
  const hour = Number(groups.hour);
  if (groups.half !== undefined && hour > 12) return null;
  return check({
    year: groups.year === undefined ? null : Number(groups.year),
    month: Number(groups.month), day: Number(groups.day),
    hour: groups.half === undefined ? hour : (hour % 12) + (groups.half === '午後' ? 12 : 0),
    minute: Number(groups.minute),
  });
}

/** A local time with its zone, told in Japan's. */
function inJapan(local: string, zone: string): Moment | null {
  const sign = zone.startsWith('-') ? -1 : 1;
  const digits = zone.replace(/\D/gu, '');
  const ahead = zone === 'Z' ? 0 : sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
  const utc = Date.parse(`${local}Z`);
  if (Number.isNaN(utc)) return null;
  const there = new Date(utc + (JAPAN - ahead) * 60_000);
  return { year: there.getUTCFullYear(), month: there.getUTCMonth() + 1, day: there.getUTCDate(), hour: there.getUTCHours(), minute: there.getUTCMinutes() };
}

function check(moment: Moment): Moment | null {
  const { year, month, day, hour, minute } = moment;
  // A leap year for a year that is not known yet.
  const days = new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= days && hour <= 23 && minute <= 59 ? moment : null;
}

type Dated = Moment & { year: number };

/** For each place the dated moment that stands nearest in page order, the earlier one of two equally near. */
function nearestDated(moments: readonly (Moment | null)[]): (Dated | null)[] {
  const before = lastDated(moments);
  const after = lastDated([...moments].reverse()).reverse();
  return moments.map((_, index) => {
    const near = [before[index], after[index]].filter((found) => found !== undefined && found !== null);
    near.sort((one, other) => one.distance - other.distance);
    return near[0]?.moment ?? null;
  });
}

/** For each place the last dated moment up to it, and how many places back it stands. */
function lastDated(moments: readonly (Moment | null)[]): ({ moment: Dated; distance: number } | null)[] {
  let last: { moment: Dated; at: number } | null = null;
  return moments.map((moment, at) => {
    if (moment !== null && moment.year !== null) last = { moment: { ...moment, year: moment.year }, at };
    return last === null ? null : { moment: last.moment, distance: at - last.at };
  });
}

function yearFor(moment: Moment, near: Dated | null): number | null {
  if (near === null) return null;
  const dayIn = (year: number) => Date.UTC(year, moment.month - 1, moment.day) / 86_400_000;
  const nearDay = Date.UTC(near.year, near.month - 1, near.day) / 86_400_000;
  const beside = [near.year - 1, near.year + 1].find((year) => Math.abs(dayIn(year) - nearDay) <= 60);
  const year = beside ?? near.year;
  return check({ ...moment, year }) === null ? null : year;
}

function iso({ year, month, day, hour, minute }: Dated): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}+09:00`;
}

/** The day of a text as YYYY-MM-DD, in Japan where it names a zone; null when it names none with its year. */
export function readDate(text: string): string | null {
  const trimmed = text.normalize('NFKC').trim();
  const [moment] = readTimes([trimmed]);
  if (moment !== null && moment !== undefined) return moment.slice(0, 10);
  const groups = new RegExp(`^${DATE.source}$`, 'u').exec(trimmed)?.groups;
  if (groups?.year === undefined) return null;
  const day = check({ year: Number(groups.year), month: Number(groups.month), day: Number(groups.day), hour: 0, minute: 0 });
  return day === null ? null : iso({ ...day, year: Number(groups.year) }).slice(0, 10);
}
