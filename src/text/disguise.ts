import { MASKS, SEPARATORS } from './signs';

const SIGN = `[${SEPARATORS.trim().replace(/[\\\]^-]/g, '\\$&')}]`;
const BLANK = '[ \\t\u2800]';
/** Three letters of one alphabet, each apart from the next by the same signs. */
const SPACED_OUT = ['a-zαβ', 'ぁ-ヺー'].map((letters) => {
  const [apart, next] = [`(?=${SIGN}|${BLANK})${BLANK}{0,3}`, `${BLANK}{0,3}[${letters}${MASKS}]`];
  return new RegExp(`[${letters}]${apart}(${SIGN}{0,3})${next}${apart}\\1${next}`);
});
const apart = new Uint8Array(0x10000);
for (const sign of `${SEPARATORS}\u2800`) apart[sign.charCodeAt(0)] = 1;

/** Letters of other alphabets, enclosed ones, and signs between letters that may be one. */
const UNSETTLED = /[ßæðøþ\u0110-\u02af\u0370-\u03b0\u03b3-\u052f\u1d00-\u1d7f\ua720-\ua7ff]|\ud83c[\udd50-\udd89\udde6-\uddff]|[!|エ工](?<=[a-zαβ].)[a-zαβ]|\|(?<=[ぁ-ヺー].)[ぁ-ヺー]/;

/** True when a bare text may hold a disguise that its sketch does not see through. */
export function mayBeDisguised(bareText: string): boolean {
  return UNSETTLED.test(bareText) || (hasLoneLetter(bareText) && SPACED_OUT.some((expression) => expression.test(bareText)));
}

/** One letter between two signs or blanks: so it is in every spaced-out word, and seldom elsewhere. */
function hasLoneLetter(text: string): boolean {
  for (let at = 0, lastThree = 0; at < text.length; at += 1) {
    lastThree = lastThree << 1 | (apart[text.charCodeAt(at)] ?? 0);
    if ((lastThree & 0b101) === 0b101) return true;
  }
  return false;
}
