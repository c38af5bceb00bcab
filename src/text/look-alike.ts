import { DIGIT, formOf, KANA, KATAKANA, LATIN, markLookAlike, traitsOf } from './letter-table';

/** Decides the folded form of the unit at an offset. It looks a few units far, so that folding stays linear. */
type Reading = (text: string, at: number) => number;

const LONG_VOWEL = unitOf('ー');
const LATIN_I = unitOf('i');
const MOUTH = unitOf('口');

/** Of the kanji drawn like katakana, those that hardly begin a Japanese word and so may end a katakana run. */
const FINAL_TWINS = '卜夕';
/** After these a small vowel makes one sound with them (フィ, ティ, チェ …). */
const BEFORE_SMALL_VOWEL = new Set(Array.from('ウヴクグスズシジテデトドツチフイヒニキ', unitOf));

const LONGEST_NUMBER_IN_WORD = 2;
const REACH = 4;

const readings = new Map<number, Reading>();

addPairs('!i エi', betweenLatin);
addPairs('工エ 口ロ 二ニ 力カ 卜ト 夕タ 八ハ', inKatakana);
addPairs('一ー', betweenKatakana);
addPairs('0o 1i 3e', inLatinWord);
addPairs('ァア ィイ ゥウ ェエ ォオ ぁア ぃイ ぅウ ぇエ ぉオ', asOwnSound);
for (const dash of '-‐‑‒–—―─−~〜') add(unitOf(dash), readDash);
addPairs('→ー │ー', betweenKatakana);
add(unitOf('|'), readBar);
add(unitOf('l'), readSmallL);

/** The folded form of a look-alike at `at`, as read among its neighbours: inside a word, alike in a word list and in a text. */
export function readLookAlike(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return readings.get(unit)?.(text, at) ?? baseOf(unit);
}

/** The letter on which an accented one stands: É → e. */
function baseOf(unit: number): number {
  const base = String.fromCharCode(unit).normalize('NFD').charCodeAt(0);
  return base < 0x80 ? formOf(base) : formOf(unit);
}

function addPairs(list: string, readingAs: (form: number) => Reading): void {
  for (const pair of list.split(' ')) add(pair.charCodeAt(0), readingAs(pair.charCodeAt(1)));
}

function add(unit: number, reading: Reading): void {
  readings.set(unit, reading);
  markLookAlike(unit);
}

/** L!NE, LエNE. */
function betweenLatin(form: number): Reading {
  return (text, at) => (isBetween(text, at, LATIN) ? form : formOf(text.charCodeAt(at)));
}

/** ワ一ク; not 「もう一つ」. */
function betweenKatakana(form: number): Reading {
  return (text, at) => (isBetween(text, at, KATAKANA) ? form : formOf(text.charCodeAt(at)));
}

function inLatinWord(form: number): Reading {
  return (text, at) => (isDigitInWord(text, at) ? form : text.charCodeAt(at));
}

/** The ィ of ラィン, not that of フィルム. */
function asOwnSound(form: number): Reading {
  return (text, at) => {
    const isOwn = is(text, at - 1, KANA) && !BEFORE_SMALL_VOWEL.has(formOf(text.charCodeAt(at - 1)));
    return isOwn ? form : formOf(text.charCodeAt(at));
  };
}

/** A kanji drawn like a katakana, inside a katakana word or at a border of one where no kanji word is likely; L工NE too. */
function inKatakana(form: number): Reading {
  return (text, at) => {
    const unit = text.charCodeAt(at);
    if (isBetween(text, at, LATIN)) return readings.get(form)?.(text, at) ?? unit;
    const isReview = unit === MOUTH && text.startsWith('コミ', at + 1);
    return !isReview && isInKatakana(text, at) ? form : unit;
  };
}

function isInKatakana(text: string, at: number): boolean {
  if (is(text, at - 1, KATAKANA)) {
    return is(text, at + 1, KATAKANA) || (FINAL_TWINS.includes(text.charAt(at)) && !isKanji(text.charCodeAt(at + 1)));
  }
  return is(text, at + 1, KATAKANA) && is(text, at + 2, KATAKANA) && !isKanji(text.charCodeAt(at - 1));
}

/** メ|ル, L|NE; a bar between other words parts them. */
function readBar(text: string, at: number): number {
  if (isBetween(text, at, LATIN)) return LATIN_I;
  return isBetween(text, at, KATAKANA) ? LONG_VOWEL : text.charCodeAt(at);
}

/** チャットワ-ク, ら-めん. */
function readDash(text: string, at: number): number {
  return isBetween(text, at, KANA) ? LONG_VOWEL : formOf(text.charCodeAt(at));
}

/** ＬｌＮＥ: among capitals it is meant as one. */
function readSmallL(text: string, at: number): number {
  return isCapital(text.charCodeAt(at - 1)) && isCapital(text.charCodeAt(at + 1)) ? LATIN_I : text.charCodeAt(at);
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

function isBetween(text: string, at: number, trait: number): boolean {
  return is(text, at - 1, trait) && is(text, at + 1, trait);
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
