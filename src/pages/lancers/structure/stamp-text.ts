/**
 * What a text says of a time and nothing else. `moment`: a date with a clock time; `clock`: only a clock time; `ago`: told
 * from now, which is no exact time; `day`: only a date, as between the messages of two days.
 */
export interface StampText {
  kind: 'moment' | 'clock' | 'ago' | 'day';
  /** The date's own words; null when it is told from now, or not told. */
  date: string | null;
  clock: string | null;
}

const DATE = String.raw`(?<date>(?:\d{4}\s*[年/.-]\s*)?\d{1,2}\s*[月/.-]\s*\d{1,2}\s*日?)(?:\s*(?:\(\s*[月火水木金土日](?:曜日?)?\s*\)|[月火水木金土日]曜日))?`;
const DAY_WORD = String.raw`(?<dayWord>今日|本日|昨日|一昨日|おととい|[月火水木金土日]曜日)`;
const CLOCK = String.raw`(?<clock>(?:午前|午後)?\s*\d{1,2}\s*(?::\s*\d{2}(?::\d{2})?|時\s*\d{2}\s*分?))`;
const AGO = String.raw`(?<ago>たった今|\d+\s*(?:秒|分|時間|日|週間|[かカヶケ]月|年)前)`;
const WHOLE = new RegExp(`^(?:(?:${DATE}|${DAY_WORD})?(?:[\\sT,、]*${CLOCK})?|${AGO})$`, 'u');
const FRAME = /^[\s\-―—–─・·|]+|[\s\-―—–─・·|]+$/gu;
const LONGEST = 48;

/** Reads a text that tells a time and nothing else; null when it says anything more, or no possible clock time. */
export function stampText(text: string): StampText | null {
  if (text.length > LONGEST) return null;
  const bare = text.normalize('NFKC').replace(FRAME, '').replace(/\s+/gu, ' ');
  const groups = bare === '' ? undefined : WHOLE.exec(bare)?.groups;
  if (groups === undefined) return null;
  const { date = null, dayWord = null, clock = null, ago } = groups;
  if (clock !== null && !isPossible(clock)) return null;
  if (ago !== undefined) return { kind: 'ago', date: null, clock: null };
  if (clock === null) return { kind: 'day', date, clock };
  return { kind: date !== null ? 'moment' : dayWord !== null ? 'ago' : 'clock', date, clock };
}

function isPossible(clock: string): boolean {
  const [hour, minute] = [...clock.matchAll(/\d+/gu)].map(([digits]) => Number(digits));
  return hour !== undefined && minute !== undefined && hour <= (/^午/u.test(clock) ? 12 : 23) && minute <= 59;
}
