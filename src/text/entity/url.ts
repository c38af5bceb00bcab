import type { Span } from '../../model/finding';
import { isHost } from './domain';

const WITH_SCHEME = /(?:h?ttps?|hxxps?|line|tg|lineworks|whatsapp|weixin|skype):\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+/giu;
const PATH = /[\w\-.~:/?#[\]@!$&'()*+,;=%]*/uy;
const HOST_UNIT = /[a-z0-9.-]/iu;
const LONGEST_HOST = 253;
/** Names of software that look like hosts. */
const SOFTWARE = /^(?:asp|vb|ado|ml|f)\.net$/iu;
/** Hosts by which people are reached: read in whatever case, as phones put a capital first. */
const KNOWN = /^(?:lin\.ee|(?:[a-z]+\.)?line\.me|discord\.(?:gg|com)|t\.me|wa\.me|m\.me|x\.gd|bit\.ly|forms\.gle|(?:[a-z0-9]+\.)?zoom\.us|(?:www\.)?chatwork\.com|(?:join\.)?(?:skype|slack)\.com|meet\.google\.com|x\.com|(?:www\.)?instagram\.com)$/iu;

/** Web addresses: with a scheme, with www., and bare hosts that a path follows (lin.ee/abc). */
export function findUrls(text: string): Span[] {
  const found: Span[] = [];
  if (text.includes('://')) {
    for (const { 0: address, index } of text.matchAll(WITH_SCHEME)) {
      const end = index + address.length - endPunctuation(address);
      if (end - index > address.indexOf('://') + 3) found.push({ start: index, end });
    }
  }
  for (let dot = text.indexOf('.'); dot !== -1;) {
    const host = hostAround(text, dot);
    const address = addressFrom(text, host);
    if (address !== null) found.push(address);
    dot = text.indexOf('.', Math.max(address?.end ?? host.end, dot + 1));
  }
  return found;
}

function hostAround(text: string, dot: number): Span {
  let start = dot;
  while (start > 0 && dot - start <= LONGEST_HOST && HOST_UNIT.test(text.charAt(start - 1))) start -= 1;
  let end = dot;
  while (end < text.length && HOST_UNIT.test(text.charAt(end))) end += 1;
  return { start, end };
}

/** The address that a bare host begins, if it is one. */
function addressFrom(text: string, { start, end }: Span): Span | null {
  if (end - start > LONGEST_HOST || /[@\w/]/u.test(text.charAt(start - 1))) return null;
  const host = text.slice(start, end);
  if (!isHost(host) || SOFTWARE.test(host)) return null;
  PATH.lastIndex = end;
  const path = text.charAt(end) === '/' ? PATH.exec(text)?.[0] ?? '' : '';
  const length = path.length - endPunctuation(path);
  const isAddress = /^www\./iu.test(host) || (length > 1 && (KNOWN.test(host) || host === host.toLowerCase()));
  return isAddress ? { start, end: end + length } : null;
}

/** How many units at the end belong to the sentence: 「(https://a.jp/b)。」, 「…/b.」. */
function endPunctuation(address: string): number {
  const closes = address.includes('(') ? /[.,;:!?'[\]*]/u : /[.,;:!?'()[\]*]/u;
  let end = address.length;
  while (end > 0 && closes.test(address.charAt(end - 1))) end -= 1;
  return address.length - end;
}
