import { MASKS, SEPARATORS } from './signs';

const SIGN = `[${SEPARATORS.trim().replace(/[\\\]^-]/g, '\\$&')}]`;
const BLANK = '[ \\t\u2800]';
/** Three letters of one alphabet, each apart from the next by the same signs. */
const SPACED_OUT = ['a-zαβ', 'ぁ-ヺー'].map((letters) => {
  const [apart, next] = [`(?=${SIGN}|${BLANK})${BLANK}{0,3}`, `${BLANK}{0,3}[${letters}${MASKS}]`];
  return new RegExp(`[${letters}]${apart}(${SIGN}{0,3})${next}${apart}\\1${next}`);
});
/** Letters of other alphabets, enclosed ones, and signs between letters that may be one. */
const UNSETTLED = /[ßæðøþ\u0110-\u02af\u0370-\u03b0\u03b3-\u052f\u1d00-\u1d7f\ua720-\ua7ff]|\ud83c[\udd50-\udd89\udde6-\uddff]|[a-zαβ][!|エ工][a-zαβ]|[ぁ-ヺー]\|[ぁ-ヺー]/;

/** True when a bare text may hold a disguise that its sketch does not see through. */
export function mayBeDisguised(bareText: string): boolean {
  return [UNSETTLED, ...SPACED_OUT].some((expression) => expression.test(bareText));
}
