import type { Span } from '../../model/finding';

const DIGITS = '0123456789';
const KANJI_DIGITS = '零一二三四五六七八九';
const START = /[0〇○零+(]|ゼロ/gu;
const ZERO_WORD = 'ゼロ';
/** What may stand between the groups of a number. */
const GAP = /[-‐‑‒–—―−ー~. ()・_,、の]/u;
const WIDEST_GAP = 3;
const MOST_DIGITS = 11;
const MOBILE = /^0[5789]0/u;
const TOLL_FREE = /^0(?:120|570|800|990)/u;
const NUMBERS_OTHER_THINGS = /(?:注文|管理|受注|会員|商品|口座|整理|追跡|伝票|問い?合わせ|受付|案件|依頼|登録|顧客|JAN|No\.?|ID|コード)(?:番号|コード|No\.?|ID)?[:#\s]*$/iu;
const NAMES_PHONE = /(?:電話|携帯|TEL|☎|☏|℡|📞|📱|ショートメール|SMS|連絡先)[^\n。]{0,10}$/iu;
const CONTEXT = 16;

interface Reading { digits: string; groups: number[]; end: number }

/** Japanese telephone numbers, however their groups are parted: 03-1234-5678, 090 1234 5678, (03)1234-5678, +81 …, 〇九〇…. */
export function findPhones(text: string): Span[] {
  const found: Span[] = [];
  let done = 0;
  for (const { index } of text.matchAll(START)) {
    if (index < done || /[\w.\-/¥$:〇○零]/u.test(text.charAt(index - 1))) continue;
    const international = /^\+81[-. ]?(?:\(0\)|0(?=[1-9]))?/u.exec(text.slice(index, index + 8))?.[0];
    const reading = international === undefined ? read(text, index, '') : read(text, index + international.length, '0');
    if (reading === null || !isPhone(reading, text.slice(Math.max(0, index - CONTEXT), index), international !== undefined)) continue;
    done = reading.end;
    found.push({ start: index, end: reading.end });
  }
  return found;
}

/** Reads groups of digits until there are as many as the number's beginning asks for; null when they do not fit. */
function read(text: string, start: number, prefix: string): Reading | null {
  let digits = prefix;
  const groups: number[] = [];
  let at = start;
  for (;;) {
    const gap = at;
    while (at - gap < WIDEST_GAP && GAP.test(text.charAt(at))) at += 1;
    let size = 0;
    for (; size <= MOST_DIGITS; size += 1) {
      const digit = digitAt(text, at);
      if (digit === '') break;
      digits += digit;
      if (digits === '00' || !digits.startsWith('0')) return null;
      at += text.startsWith(ZERO_WORD, at) ? ZERO_WORD.length : 1;
    }
    if (size === 0) return null;
    groups.push(size);
    const wanted = MOBILE.test(digits) || /^0800/u.test(digits) ? 11 : 10;
    if (digits.length > wanted) return null;
    if (digits.length === wanted) return isOver(text, at) ? { digits, groups, end: at } : null;
  }
}

function isOver(text: string, end: number): boolean {
  return !/^(?:[a-z]|[-./:]\d|[%円個件])/iu.test(text.slice(end, end + 2));
}

function isPhone({ digits, groups }: Reading, before: string, isInternational: boolean): boolean {
  if (NAMES_PHONE.test(before)) return true;
  if (NUMBERS_OTHER_THINGS.test(before)) return false;
  const last = groups.at(-1) ?? 0;
  if (isInternational) return last >= 3;
  if (MOBILE.test(digits)) return groups.length === 1 || last === 4 || last === 8 || groups.every((size) => size === 1);
  if (TOLL_FREE.test(digits)) return groups.length > 1 && last >= 3;
  const first = groups[0] ?? 0;
  return (groups.length === 3 && last === 4 && first >= 2 && first <= 5) || (groups.length === 2 && last === 8);
}

function digitAt(text: string, at: number): string {
  const character = text.charAt(at);
  if (character === '') return '';
  if (DIGITS.includes(character)) return character;
  if ('〇○'.includes(character) || text.startsWith(ZERO_WORD, at)) return '0';
  const kanji = KANJI_DIGITS.indexOf(character);
  return kanji === -1 ? '' : String(kanji);
}
