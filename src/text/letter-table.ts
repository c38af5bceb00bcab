import { MASKS, MASK_SIGN, SEPARATORS } from './signs';

/** Traits of a UTF-16 unit, as bits: what it is, and whether its folded form depends on its neighbours. */
export const LATIN = 1;
export const KATAKANA = 2;
export const HIRAGANA = 4;
export const DIGIT = 8;
export const MASK = 16;
/** May stand between the letters of a spaced-out word. */
export const SEPARATOR = 32;
/** Looks like another letter in some places. */
export const LOOK_ALIKE = 64;
/** First half of an enclosed letter such as 🇱 or 🅻. */
export const ENCLOSED = 128;
/** A unit with none of these needs no second look. */
export const UNSETTLED = SEPARATOR | LOOK_ALIKE | ENCLOSED;
export const KANA = KATAKANA | HIRAGANA;

const traits = new Uint8Array(0x10000);
/** By unit; 0 stands for the unit itself. */
const forms = new Uint16Array(0x10000);

/** The traits of a UTF-16 unit; NaN (beyond a text's end) has none. */
export function traitsOf(unit: number): number {
  return traits[unit] ?? 0;
}

/** Marks a unit as one whose folded form its neighbours decide. */
export function markLookAlike(unit: number): void {
  traits[unit] = traitsOf(unit) | LOOK_ALIKE;
}

/** The form of a UTF-16 unit that does not depend on its neighbours. */
export function formOf(unit: number): number {
  const form = forms[unit] ?? 0;
  return form === 0 ? unit : form;
}

/** Letters drawn like Latin ones: Cyrillic, Greek, small capitals. Each string pairs a letter with its Latin twin. */
const TWINS = [
  'аa вb сc еe нh іi јj кk мm оo рp ѕs тt уy хx иn ԁd ԛq ԝw һh ӏl ьb',
  'αa βb εe ηn ιi κk μm νv οo ρp τt υu χx ζz γy',
  'ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz ɩi ıi ɡg ɑa øo łl đd',
  'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX',
].join(' ').split(' ');

function mark(characters: string, trait: number): void {
  for (const character of characters) {
    const unit = character.charCodeAt(0);
    traits[unit] = (traits[unit] ?? 0) | trait;
  }
}

function addLetter(character: string, latin: string): void {
  forms[character.charCodeAt(0)] = latin.toLowerCase().charCodeAt(0);
  mark(character, LATIN);
}

function addLatin(): void {
  for (let unit = 0x41; unit <= 0x5a; unit += 1) {
    traits[unit] = LATIN;
    traits[unit + 0x20] = LATIN;
    forms[unit] = unit + 0x20;
  }
  // Letters with accents are rare: what they stand on is found out when one is met.
  for (const [first, last] of [[0xc0, 0x24f], [0x1e00, 0x1eff]] as const) traits.fill(LATIN | LOOK_ALIKE, first, last + 1);
  traits[0xd7] = 0;
  traits[0xf7] = 0;
  for (const [letter = '', latin = ''] of TWINS) {
    addLetter(letter, latin);
    const capital = letter.toUpperCase();
    if (capital.length === 1 && capital > '\u024f') addLetter(capital, latin);
  }
}

function addKana(): void {
  for (let unit = 0x3041; unit <= 0x3094; unit += 1) {
    traits[unit] = HIRAGANA;
    forms[unit] = unit + 0x60;
    traits[unit + 0x60] = KATAKANA;
  }
  mark('ヷヸヹヺー', KATAKANA);
  forms[0x3095] = 0x30f5;
  forms[0x3096] = 0x30f6;
}

addLatin();
addKana();
mark('0123456789', DIGIT);
mark(MASKS, MASK);
mark(SEPARATORS, SEPARATOR);
traits[0xd83c] = ENCLOSED;
for (const mask of MASKS) forms[mask.charCodeAt(0)] = MASK_SIGN.charCodeAt(0);
