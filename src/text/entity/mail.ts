import type { Span } from '../../model/finding';
import { isHost, isMailDomain, isMailService } from './domain';

/** What stands for an @: the sign itself, words for it, and signs that people put in its place. */
const AT = /@|[[(<{] ?(?:at|@|アット(?:マーク)?|あっと(?:まーく)?) ?[\])>}]|アット(?:マーク)?|あっと(?:まーく)?|[★☆◎●○〇◯#]| at /giu;
const LOCAL_UNIT = /[a-z0-9._%+-]/iu;
const LONGEST_LOCAL = 64;
const MOST_BLANKS = 2;
const LABEL = /[a-z0-9-]{1,63}/iuy;
const DOT = / {0,2}(?:\.|[[(<{] ?(?:dot|ドット|\.) ?[\])>}]|ドット|どっと) {0,2}/iuy;
const MOST_LABELS = 6;
/** A service told in kana, or in words: ＠ジーメール, ＠(いつもの無料メール). */
const SERVICE_IN_WORDS = /(?:ジーメール|ジーメ|[gG]メール|ヤフー(?:メール)?|アイクラウド|ホットメール|アウトルック|[(（「【][^()（）「」【】\n]{1,20}メール[)）」】])/uy;

/** Mail addresses, plain and disguised: info@example.com, info[at]example.com, info★gmail.com, infoあっとgmail. */
export function findMails(text: string): Span[] {
  const found: Span[] = [];
  let done = 0;
  for (const { 0: sign, index } of text.matchAll(AT)) {
    const start = localStart(text, index, done);
    const domain = start === null ? null : domainAfter(text, index + sign.length);
    if (start === null || domain === null || !isPlausible(sign, domain.name)) continue;
    found.push({ start, end: domain.end });
    done = domain.end;
  }
  return found;
}

function isPlausible(sign: string, domain: string): boolean {
  if (isMailService(domain)) return true;
  if (sign === '@') return isMailDomain(domain);
  // 「look at example.com」 and 「A★B.com」 are no addresses; a word or brackets made for the purpose are.
  return sign !== ' at ' && sign !== '#' && isHost(domain) && domain === domain.toLowerCase();
}

/** Where the part before the @ begins; null when there is none. */
function localStart(text: string, at: number, done: number): number | null {
  let end = at;
  while (at - end < MOST_BLANKS && text.charAt(end - 1) === ' ') end -= 1;
  let start = end;
  while (start > done && end - start < LONGEST_LOCAL && LOCAL_UNIT.test(text.charAt(start - 1))) start -= 1;
  while (start < end && !/[a-z0-9]/iu.test(text.charAt(start))) start += 1;
  return start < end ? start : null;
}

/** The domain after the @, its disguised dots made plain. Blanks around a dot count only where a disguise is at work. */
function domainAfter(text: string, from: number): { name: string; end: number } | null {
  let at = from;
  while (at - from < MOST_BLANKS && text.charAt(at) === ' ') at += 1;
  const told = take(SERVICE_IN_WORDS, text, at);
  if (told !== '') return { name: 'gmail', end: at + told.length };
  let name = take(LABEL, text, at);
  if (name === '') return null;
  let end = at + name.length;
  for (let labels = 1; labels < MOST_LABELS; labels += 1) {
    const dot = take(DOT, text, end);
    const label = dot === '' ? '' : take(LABEL, text, end + dot.length);
    if (label === '') break;
    name += `.${label}`;
    end += dot.length + label.length;
  }
  return { name, end };
}

function take(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? '';
}
