import { DIGIT, formOf, KANA, KATAKANA, LATIN, LOOK_ALIKE, traitsOf } from './letter-table';

const LONG_VOWEL = unitOf('ー');
const DASHES = new Set(Array.from('-‐‑‒–—―─−~〜', unitOf));
const LATIN_I = unitOf('i');
const BAR_AS_KANJI = unitOf('一');
const MOUTH = unitOf('口');

/** Kanji drawn like a katakana. */
const KATAKANA_TWINS = pairs('二ニ 口ロ 力カ 卜ト 工エ 夕タ 八ハ');
/** Of these, the ones that hardly begin a Japanese word and so may stand at the end of a katakana run. */
const FINAL_TWINS = new Set(['卜', '夕'].map(unitOf));
/** What stands for a Latin letter between two of them: L工NE, L!NE. */
const STROKES = pairs('|i !i 工i エi 口o');
const SMALL_L = unitOf('l');
const LATIN_DIGITS = pairs('0o 1i 3e');
const SMALL_VOWELS = pairs('ァア ィイ ゥウ ェエ ォオ ぁア ぃイ ぅウ ぇエ ぉオ');
/** After these a small vowel makes one sound with them (フィ, ティ, チェ …). */
const BEFORE_SMALL_VOWEL = new Set(Array.from('ウヴクグスズシジテデトドツチフイヒニキ', unitOf));

const LONGEST_NUMBER_IN_WORD = 2;
const REACH = 4;

/**
 * The folded form of the unit at `at`, as read among its neighbours. Every look is a few units wide, so the whole
 * stays linear, and a letter inside a word folds alike in a word list and in a text.
 */
export function foldedUnit(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if ((traitsOf(unit) & LOOK_ALIKE) === 0) return formOf(unit);
  const before = traitsOf(text.charCodeAt(at - 1));
  const after = traitsOf(text.charCodeAt(at + 1));

  const stroke = STROKES.get(unit);
  if (stroke !== undefined && (before & after & LATIN) !== 0) return stroke;
  if (unit === SMALL_L) return isCapital(text.charCodeAt(at - 1)) && isCapital(text.charCodeAt(at + 1)) ? LATIN_I : unit;
  const digit = LATIN_DIGITS.get(unit);
  if (digit !== undefined) return isDigitInWord(text, at) ? digit : unit;
  const vowel = SMALL_VOWELS.get(unit);
  if (vowel !== undefined) {
    return (before & KANA) !== 0 && !BEFORE_SMALL_VOWEL.has(formOf(text.charCodeAt(at - 1))) ? vowel : formOf(unit);
  }
  const katakana = KATAKANA_TWINS.get(unit);
  if (katakana !== undefined) return isInKatakana(text, at, before, after) ? katakana : unit;
  if (unit === BAR_AS_KANJI) return (before & after & KATAKANA) !== 0 ? LONG_VOWEL : unit;
  return DASHES.has(unit) && (before & KANA) !== 0 && (after & KANA) !== 0 ? LONG_VOWEL : formOf(unit);
}

function isInKatakana(text: string, at: number, before: number, after: number): boolean {
  const isReview = text.charCodeAt(at) === MOUTH && text.startsWith('コミ', at + 1);
  if (isReview) return false;
  if ((before & KATAKANA) !== 0) return (after & KATAKANA) !== 0 || (FINAL_TWINS.has(text.charCodeAt(at)) && !isKanji(text.charCodeAt(at + 1)));
  const startsRun = (after & KATAKANA) !== 0 && (traitsOf(text.charCodeAt(at + 2)) & KATAKANA) !== 0;
  return startsRun && !isKanji(text.charCodeAt(at - 1));
}

/** True for the 1 of L1NE and the 0 of Z00M; not for the number of 「3件」, LINE2024 or abc123. */
function isDigitInWord(text: string, at: number): boolean {
  let first = at;
  while (at - first < LONGEST_NUMBER_IN_WORD && is(text, first - 1, DIGIT)) first -= 1;
  let last = at;
  while (last - first < LONGEST_NUMBER_IN_WORD && is(text, last + 1, DIGIT)) last += 1;
  if (last - first >= LONGEST_NUMBER_IN_WORD) return false;
  if (!is(text, first - 1, LATIN) && !is(text, last + 1, LATIN)) return false;
  let letters = 0;
  for (let reach = 1; reach <= REACH && is(text, first - reach, LATIN | DIGIT); reach += 1) {
    if (is(text, first - reach, LATIN)) letters += 1;
  }
  for (let reach = 1; reach <= REACH && is(text, last + reach, LATIN | DIGIT); reach += 1) {
    if (is(text, last + reach, LATIN)) letters += 1;
  }
  return letters >= 2;
}

function is(text: string, at: number, trait: number): boolean {
  return (traitsOf(text.charCodeAt(at)) & trait) !== 0;
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

function isKanji(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

function unitOf(character: string): number {
  return character.charCodeAt(0);
}

function pairs(list: string): Map<number, number> {
  return new Map(list.split(' ').map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]));
}
