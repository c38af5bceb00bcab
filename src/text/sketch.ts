import { MASK_SIGN, MASKS } from './signs';

/** In most texts nothing else is to be dropped. */
const VOICED_SIGNS = / ?[\u3099\u309a]/g;
const UNUSUAL = /[^\n -~\u3000-\u30ff\u4e00-\u9fff]/;
/** What is not seen, or is read with the letter before it. */
const UNSEEN = /(?![\t\n\v\f\r\u0085])[\p{M}\p{Default_Ignorable_Code_Point}\p{Cc}\ufff9-\ufffb]/gu;
/** Stands for blanks, and for the dot that parts the halves of a name: チャット・ワーク. */
const LEFT_OUT = 0x20;
/** Letters that may be read as the one behind them. */
const READINGS = 'li 1i 0o 3e αa βb ァア ィイ ゥウ ェエ ォオ 口ロ 二ニ 力カ 卜ト 夕タ 八ハ 工エ ソン';
const LONG_VOWEL = 0x30fc;
const LONG_VOWELS = '一-‐‑‒–—―─−~〜→│';

/** The quickest way from units to a string: every machine that runs a browser is little-endian. Bare texts have no byte-order mark. */
const decoder = new TextDecoder('utf-16le');

/** By unit; 0 stands for the unit itself. */
const forms = new Uint16Array(0x10000);
for (const pair of READINGS.split(' ')) forms[pair.charCodeAt(0)] = pair.charCodeAt(1);
for (const sign of LONG_VOWELS) forms[sign.charCodeAt(0)] = LONG_VOWEL;
for (const sign of MASKS) forms[sign.charCodeAt(0)] = MASK_SIGN.charCodeAt(0);
for (const sign of '・\u2800') forms[sign.charCodeAt(0)] = LEFT_OUT;
// Hiragana as the katakana that stand 0x60 behind them.
for (let unit = 0x3041; unit <= 0x3096; unit += 1) forms[unit] = formOf(unit + 0x60);

function formOf(unit: number): number {
  const form = forms[unit] ?? 0;
  return form === 0 ? unit : form;
}

/** A text with its letters laid bare: no case, no width, no accents, no voiced sound signs, nothing unseen. */
export function bare(text: string): string {
  const letters = text.normalize('NFKD').replace(VOICED_SIGNS, '');
  return (UNUSUAL.test(letters) ? letters.replace(UNSEEN, '') : letters).toLowerCase();
}

let units = new Uint16Array(1024);

/** The units of a bare text's `sketch`, until the next is asked for. */
export function sketchedUnits(bareText: string): Uint16Array {
  if (bareText.length > units.length) units = new Uint16Array(bareText.length);
  let count = 0;
  for (let at = 0; at < bareText.length; at += 1) {
    const unit = formOf(bareText.charCodeAt(at));
    if (unit === LEFT_OUT) continue;
    units[count] = unit;
    count += 1;
  }
  return units.subarray(0, count);
}

/**
 * A bare text in which all that a letter may be read as is one, and without blanks. `fold` settles by the neighbours what a
 * sign stands for; here nothing is settled, so that a name has one sketch in whatever disguise it comes. Spaced-out words
 * and letters of other alphabets are not read: see `mayBeDisguised`.
 */
export function sketch(bareText: string): string {
  return decoder.decode(sketchedUnits(bareText));
}
