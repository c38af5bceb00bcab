/** Characters that are not seen and must not part a word: zero-width, bidi, soft hyphen, variation selectors, stray controls. */
const INVISIBLE = /^(?![\t\n\v\f\r\u0085])[\p{Default_Ignorable_Code_Point}\p{Cc}\ufff9-\ufffb]$/u;

/** Characters that belong to the one before: marks, (semi-)voiced sound signs, Hangul vowels and finals. */
const EXTENDER = /^[\p{M}\uff9e\uff9f\u309b\u309c\u1161-\u11ff]$/u;

/** Signs whose compatibility form would glue to the next word: 「②LINE」 is no 「2LINE」, 「LINE™」 no 「LINETM」. */
const KEPT_SIGN = /^[①-⑳⓪™℠ℹ]$/u;

const CIRCLED_DIGIT = /^[①-⑨⓪]$/u;
const KANA = /^[\u3041-\u30ff\uff66-\uff9d]/u;
const SPACING_MARK = /^ \p{M}/u;
const LINE_BREAK = /^[\r\v\f\u0085\u2028\u2029]$/u;
const BRAILLE_BLANK = '\u2800';

/** True for a character that is not seen. */
export function isInvisible(character: string): boolean {
  return INVISIBLE.test(character);
}

/** True for a character that is read together with the one before it. */
export function isExtender(character: string): boolean {
  return EXTENDER.test(character) && !INVISIBLE.test(character);
}

/** True for ⓪①…⑨: alone they number a list, side by side they spell a number. */
export function isCircledDigit(character: string): boolean {
  return CIRCLED_DIGIT.test(character);
}

/** True for a line break other than LF. */
export function isLineBreak(character: string): boolean {
  return LINE_BREAK.test(character);
}

/** The regular form of one character with its extenders, never empty. */
export function regularForm(cluster: string): string {
  if (isLineBreak(cluster)) return '\n';
  if (cluster === BRAILLE_BLANK) return ' ';
  if (KEPT_SIGN.test(cluster)) return cluster;
  // After a kana a free-standing ゛ is meant as its voiced mark; NFKC would make a space and a mark of it.
  const voiced = KANA.test(cluster) ? cluster.replaceAll('\u309b', '\u3099').replaceAll('\u309c', '\u309a') : cluster;
  const form = voiced.normalize('NFKC');
  return SPACING_MARK.test(form) ? cluster : form;
}
