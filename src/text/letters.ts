const LETTER = /[\p{L}\p{N}]/u;

const UNKNOWN = 0;
const SIGN = 1;
const LETTER_OR_DIGIT = 2;
/** Half of a character: only both halves together tell. */
const SURROGATE = 3;

/** What each UTF-16 unit is; kept lazily, because filling it all would cost every start. */
const known = new Uint8Array(0x10000);
known.fill(SURROGATE, 0xd800, 0xe000);

/** True where a text holds a letter or a digit of any script, and is not signs and blanks alone. */
export function hasLetter(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const sort = sortOf(text.charCodeAt(at));
    if (sort === LETTER_OR_DIGIT) return true;
    if (sort === SURROGATE) return LETTER.test(text);
  }
  return false;
}

function sortOf(unit: number): number {
  const before = known[unit] ?? UNKNOWN;
  if (before !== UNKNOWN) return before;
  const now = LETTER.test(String.fromCharCode(unit)) ? LETTER_OR_DIGIT : SIGN;
  known[unit] = now;
  return now;
}

/** True of a text that is empty or blanks alone. */
export function isBlank(text: string): boolean {
  // Nearly every word begins with what is no blank at all: then nothing is copied.
  return text === '' || (!isPlainlyInk(text.charCodeAt(0)) && text.trim() === '');
}

/** Kana and kanji, and ASCII but for its blanks and controls. */
function isPlainlyInk(unit: number): boolean {
  return unit > 0x3000 ? unit < 0xfeff : unit > 0x20 && unit < 0x7f;
}
