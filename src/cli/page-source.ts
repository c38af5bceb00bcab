/** Most bytes of a saved page that are read; both sites' pages have half a megabyte at most. */
export const MOST_BYTES = 50_000_000;

/** A document of a browser has 512 levels at most: what is nested more deeply takes a parser that allows it the square of the time. */
const MOST_LEVELS = 1000;

/** What opens or closes an element that nothing but its own end closes; scripts, styles and comments are passed over. */
const PARTS = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1|$)|<(?<end>\/?)(?:div|span|section|article|main|aside|nav|ul|ol|table|form|blockquote|center|a|b|i|u|em|strong|font|small|big)\b/giu;

/**
 * A saved page as text, or as bytes in which a parser finds the name of their encoding. UTF-8 wherever the bytes allow it, for a
 * saved file has lost the header that named its encoding; without any name, that encoding of Japan in which the bytes are most kana.
 */
export function pageSource(bytes: Buffer): string | Buffer {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Some bytes are none of it.
  }
  const head = bytes.subarray(0, 2048).toString('latin1');
  if (/charset\s*=/iu.test(head) || /^(?:\xFE\xFF|\xFF\xFE)/u.test(head)) return bytes;
  const [best = ''] = ['utf-8', 'shift_jis', 'euc-jp'].map((encoding) => new TextDecoder(encoding).decode(bytes)).sort((one, other) => kanaIn(other) - kanaIn(one));
  return best;
}

/** Whether the page's elements stand in one another as no page's do. Read roughly, and in linear time. */
export function nestsTooDeeply(source: string | Buffer): boolean {
  let level = 0;
  for (const { groups } of (typeof source === 'string' ? source : source.toString('latin1')).matchAll(PARTS)) {
    if (groups?.end === undefined) continue;
    level = groups.end === '' ? level + 1 : Math.max(0, level - 1);
    if (level > MOST_LEVELS) return true;
  }
  return false;
}

const kanaIn = (text: string): number => text.match(/[ぁ-んァ-ヶ]/gu)?.length ?? 0;
